import Foundation
import Testing

/// The order of targets and folders is in `docs/design.md`; the compiler guards the targets, this the folders within them.
@Suite struct LayersTests {
    @Test("Every folder of the sources has its place among the layers")
    func everyFolderHasAPlace() throws {
        let folders = Set(try SwiftFile.all().map(\.folder))
        #expect(folders == Set(try Layers.stated().order))
    }

    @Test("No folder uses what a folder above it declares")
    func noFolderUsesWhatIsAboveIt() throws {
        let sources = try SwiftFile.all()
        let arrows = try Layers.stated().backArrows(sources)
        #expect(arrows == [], "\(arrows.joined(separator: "\n"))")
    }

    @Test("An arrow back is found, whether to a type or to a function")
    func backArrowsAreFound() {
        let layers = Layers(order: ["A/Low", "A/High"])
        let high = SwiftFile(
            folder: "A/High", file: "High.swift",
            text: "struct Roof {}\nfunc raise() {}\n")
        let uses = ["let a: Roof", "raise()"].map { use in
            layers.backArrows([SwiftFile(folder: "A/Low", file: "Low.swift", text: use), high])
        }
        #expect(uses == [["A/Low/Low.swift uses Roof of A/High"], ["A/Low/Low.swift uses raise of A/High"]])
        let none = "// Roof\nlet a = \"Roof\"\nwall.raise()\nfunc f<Roof: P>(r: Roof)"
        #expect(layers.backArrows([SwiftFile(folder: "A/Low", file: "Low.swift", text: none), high]) == [])
        #expect(layers.backArrows([SwiftFile(folder: "A/High", file: "B.swift", text: "raise()"), high]) == [])
    }
}

extension LayersTests {
    /// In how many files a type may be. The largest is `KnowledgeBase`, in 12; `PageScope` was in 54 before pages had types of their own.
    private static let maxFiles = 12

    @Test("No type of the product is spread over more than twelve files")
    func noTypeIsSpread() throws {
        let files = filesByType(try Repository.texts(below: "Sources", ending: ".swift"))
        let spread = files.filter { $0.value.count > Self.maxFiles }
        #expect(spread.map { "\($0.key) is in \($0.value.count) files: \($0.value.joined(separator: ", "))" } == [])
    }

    @Test("Each file that declares or extends a type of ours counts once")
    func spreadIsFound() {
        let files = filesByType([
            ("A/One.swift", "package final class Page {\n    struct Part {}\n}\n\nextension Page {}\n"),
            ("A/Two.swift", "private extension Page {}\n@MainActor extension Page.Part {}\n// extension Other {}\n"),
            ("A/Three.swift", "extension String {}\nlet text = 1\n"), ("B/Four.swift", "struct Page {}\n"),
        ])
        #expect(files == ["Page": ["A/One.swift", "A/Two.swift"], "Page.Part": ["A/Two.swift"]])
    }

    /// The files of each type that the sources extend, without types of others. Where two targets have a type of one name, those that declare it
    /// count as one file.
    private func filesByType(_ sources: [(path: String, text: String)]) -> [String: [String]] {
        let keywords: Set = ["extension", "struct", "class", "enum", "protocol", "actor"]
        var extending: [String: Set<String>] = [:]
        var declaring: [String: [String]] = [:]
        for source in sources {
            for line in source.text.utf8.split(separator: UInt8(ascii: "\n")) {
                guard line.first != UInt8(ascii: " ") else { continue }
                let words = line.prefix { $0 != UInt8(ascii: "/") }.split(separator: UInt8(ascii: " "), maxSplits: 4)
                    .map { String(decoding: $0, as: UTF8.self) }
                guard let place = words.firstIndex(where: keywords.contains), place + 1 < words.count else { continue }
                let name = String(words[place + 1].prefix { $0.isLetter || $0.isNumber || $0 == "." })
                if words[place] == "extension" {
                    extending[name, default: []].insert(source.path)
                } else {
                    declaring[name, default: []].append(source.path)
                }
            }
        }
        var result: [String: [String]] = [:]
        for (name, files) in extending {
            guard let declared = declaring[name.components(separatedBy: ".")[0]] else { continue }
            let isCounted = name.contains(".") || !files.isDisjoint(with: declared)
            result[name] = files.union(isCounted ? [] : declared.prefix(1)).sorted()
        }
        return result
    }
}

/// Folders of the sources, the lowest first.
private struct Layers {
    let order: [String]

    /// The order that the documentation states: a block of lines, each a target and its folders.
    static func stated() throws -> Layers {
        let text = try String(contentsOfFile: Repository.folder + "/docs/design.md", encoding: .utf8)
        let block = try #require(text.components(separatedBy: "```layers\n").dropFirst().first)
        let lines = block.components(separatedBy: "\n```")[0].split(separator: "\n")
        return Layers(
            order: lines.flatMap { line in
                let parts = line.split(separator: " ").map(String.init)
                return parts.dropFirst().map { $0 == "." ? parts[0] : parts[0] + "/" + $0 }
            })
    }

    /// Each use of a name in a file below the only folder that declares it.
    func backArrows(_ sources: [SwiftFile]) -> [String] {
        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        var owner: [String: String?] = [:]
        for source in sources {
            for name in source.declared {
                owner[name] = owner[name].map { $0 == source.folder ? source.folder : nil } ?? source.folder
            }
        }
        let local = Dictionary(sources.map { ($0.folder, $0.local) }, uniquingKeysWith: { $0.union($1) })
        return sources.flatMap { source in
            source.used.compactMap { name in
                guard case .some(.some(let folder)) = owner[name], let mine = place[source.folder],
                    let its = place[folder], mine < its, !(local[source.folder]?.contains(name) ?? false)
                else { return nil }
                return "\(source.folder)/\(source.file) uses \(name) of \(folder)"
            }.sorted()
        }
    }
}

/// The names in one Swift file, without those in comments and texts.
private struct SwiftFile {
    let folder: String
    let file: String
    /// Types and functions at the top that are not private.
    var declared: Set<String> = []
    /// Names of something within a type, a function or its head, and of cases.
    var local: Set<String> = []
    /// Types that are named, and functions that are called, but for members.
    var used: Set<String> = []

    private static let declarations: Set = ["struct", "class", "enum", "protocol", "typealias", "func"]

    init(folder: String, file: String, text: String) {
        self.folder = folder
        self.file = file
        for line in text.split(separator: "\n") {
            let isTop = line.first != " "
            let words = Self.words(in: line)
            for (index, word) in words.enumerated() {
                let before = index > 0 ? words[index - 1].text : ""
                if Self.declarations.contains(before) {
                    let isShared = isTop && words[0].text != "private"
                    if isShared { declared.insert(word.text) } else { local.insert(word.text) }
                } else if word.opensBracket, index > 1, Self.declarations.contains(words[index - 2].text) {
                    local.insert(word.text)
                } else if word.isLabel || ["case", "indirect"].contains(words[0].text) && word.isCalled {
                    local.insert(word.text)
                } else if !word.followsDot, word.isCalled || word.text.first?.isUppercase ?? false {
                    used.insert(word.text)
                }
            }
        }
    }

    struct Word {
        let text: String
        let followsDot: Bool
        let isCalled: Bool
        let isLabel: Bool
        /// Whether it is the first in angle brackets.
        let opensBracket: Bool
    }

    private static func words(in line: Substring) -> [Word] {
        let bytes = Array(line.utf8)
        var words: [Word] = []
        var index = 0
        var isText = false
        while index < bytes.count {
            let byte = bytes[index]
            if isText {
                // Values within a text are passed over too.
                if byte == UInt8(ascii: "\\") { index += 1 } else if byte == UInt8(ascii: "\"") { isText = false }
                index += 1
            } else if byte == UInt8(ascii: "\"") {
                isText = true
                index += 1
            } else if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == byte {
                break
            } else if isLetter(byte) {
                let start = index
                while index < bytes.count, isLetter(bytes[index]) { index += 1 }
                let next = index < bytes.count ? bytes[index] : 0
                words.append(
                    Word(
                        text: String(decoding: bytes[start..<index], as: UTF8.self),
                        followsDot: start > 0 && bytes[start - 1] == UInt8(ascii: "."),
                        isCalled: next == UInt8(ascii: "("), isLabel: next == UInt8(ascii: ":"),
                        opensBracket: start > 0 && bytes[start - 1] == UInt8(ascii: "<")))
            } else {
                index += 1
            }
        }
        return words
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: "_")
    }

    /// Every file of the targets that are layers.
    static func all() throws -> [SwiftFile] {
        let targets: Set = ["LeidraadFiles", "LeidraadModel", "LeidraadCheck", "LeidraadRender", "LeidraadCore"]
        return try Repository.texts(below: "Sources", ending: ".swift").compactMap { path, text in
            let parts = path.split(separator: "/").map(String.init)
            guard targets.contains(parts[1]) else { return nil }
            return SwiftFile(
                folder: parts.count > 3 ? parts[1] + "/" + parts[2] : parts[1], file: parts.last ?? "", text: text)
        }
    }
}
