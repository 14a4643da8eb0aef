import LeidraadMarkdown
import LeidraadModel

/// Readers' names for the types of the model, and for the bases of relations.
struct TypeWords: PagePart {
    let scope: PageScope

    /// The word for a basis: that of the interface where it has one, else as the model writes it.
    func basis(_ basis: String) -> String { phrases.word("basis" + basis.capitalizedFirst) ?? basis }

    /// The readers' name for one record of a type, or for several.
    func name(_ id: String, many: Bool) -> String {
        if let label = base.model.type(id)?.label { return many ? label.many : label.one }
        return phrases["type-\(id)-\(many ? "many" : "one")"]
    }

    /// The kind of a subject, in one word.
    func kind(_ subject: EntityRef) -> String {
        if case .record(let id) = subject { return name(id.type, many: false) }
        return phrases["kindOf-" + subject.kind]
    }
}
