import LeidraadMarkdown
import LeidraadModel

/// What readers call the types of the model, and the bases of relations.
struct TypeWords: PagePart {
    let scope: PageScope

    /// The word for a basis: that of the interface where it has one, else as the model writes it.
    func basis(_ basis: String) -> String { phrases.word("basis" + basis.capitalizedFirst) ?? basis }

    /// What readers call one record of a type, or several.
    func name(_ id: String, many: Bool) -> String {
        if let label = base.model.type(id)?.label { return many ? label.many : label.one }
        return phrases["type-\(id)-\(many ? "many" : "one")"]
    }

    /// What kind of thing a subject is, in one word.
    func kind(_ subject: EntityRef) -> String {
        if case .record(let id) = subject { return name(id.type, many: false) }
        return phrases["kindOf-" + subject.kind]
    }
}
