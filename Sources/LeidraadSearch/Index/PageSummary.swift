/// What a result shows of a page.
struct PageSummary: Equatable {
    var url: String
    var title: String
    var sections: [(anchor: String, heading: String)]
    var facets: [(name: String, values: [String])]

    static func == (left: PageSummary, right: PageSummary) -> Bool { left.payload == right.payload }

    init(_ document: SearchDocument) {
        url = document.url
        title = document.note.isEmpty ? document.title : "\(document.title): \(document.note)"
        sections = document.sections.map { ($0.anchor ?? "", $0.heading) }
        facets = document.facets.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    var payload: Word {
        var payload = Word()
        payload.append(text: Word(url.utf16))
        payload.append(text: Word(title.utf16))
        payload.append(number: sections.count)
        for section in sections {
            payload.append(text: Word(section.anchor.utf16))
            payload.append(text: Word(section.heading.utf16))
        }
        return payload
    }

    /// Reads a summary back; nil if it is garbled.
    init?(payload: Word) {
        var reader = PayloadReader(payload)
        guard let url = reader.string(), let title = reader.string(), let count = reader.number() else { return nil }
        self.url = url
        self.title = title
        sections = []
        facets = []
        for _ in 0..<count {
            guard let anchor = reader.string(), let heading = reader.string() else { return nil }
            sections.append((anchor, heading))
        }
    }
}
