/// One file of `Content/` as it was read: the unit of positions and messages.
package struct SourceFile: Sendable {
    /// The path below `Content/`, separated by `/`, as the disk spells it.
    package let path: String
    /// The path that messages show: another than `path` in a site that is itself in a folder of `Content/`.
    package let shownPath: String
    /// The bytes of the file, untouched.
    package let bytes: [UInt8]
    /// Where its lines are; worked out with the first message about the file.
    private let lineTable: Lazy<LineTable>

    /// A file with the given path below `Content/` and its bytes.
    package init(path: String, bytes: [UInt8], shownPath: String? = nil) {
        self.path = path
        self.shownPath = shownPath ?? path
        self.bytes = bytes
        lineTable = Lazy { LineTable(bytes) }
    }

    var lines: LineTable { lineTable.value }
}

extension SourceFile {
    /// Whether the file is JSON, which escapes some characters otherwise than YAML: by its name, or as one list or group in brackets,
    /// since JSON also works under a name that ends in `.yml`.
    package var isJSON: Bool {
        guard !path.hasSuffix(".json") else { return true }
        guard !path.hasSuffix(".md"), let first = bytes.first(where: { $0 > 0x20 }) else { return false }
        return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
    }
}

/// A stretch of a source file, in bytes from its start.
package struct SourceSpan: Sendable, Hashable {
    /// The path below `Content/`.
    package let file: String
    /// Byte offsets; empty where only a place is known.
    package let range: Range<Int>

    /// A stretch of the file with the given path.
    package init(file: String, range: Range<Int>) {
        self.file = file
        self.range = range
    }

    /// The first byte of a file: for what has no better place, such as a missing key at the top.
    package static func start(of file: String) -> SourceSpan {
        SourceSpan(file: file, range: 0..<0)
    }
}
