import LeidraadCore
import LeidraadModel
import Synchronization

/// The state of the preview: the last whole site, and what is in the way of a newer one.
package final class PreviewState: Sendable {
    /// The site that is shown at one moment.
    package struct Shown: Sendable {
        /// The last site without errors; nil where there was none yet.
        package var edition: SiteEdition?
        package var language = SiteLanguage.nl
        /// Problems that keep a newer site from being shown.
        package var errors: [Diagnostic] = []
        /// A folder that cannot be read, as one sentence.
        package var failure: String?
        /// Whether the failure is that something could not be read.
        fileprivate var cannotRead = false
    }

    private let state = Mutex(Shown())

    package init() {}

    package var shown: Shown { state.withLock { $0 } }

    /// Takes over what came of reading the site again.
    package func take(_ update: SiteUpdate) {
        state.withLock { shown in
            shown.errors = []
            (shown.failure, shown.cannotRead) = (nil, false)
            switch update {
            case .edition(let edition, let language): (shown.edition, shown.language) = (edition, language)
            case .errors(let diagnostics, let language):
                (shown.errors, shown.language) = (diagnostics.filter { $0.severity == .error }, language)
            }
        }
    }

    /// Notes that the site could not be read at all; returns whether that is news.
    func take(_ failure: ReadFailure) -> Bool {
        state.withLock { shown in
            defer { (shown.failure, shown.cannotRead) = (failure.message, true) }
            return shown.failure != failure.message
        }
    }

    /// Notes that everything could be read; returns whether that is news.
    func forgetReadFailure() -> Bool {
        state.withLock { shown in
            guard shown.cannotRead else { return false }
            (shown.failure, shown.cannotRead) = (nil, false)
            return true
        }
    }
}
