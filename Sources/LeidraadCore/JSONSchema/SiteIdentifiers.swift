import LeidraadModel

extension SiteIdentifiers {
    /// The ids in the `Content/` of a site; what cannot be read gives none.
    public static func read(_ site: String) throws -> SiteIdentifiers {
        let (files, found) = try readContent(site + "/Content")
        return SiteIdentifiers(parse(Sources(files, problems: found)))
    }

    /// The names of the kinds of file that the site can have.
    public var schemaNames: [String] { SchemaKind.all(model).map(\.name) }
}

/// The kind of file with a name on the command line, for a site or, without one, for any.
public func schemaKind(named name: String, _ identifiers: SiteIdentifiers?) -> SchemaKind? {
    SchemaKind.all(identifiers?.model ?? .builtIn).first { $0.name == name }
}
