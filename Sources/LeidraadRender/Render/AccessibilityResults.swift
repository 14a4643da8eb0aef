import Foundation
import LeidraadFiles
import LeidraadModel

/// The outcome of the last recorded run of the browser tests, from `Templates/accessibility/results.json`.
package struct AccessibilityResults: Decodable, Sendable {
    /// The title of the site that was tested.
    package let site: String
    /// The day of the run, as `YYYY-MM-DD`.
    package let date: String
    /// Name and version of the browser.
    package let browser: String
    package let checks: [Check]

    /// One kind of test.
    package struct Check: Decodable, Sendable {
        package let check: Kind
        package let outcome: Outcome
        /// How many pages were checked.
        package let pages: Int
        /// How many violations were found.
        package let findings: Int
        /// Name and version of the tool, where there is one.
        package let tool: String?
        /// The day of the check, where it differs from that of the run.
        package let date: String?
    }

    /// The kinds of test. The raw values are in the file.
    package enum Kind: String, Decodable, CaseIterable, Sendable {
        case axe, html, keyboard, focus, reflow
        case textSize = "text-size"
        case textSpacing = "text-spacing"
        case forcedColors = "forced-colors"
        case reducedMotion = "reduced-motion"
        case noScript = "no-script"
        case links, offline
    }

    /// How a test ended.
    package enum Outcome: String, Decodable, CaseIterable, Sendable {
        case passed, failed
        case notRun = "not-run"
    }

    /// Reads the results; a file that cannot be understood stops the build, since its facts would be missing unseen.
    init(_ file: SourceFile) throws(TemplateFailure) {
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(file.bytes))
        } catch {
            throw TemplateFailure(.unreadableResults, in: file, at: 0..<0)
        }
    }
}
