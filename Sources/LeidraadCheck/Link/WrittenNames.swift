import LeidraadModel

/// A name by which texts may speak of a record, with its place.
struct WrittenName {
    let text: Located<String>
    /// Abbreviations are case-sensitive: `VoT` is another word than "vot".
    let isAbbreviation: Bool
}

/// The names that are in a record. What stands in for a missing name is none of them.
func writtenNames(of record: Record, keys: [String] = ["name", "abbreviation"], lists: [String] = ["aliases"])
    -> [WrittenName]
{
    let single = keys.compactMap { key in
        record.text(key).map {
            WrittenName(text: Located($0, at: record.span(key)), isAbbreviation: key == "abbreviation")
        }
    }
    return single + lists.flatMap { record.texts($0) }.map { WrittenName(text: $0, isAbbreviation: false) }
}

/// The same names, to be found in texts.
func mentionNames(of record: Record, _ subject: EntityRef) -> [MentionIndex.Name] {
    writtenNames(of: record).map { MentionIndex.Name($0.text.value, of: subject, isAbbreviation: $0.isAbbreviation) }
}
