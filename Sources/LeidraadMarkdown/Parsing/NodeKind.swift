import CCmarkGFM

/// The types of the C library's nodes, as a closed list.
enum NodeKind {
    case document, blockQuote, list, item, footnoteDefinition, paragraph, heading, thematicBreak, codeBlock, htmlBlock
    case table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image, footnoteReference
    case other

    /// Blocks from 0, inlines from 32, in the order of the library's numbers; the extensions' numbers follow.
    static let all: [NodeKind] = {
        var kinds = [NodeKind](repeating: .other, count: 64)
        for (type, kind) in knownTypes {
            kinds[index(UInt16(truncatingIfNeeded: type.rawValue))] = kind
        }
        return kinds
    }()

    /// The place of a type in the table: its number, with the bit for inlines moved down.
    @inline(__always)
    static func index(_ type: UInt16) -> Int {
        Int(type & 31 | (type & UInt16(CMARK_NODE_TYPE_MASK) == UInt16(CMARK_NODE_TYPE_INLINE) ? 32 : 0))
    }

    private static var knownTypes: [(cmark_node_type, NodeKind)] {
        [
            (CMARK_NODE_DOCUMENT, .document), (CMARK_NODE_BLOCK_QUOTE, .blockQuote), (CMARK_NODE_LIST, .list),
            (CMARK_NODE_ITEM, .item), (CMARK_NODE_FOOTNOTE_DEFINITION, .footnoteDefinition),
            (CMARK_NODE_PARAGRAPH, .paragraph), (CMARK_NODE_HEADING, .heading),
            (CMARK_NODE_THEMATIC_BREAK, .thematicBreak), (CMARK_NODE_CODE_BLOCK, .codeBlock),
            (CMARK_NODE_HTML_BLOCK, .htmlBlock), (cmark_extension_type_table(), .table),
            (cmark_extension_type_table_row(), .tableRow), (cmark_extension_type_table_cell(), .tableCell),
            (CMARK_NODE_TEXT, .text), (CMARK_NODE_SOFTBREAK, .softBreak), (CMARK_NODE_LINEBREAK, .lineBreak),
            (CMARK_NODE_CODE, .code), (CMARK_NODE_HTML_INLINE, .htmlInline), (CMARK_NODE_EMPH, .emphasis),
            (CMARK_NODE_STRONG, .strong), (cmark_extension_type_strikethrough(), .strikethrough),
            (CMARK_NODE_LINK, .link), (CMARK_NODE_IMAGE, .image),
            (CMARK_NODE_FOOTNOTE_REFERENCE, .footnoteReference),
        ]
    }
}
