/// A thing that a schema describes: the name under which the tables keep what messages call it, or the label that a site gives it.
package struct SchemaName: Hashable, Sendable {
    /// The name in the keys of the tables of words.
    let key: String
    /// The site's name for a type or group that it declares itself, or for a built-in type that it renames.
    let label: String?

    init(_ key: String) { (self.key, label) = (key, nil) }

    private init(_ key: String, label: String?) { (self.key, self.label) = (key, label) }

    /// A type or group that a site declares, by its label.
    package static func own(_ label: String) -> SchemaName { SchemaName("own", label: label) }

    /// Two numbers of a field that a site declares, by its label.
    static func range(_ label: String) -> SchemaName { SchemaName("range", label: label) }

    /// A built-in type under the name that a site gives it; its key, and with it what it is, stays.
    func named(_ label: String?) -> SchemaName { SchemaName(key, label: label) }

    /// Whether two names are of one thing. A built-in thing is the same by any label.
    package static func == (one: SchemaName, other: SchemaName) -> Bool {
        one.key == other.key && (!one.isOfSite || one.label == other.label)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        if isOfSite { hasher.combine(label) }
    }

    /// Whether a site declares the thing itself.
    private var isOfSite: Bool { ["own", "range"].contains(key) }

    /// Whether it is two numbers, the first the lower one.
    package var isRange: Bool { key == "range" }

    // The things that the program itself names; `built-in.yml` names the groups of the built-in types.
    package static let intervention = SchemaName("intervention")
    package static let element = SchemaName("element")
    package static let elementList = SchemaName("elementList")
    package static let recommendation = SchemaName("recommendation")
    package static let reference = SchemaName("reference")
    package static let glossaryTerm = SchemaName("glossaryTerm")
    package static let frontMatter = SchemaName("frontMatter")
    package static let age = SchemaName("age")
    package static let duration = SchemaName("duration")
    package static let figure = SchemaName("figure")
    package static let effect = SchemaName("effect")
    static let classification = SchemaName("classification")
    static let provenance = SchemaName("provenance")
    static let name = SchemaName("name")
    package static let issued = SchemaName("issued")
    static let generatedBlock = SchemaName("generatedBlock")
    static let recordsBlock = SchemaName("recordsBlock")
    package static let site = SchemaName("site")
    static let menus = SchemaName("menus")
    static let menuItem = SchemaName("menuItem")
    static let accessibility = SchemaName("accessibility")
    static let colours = SchemaName("colours")
    static let fonts = SchemaName("fonts")
    static let acceptance = SchemaName("acceptance")
    package static let ruleSetting = SchemaName("ruleSetting")
    static let folderDefaults = SchemaName("folderDefaults")
    static let folderDefault = SchemaName("folderDefault")
    static let vocabularies = SchemaName("vocabularies")
    static let term = SchemaName("term")
    static let outcome = SchemaName("outcome")
    package static let scale = SchemaName("scale")
    static let level = SchemaName("level")
    package static let search = SchemaName("search")
    static let correction = SchemaName("correction")
    static let searchWeight = SchemaName("searchWeight")
    static let qualityCount = SchemaName("qualityCount")
    static let model = SchemaName("model")
    static let recordType = SchemaName("recordType")
    static let modelField = SchemaName("modelField")
    static let modelRelation = SchemaName("modelRelation")
    static let modelVocabulary = SchemaName("modelVocabulary")
    static let label = SchemaName("label")
    static let choiceValue = SchemaName("choiceValue")
    static let finder = SchemaName("finder")
    static let matrix = SchemaName("matrix")
}
