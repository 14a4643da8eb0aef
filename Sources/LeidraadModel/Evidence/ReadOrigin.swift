extension Record {
    /// The sources of the record as a whole, as far as it says so itself.
    var origin: Origin {
        Origin(sources: identifiers("based_on"), isByEditors: text("by") == Author.editors.rawValue)
    }

    /// The sources of one field, where they are not those of the whole record.
    package func origin(ofField key: String) -> Origin? {
        record("provenance")?.record(key).map {
            Origin(sources: $0.identifiers("sources"), isByEditors: $0.text("by") == Author.editors.rawValue)
        }
    }

    /// The folder below `Content/` in which the record is; for a single file its name without ending.
    package var folder: String {
        let path = file.split(separator: "/")
        return path.count > 1 ? String(path[0]) : recordID(file)
    }
}

extension Site {
    /// The sources of a record: its own, else those that the site gives for its folder.
    package func origin(of record: Record) -> Origin {
        let own = record.origin
        return own.isStated ? own : defaults[record.folder] ?? own
    }
}

extension KnowledgeBase {
    /// The sources of a record.
    package func origin(of record: Record) -> Origin { site.origin(of: record) }

    /// On what a field of a record rests: what the record says of that field, else of the whole.
    package func origin(of record: Record, field: String) -> Origin {
        record.origin(ofField: field) ?? site.origin(of: record)
    }
}
