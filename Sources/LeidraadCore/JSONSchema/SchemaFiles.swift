import LeidraadFiles
import LeidraadModel

/// The schemas of every kind of file, as the files that records name in their first line.
public func schemaFiles(identifiers: SiteIdentifiers?) -> [NewFile] {
    SchemaKind.all(identifiers?.model ?? .builtIn).map { kind in
        NewFile(
            path: kind.fileName, bytes: Array(jsonSchema(kind, identifiers: identifiers).utf8),
            mayReplace: isGeneratedSchema)
    }
}

/// The line by which an editor's program finds the schema of a file.
///
/// - Parameter path: the path of the file, below the folder of the site: `Content/…`.
package func schemaLine(_ kind: SchemaKind, for path: String) -> String { schemaLine(kind.name, for: path) }

/// The same for a kind by its name.
package func schemaLine(_ kind: String, for path: String) -> String {
    let up = String(repeating: "../", count: path.split(separator: "/").count - 2)
    return "# yaml-language-server: $schema=\(up).schemas/\(kind).json\n"
}

/// The folder of the schemas, below the folder of the site: with the records that name them, and hidden, since a build
/// leaves hidden files alone and an editor has nothing to do there.
public let schemaFolder = "Content/.schemas"
