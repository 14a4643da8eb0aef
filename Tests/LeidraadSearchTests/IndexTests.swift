import Testing

@testable import LeidraadSearch

@Suite("The index")
struct IndexTests {
    @Test("Every word leads to the pages that a plain scan of the text finds")
    func naiveScan() throws {
        let (documents, words) = Samples.generatedSite(pages: 120)
        var reader = try SearchIndexReader(files: Samples.index(documents))
        let analyzer = Analyzer(language: .dutch)
        for word in words.prefix(50) {
            let key = analyzer.classKey(of: Word(word.utf16))
            let expected = documents.filter { document in
                document.sections.contains { section in
                    section.text.split(separator: " ").contains { analyzer.classKey(of: Word($0.utf16)) == key }
                }
            }
            guard !expected.isEmpty else { continue }
            let found = try reader.search("\(word) ", limit: 1000)
            let pages = Set(found.map { $0.url.prefix { $0 != "#" } })
            #expect(pages == Set(expected.map { $0.url[...] }), "\(word)")
        }
    }

    @Test("Every phrase leads to the pages that a plain scan of the text finds")
    func naivePhrases() throws {
        let (documents, phrases) = Samples.phraseSite(pages: 60)
        var reader = try Samples.reader(documents)
        let analyzer = Analyzer(language: .dutch)
        var compared = 0
        for phrase in phrases {
            let query = SearchQuery("\"\(phrase)\"", analyzer: analyzer, maximumWords: 16)
            if query.hasEmptyPhrase { continue }
            let found = try reader.search("\"\(phrase)\"", limit: 1000, isTyping: false)
            let pages = Set(found.map { String($0.url.prefix { $0 != "#" }) })
            #expect(pages == Samples.plainScan(phrase, in: documents), "\(phrase)")
            compared += 1
        }
        #expect(compared > 150)
    }

    @Test("An index whose directories are too large for the root gives the same answers")
    func deepTrees() throws {
        let (documents, words) = Samples.generatedSite(pages: 600)
        let files = try Samples.index(documents, options: Samples.deep)
        var deep = try SearchIndexReader(files: files)
        var flat = try Samples.reader(documents)
        for query in words.prefix(20) + words.prefix(20).map({ String($0.prefix(5)) }) + ["bakilu"] {
            #expect(try deep.search(query) == flat.search(query), "\(query)")
        }
        let roots = try [files, Samples.index(documents)].map { files in
            try #require(files.first { $0.path.hasSuffix("root.js") }).bytes.count
        }
        #expect(roots[0] < roots[1])
    }

    @Test("Every key of a tree is found, however many directories stand above its leaves")
    func everyKey() throws {
        var random = Generator(state: 5)
        let syllables = ["op", "voe", "ding", "s", "t", "e", "kin", "der"].map { Word($0.utf16) }
        let keys = Set(
            (0..<20_000).map { _ in
                (0..<Int.random(in: 1...7, using: &random)).flatMap { _ in syllables.randomElement(using: &random) ?? []
                }
            }
        ).sorted(by: <)
        let list = SearchFileList()
        var options = SearchOptions(language: .dutch)
        options.directoryLimit = 60
        let writer = ShardWriter(options: options, emit: list.add)
        var tree = ShardTree(sizes: .init(minimum: 40, maximum: 80, spacing: 2), writer: writer)
        for key in keys { try tree.add(key: key, value: key) }
        let top = try tree.finish()
        let root = IndexRoot(
            language: .dutch, fan: 0, pageCount: 0, runs: TypeRuns(), priors: [],
            lists: Analyzer(language: .dutch).lists, trees: [.postings: top])
        try writer.write(Shard(rootPayload: root.payload))
        let files = Dictionary(uniqueKeysWithValues: list.sorted.map { ($0.path, $0.bytes) })
        #expect(top.depth > 0)
        #expect(files.count > 2_000)

        var store = try ShardStore(folder: options.folder) { files[$0] }
        for key in keys {
            #expect(try store.value(.postings, key) == key, "\(key.text)")
            let script = files["\(options.folder)/\(Shard.path(of: tree.leafName(of: key).text, fan: 0))"]
            let leaf = script.flatMap { Shard(script: $0) }.flatMap { Compression.decode($0.payload) }.flatMap {
                ShardStore.Leaf(payload: $0)
            }
            #expect(leaf?.keys.contains(key) == true, "\(key.text)")
        }
    }

    @Test("The same documents give the same bytes, in whatever order they come")
    func deterministic() throws {
        #expect(try Samples.index() == Samples.index(Samples.documents.reversed()))
    }

    @Test("A small edit changes few files")
    func smallEdit() throws {
        var (documents, _) = Samples.generatedSite(pages: 600)
        let options = SearchOptions(language: .dutch, expectedPages: 5000)
        let before = Set(try Samples.index(documents, options: options))
        documents[300].sections[1].text += " nieuwwoord"
        let after = try Samples.index(documents, options: options)
        let changed = after.filter { !before.contains($0) }
        #expect(after.count > 15)
        #expect(changed.count <= 10, "\(changed.map(\.path)) of \(after.count)")
    }

    @Test("No folder holds more than 256 files, and a shard stays below 32 kB")
    func sizes() throws {
        let files = try Samples.index(Samples.generatedSite(pages: 600).documents)
        let folders = Dictionary(grouping: files) { $0.path.split(separator: "/").dropLast().joined(separator: "/") }
        #expect(folders.values.allSatisfy { $0.count <= 256 })
        #expect(files.filter { !$0.path.hasSuffix("root.js") }.allSatisfy { $0.bytes.count <= 32_768 })
    }

    @Test("Every file is ASCII and calls one function with its own name and data")
    func scripts() throws {
        for file in try Samples.index() {
            let shard = try #require(Shard(script: file.bytes))
            #expect(file.path == "zoekindex/\(shard.name).js")
            #expect(file.bytes.allSatisfy { $0 < 0x80 })
            #expect(shard.script == file.bytes)
        }
    }

    @Test("A payload comes back from a shard and from compression as it was")
    func roundTrips() {
        var random = Generator(state: 3)
        for length in [0, 1, 5, 91, 92, 93, 300, 9000, 30_000] {
            let payload = Word(
                (0..<length).map { _ in UInt16.random(in: 0..<(length % 2 == 0 ? 300 : 0x7f), using: &random) % 40 + 30
                })
            #expect(Compression.decode(Compression.encode(payload)) == payload)
            #expect(Shard(script: Shard(payload: payload).script)?.payload == payload)
        }
        let text = Word(String(repeating: "het gezin \"\\\n€ é 👪 ", count: 900).utf16)
        #expect(Compression.decode(Compression.encode(text)) == text)
        #expect(Compression.encode(text).count < text.count / 10)
    }

    @Test("A payload that comes twice is one file; two payloads of one name get a name each")
    func names() throws {
        let list = SearchFileList()
        let writer = ShardWriter(options: SearchOptions(language: .dutch), emit: list.add)
        let names = try writer.write(payloads: ["22945", "72320", "22945", "72320"].map { Word($0.utf16) })
        let files = list.sorted
        #expect(Shard(payload: Word("22945".utf16)).name == Shard(payload: Word("72320".utf16)).name)
        #expect(names[0] == names[2] && names[1] == names[3] && names[0] != names[1])
        #expect(files.map(\.path) == names.prefix(2).sorted().map { "zoekindex/\($0).js" })
        #expect(files.allSatisfy { Shard(script: $0.bytes)?.isNamedByPayload ?? false })
    }

    @Test(
        "A stretch that comes again too far on to point back at is written out", arguments: [290_996, 290_997, 700_000])
    func farMatch(distance: Int) {
        var random = Generator(state: 5)
        let stretch = Word("uithuisplaatsing".utf16)
        let between = (0..<distance - stretch.count).map { _ in UInt16.random(in: 0x100..<0x3000, using: &random) }
        let payload = stretch + between + stretch
        #expect(Compression.decode(Compression.encode(payload)) == payload)
    }

    @Test("However uneven the counts of symbols are, each comes back from its code")
    func prefixCodes() throws {
        var counts = [1, 1]
        while counts.count < 40 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
        for counts in [counts, [0, 7, 0], [Int](repeating: 0, count: 60) + [3, 9]] {
            let code = PrefixCode(counts: counts)
            let symbols = counts.indices.filter { counts[$0] > 0 }
            var writer = BitWriter()
            code.writeLengths(to: &writer)
            for symbol in symbols { code.write(symbol, to: &writer) }
            let text = writer.finished()
            var reader = BitReader(text[...])
            let again = try #require(PrefixCode(symbols: counts.count, from: &reader))
            #expect(symbols.map { _ in again.symbol(from: &reader) } == symbols)
        }
    }

    @Test("Numbers of every size come back")
    func numbers() {
        var payload = Word()
        let numbers = [0, 1, 31, 32, 1023, 1024, 40_000, 1 << 40]
        for number in numbers { payload.append(number: number) }
        var reader = PayloadReader(payload)
        #expect(numbers.map { _ in reader.number() } == numbers)
    }

    @Test("A missing, cut off or foreign file is told apart")
    func faults() throws {
        let files = try Samples.index()
        let others = try Samples.index(Array(Samples.documents.prefix(2)))
        func failure(_ change: @escaping (SearchFile) -> [UInt8]?) -> SearchIndexError? {
            do {
                var reader = try SearchIndexReader { path in files.first { $0.path == path }.flatMap(change) }
                _ = try reader.search("mst")
                return nil
            } catch { return error as? SearchIndexError }
        }
        let foreign = try #require(others.first { !$0.path.hasSuffix("root.js") && !$0.path.hasSuffix("build.js") })
        #expect(failure { _ in nil } == .missing(path: "zoekindex/root.js"))
        #expect(
            failure { $0.path.hasSuffix("root.js") ? Array($0.bytes.dropLast(40)) : $0.bytes }
                == .damaged(path: "zoekindex/root.js"))
        let missing = failure { $0.path.hasSuffix("root.js") ? $0.bytes : nil }
        guard case .missing = missing else { return #expect(missing == .missing(path: "a shard")) }
        let mixed = failure { $0.path.hasSuffix("root.js") ? $0.bytes : foreign.bytes }
        guard case .otherBuild = mixed else { return #expect(mixed == .otherBuild(path: "a shard")) }
    }

    @Test("Two pages of one name are reported")
    func collisions() throws {
        let twice = Samples.documents + [SearchDocument(url: "x.html", type: "page", title: "mst")]
        let collisions = try SearchIndexBuilder.build(twice, options: SearchOptions(language: .dutch)).collisions
        #expect(collisions == [NameCollision(name: "MST", urls: ["interventies/mst.html", "x.html"])])
    }

    @Test("The bulk file has an action and a section a line, and the mapping names the Dutch analyser")
    func openSearch() throws {
        let export = OpenSearchExport(index: "leidraad", language: .dutch)
        let lines = String(decoding: try export.bulk(Samples.documents), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 2 * Samples.documents.reduce(0) { $0 + $1.sections.count })
        #expect(lines[0] == #"{"index":{"_id":"interventies/mst.html!0","_index":"leidraad"}}"#)
        #expect(lines[3].contains(#""url":"interventies/mst.html#doel""#))
        #expect(export.mapping().contains(#""analyzer": "dutch""#))
    }

    @Test("A long section is cut into pieces that each end with the beginning of the next, and no word is lost")
    func pieces() {
        let sentences = (0..<400).map { "Zin \($0) gaat over iets anders dan de vorige." }
        let section = SearchSection(anchor: "a", heading: "Lang", text: sentences.joined(separator: " "))
        let pieces = TextPieces.cut(section)
        #expect(pieces.count > 3)
        #expect(pieces.allSatisfy { $0.text.utf16.count <= TextPieces.maximum + 200 && $0.anchor == "a" })
        for sentence in sentences { #expect(pieces.contains { $0.text.contains(sentence) }, "\(sentence)") }
        for (piece, next) in zip(pieces, pieces.dropFirst()) {
            let last = piece.text.split(separator: " ").suffix(TextPieces.shared - 2).joined(separator: " ")
            #expect(next.text.hasPrefix(last.prefix(20)) || next.text.contains(last))
        }
    }

    @Test("A phrase is found where a long section is cut, and among thousands of pages that have its words")
    func phrasesAtAnySize() throws {
        let long = SearchDocument(
            url: "lang.html", type: "page", title: "Lang",
            sections: [SearchSection(text: (0..<900).map { "woord\($0)" }.joined(separator: " "))])
        let many = (0..<2300).map { page in
            SearchDocument(
                url: "p\(page).html", type: "page", title: "Titel",
                sections: [SearchSection(text: page == 2290 ? "de stille zolder" : "zolder is stille van de")])
        }
        var reader = try Samples.reader([long] + many)
        for start in stride(from: 0, to: 896, by: 37) {
            let phrase = (start..<(start + 4)).map { "woord\($0)" }.joined(separator: " ")
            #expect(try reader.search("\"\(phrase)\"", isTyping: false).map(\.url) == ["lang.html"], "\(phrase)")
        }
        #expect(try reader.search("\"de stille zolder\"", isTyping: false).map(\.url) == ["p2290.html"])
        #expect(try reader.search("zolder", limit: 5000, isTyping: false).count == 2300)
    }
}
