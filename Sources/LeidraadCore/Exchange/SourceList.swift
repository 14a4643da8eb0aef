import LeidraadModel
import LeidraadWords

/// The sources in a file of a reference manager, all mistakes, and notes for the editor.
struct SourceList {
    var records: [IncomingRecord] = []
    var mistakes: [ImportMistake] = []
    /// Fields that a reference list does not show and that were passed over, with how often.
    private var passedOver: [String: Int] = [:]
    /// Types that CSL has no word for, with how often.
    private var unknownTypes: [String: Int] = [:]
    private var renamed: [(old: String, new: String)] = []

    mutating func report(_ line: Int?, _ message: String) { mistakes.append(ImportMistake(row: line, message)) }

    mutating func passOver(_ field: String) { passedOver[field, default: 0] += 1 }

    mutating func noteUnknownType(_ type: String) { unknownTypes[type, default: 0] += 1 }

    /// An id by which texts can cite a source: the one that the file gives, or one made of it. Nil where nothing can be made.
    mutating func citableID(_ key: String) -> String? {
        if isCitationKey(key) { return key }
        let made = citationKey(from: key)
        guard !made.isEmpty else { return nil }
        renamed.append((key, made))
        return made
    }

    /// Sentences for the editor.
    var notes: [String] {
        var notes = renamed.map { interfaceWords.text("import-renamed", ["old": $0.old, "new": $0.new]) }
        notes += counted(unknownTypes).map { interfaceWords.text("import-unknown-type", ["type": $0]) }
        let fields = counted(passedOver)
        if !fields.isEmpty {
            notes.append(interfaceWords.text("import-passed-over", ["fields": fields.joined(separator: ", ")]))
        }
        return notes
    }

    private func counted(_ counts: [String: Int]) -> [String] {
        counts.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
    }

    /// The list, or a mistake where there is nothing in it.
    func closed() -> SourceList {
        var list = self
        if records.isEmpty, mistakes.isEmpty { list.report(nil, interfaceWords.text("import-no-source")) }
        return list
    }
}
