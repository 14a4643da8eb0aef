/// An element of raw HTML that is on the safe list, with the attributes that it may keep.
public struct HTMLElement: Sendable, Hashable {
    /// The elements that are written as they are. Others become Markdown's own nodes, or are left out around their content.
    public enum Tag: String, Sendable, CaseIterable {
        case abbr, bdo, caption, cite, code, dd, details, dfn, dl, dt, figcaption, figure, ins, kbd, mark, pre, q, rp,
            rt, ruby, samp, small
        case sub, summary, sup, table, tbody, td, tfoot, th, thead, time, tr
        case variable = "var"
        case wordBreak = "wbr"
    }

    /// An attribute with its value, which is text or a number and never markup.
    public enum Attribute: Sendable, Hashable {
        case title(String)
        case dateTime(String)
        case direction(String)
        case isOpen
        case columns(Int)
        case rows(Int)
        case scope(String)
        case alignment(ColumnAlignment)
        case id(String)
    }

    /// Which element it is.
    public var tag: Tag
    /// Its attributes, each at most once.
    public var attributes: [Attribute]

    /// Makes an element.
    public init(_ tag: Tag, _ attributes: [Attribute] = []) {
        self.tag = tag
        self.attributes = attributes
    }
}

extension HTMLElement.Tag {
    /// Whether the element is in running text.
    public var isInline: Bool {
        switch self {
        case .abbr, .bdo, .cite, .code, .dfn, .ins, .kbd, .mark, .q, .rp, .rt, .ruby, .samp, .small, .sub, .sup, .time,
            .variable,
            .wordBreak:
            true
        default: false
        }
    }

    /// Whether the element holds what is not prose: nothing in it becomes a link by itself.
    public var holdsCode: Bool {
        switch self {
        case .code, .kbd, .samp, .variable, .pre: true
        default: false
        }
    }
}
