/// The schemas of every kind of file, as the files that records name in their first line.
public func schemaFiles(identifiers: SiteIdentifiers?) -> [NewFile] {
    SchemaKind.allCases.map { kind in
        NewFile(
            path: kind.fileName, bytes: Array(jsonSchema(kind, identifiers: identifiers).utf8),
            mayReplace: { bytes in bytes.firstRange(of: Array(generatedSchemaMark.utf8)) != nil })
    }
}

/// The line by which an editor's program finds the schema of a file.
///
/// - Parameter path: the path of the file, below the folder of the site.
func schemaLine(_ kind: SchemaKind, for path: String) -> String {
    let up = String(repeating: "../", count: path.split(separator: "/").count - 1)
    return "# yaml-language-server: $schema=\(up)\(schemaFolder)/\(kind.fileName)\n"
}

/// The folder of the schemas, beside `Content/`.
public let schemaFolder = "schemas"
