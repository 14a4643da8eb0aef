/// The parts of a page that a result shows.
struct PageSummary: Equatable {
    /// A section of the page, as a result may lead to it.
    struct Section: Equatable {
        var anchor: String
        var heading: String
        /// The shard that has its text; empty where it has none.
        var text = ""
    }

    var url: String
    var title: String
    var facts: String
    var path: String
    var audience: String
    var sections: [Section]

    /// Stands for the shard of a text until that is known.
    private static let unknown = "?"

    init(_ document: SearchDocument, sections: [SearchSection]) {
        url = document.url
        title = document.note.isEmpty ? document.title : "\(document.title): \(document.note)"
        facts = document.facts
        path = document.path
        audience = document.audience
        self.sections = sections.map { section in
            Section(
                anchor: section.anchor ?? "", heading: section.heading, text: section.text.isEmpty ? "" : Self.unknown)
        }
    }

    /// The address of a section, or of the page where the section has no anchor.
    func address(of section: Section?) -> String {
        let anchor = section?.anchor ?? ""
        return anchor.isEmpty || url.contains("#") ? url : "\(url)#\(anchor)"
    }

    var payload: Word {
        var payload = Word()
        for text in [url, title, facts, path, audience] { payload.append(text: Word(text.utf16)) }
        payload.append(number: sections.count)
        var shard = ""
        for section in sections {
            payload.append(text: Word(section.anchor.utf16))
            payload.append(text: Word(section.heading.utf16))
            // No text, the shard of the one before, or another.
            let isSame = section.text == shard
            payload.append(number: section.text.isEmpty ? 0 : isSame ? 1 : 2)
            if !section.text.isEmpty, !isSame {
                payload += Word(section.text.utf16)
                shard = section.text
            }
        }
        return payload
    }

    /// Reads a summary back; nil if it is garbled.
    init?(payload: Word) {
        var reader = PayloadReader(payload)
        guard let url = reader.string(), let title = reader.string(), let facts = reader.string(),
            let path = reader.string(), let audience = reader.string(), let count = reader.number()
        else { return nil }
        (self.url, self.title, self.facts, self.path, self.audience) = (url, title, facts, path, audience)
        sections = []
        var shard = ""
        for _ in 0..<count {
            guard let anchor = reader.string(), let heading = reader.string(), let code = reader.number() else {
                return nil
            }
            if code == 2 {
                guard let name = reader.units(Shard.nameLength) else { return nil }
                shard = Word(name).text
            }
            sections.append(Section(anchor: anchor, heading: heading, text: code == 0 ? "" : shard))
        }
    }
}
