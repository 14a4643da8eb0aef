/// The treatment of an element of raw HTML, by its name.
enum HTMLName {
    /// Written as an element of the same name.
    case element(HTMLElement.Tag)
    /// A node that Markdown has too.
    case node(MarkdownNode)
    case heading(level: Int)
    case list(isOrdered: Bool)
    case item
    case link, image, lineBreak, rule
    /// Only its content is kept; a block of its own, or a stretch of running text.
    case content(isBlock: Bool)
    /// Nothing is kept of an element that never has content.
    case nothing
    /// An element of HTML that is not on the safe list.
    case refused
    /// No element at all: `<your-name>` stands for something that a reader fills in.
    case unknown

    init(_ name: String) {
        self = Self.table[name] ?? .unknown
    }

    private static let table: [String: HTMLName] = {
        var table: [String: HTMLName] = [:]
        for tag in HTMLElement.Tag.allCases { table[tag.rawValue] = .element(tag) }
        for name in refusedNames { table[name] = .refused }
        for name in blockNames { table[name] = .content(isBlock: true) }
        for name in inlineNames { table[name] = .content(isBlock: false) }
        for (index, name) in ["h1", "h2", "h3", "h4", "h5", "h6"].enumerated() {
            table[name] = .heading(level: index + 1)
        }
        for name in ["col", "colgroup", "source", "basefont"] { table[name] = .nothing }
        let nodes: [(String, HTMLName)] = [
            ("b", .node(.strong)), ("strong", .node(.strong)), ("i", .node(.emphasis)), ("em", .node(.emphasis)),
            ("s", .node(.strikethrough)), ("strike", .node(.strikethrough)), ("del", .node(.strikethrough)),
            ("blockquote", .node(.blockQuote)), ("ul", .list(isOrdered: false)), ("ol", .list(isOrdered: true)),
            ("li", .item),
            ("a", .link), ("img", .image), ("br", .lineBreak), ("hr", .rule),
        ]
        for (name, meaning) in nodes { table[name] = meaning }
        return table
    }()

    private static let blockNames = [
        "p", "div", "center", "section", "article", "header", "footer", "main", "aside", "nav", "address", "hgroup",
    ]

    private static let inlineNames = ["span", "font", "u", "big", "tt", "picture", "bdi", "data", "nobr", "acronym"]

    private static let refusedNames = [
        "applet", "area", "audio", "base", "bgsound", "blink", "body", "button", "canvas", "command", "datalist",
        "dialog", "dir", "embed",
        "fieldset", "form", "frame", "frameset", "head", "html", "iframe", "input", "isindex", "keygen", "label",
        "legend", "link",
        "listing", "map", "marquee", "math", "menu", "menuitem", "meta", "meter", "noembed", "noframes", "noscript",
        "object", "optgroup",
        "option", "output", "param", "plaintext", "portal", "progress", "script", "search", "select", "slot", "style",
        "svg", "template",
        "textarea", "title", "track", "video", "xmp",
        "animate", "animatemotion", "animatetransform", "circle", "defs", "ellipse", "foreignobject", "g", "path",
        "polygon", "polyline",
        "rect", "set", "tspan", "use", "annotation", "annotation-xml", "maction", "mglyph", "mi", "mn", "mo", "mrow",
        "ms", "mtext", "semantics",
    ]
}

extension HTMLName {
    /// Whether no element of HTML has this name.
    var isUnknown: Bool { if case .unknown = self { true } else { false } }

    /// Whether a tag of this name is reported as one that cannot be here.
    var isRefused: Bool {
        switch self {
        case .refused, .unknown: true
        default: false
        }
    }

    /// Whether the element begins a block of its own.
    var isBlock: Bool {
        switch self {
        case .element(let tag): !tag.isInline
        case .node(.blockQuote), .heading, .list, .item, .rule: true
        case .content(let isBlock): isBlock
        default: false
        }
    }
}

/// Elements whose end HTML does not ask for.
let impliedEnds: Set<String> = [
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "rt", "rp", "span",
    "font", "div", "center",
]
