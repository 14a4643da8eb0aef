import Foundation
import LeidraadCore
import LeidraadFiles

/// The day that `SOURCE_DATE_EPOCH` gives, in seconds since 1970; nil where it is not set.
///
/// The specification (reproducible-builds.org) asks for decimal digits and nothing else. A value that would be ignored gives copies with
/// the wrong date, which nobody sees.
func sourceDate() throws(SourceDateFailure) -> Int? {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] else { return nil }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let seconds = Int(text), seconds <= lastSecond else {
        throw SourceDateFailure(text: text)
    }
    return seconds
}

/// The last second of the year 9999, after which a date needs more places than it has on a page.
private let lastSecond = 253_402_300_799

/// A value of `SOURCE_DATE_EPOCH` that is no time.
struct SourceDateFailure: CommandFailure {
    let text: String

    var message: String {
        // A character that is not printed would be seen by nobody, or could colour the terminal.
        let shown = String(
            String.UnicodeScalarView(text.unicodeScalars.prefix(40).map { $0.value > 32 && $0.value < 127 ? $0 : "?" }))
        return
            tr("said-source-date", ["text": shown])
    }

    var isUsage: Bool { true }
}
