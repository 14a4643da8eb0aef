import ArgumentParser
import Foundation
import LeidraadCore
import Synchronization

/// Whether messages have colours, as `--color` says.
enum Colour: String, CaseIterable {
    case auto, always, never
}

private let chosen = Mutex(Colour.auto)

/// Takes `--color` out of what was typed: every command has it. Without a word behind it, it means always.
func chooseColour(_ arguments: [String]) throws -> [String] {
    var rest = arguments
    while let index = rest.firstIndex(where: { $0 == "--color" || $0.hasPrefix("--color=") }) {
        let parts = rest[index].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let next = parts.count == 1 && index + 1 < rest.count ? Colour(rawValue: rest[index + 1]) : nil
        guard let colour = parts.count == 2 ? Colour(rawValue: parts[1]) : next ?? .always else {
            let words = Colour.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(tr("said-bad-color", ["word": parts[1], "list": words]))
        }
        chosen.withLock { $0 = colour }
        rest.removeSubrange(index...(next == nil ? index : index + 1))
    }
    return rest
}

/// Whether what goes to a descriptor has colours: where somebody sees them and has not asked for none (no-color.org).
func hasColours(_ descriptor: Int32) -> Bool {
    switch chosen.withLock({ $0 }) {
    case .always: return true
    case .never: return false
    case .auto:
        let environment = ProcessInfo.processInfo.environment
        return isTerminal(descriptor) && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
}
