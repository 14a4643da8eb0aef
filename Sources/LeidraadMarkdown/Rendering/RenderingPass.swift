/// The state of rendering one document.
struct RenderingPass {
    let options: RenderingOptions
    let headingShift: Int
    var html = HTML()
    var notices: [MarkdownNotice] = []
    var tableCount = 0

    /// For every open list whether it is tight, and for every open item that of its list.
    var tightness: [Bool] = []
    /// The open blocks, to know what a paragraph is in.
    var blocks: [OpenBlock] = []
    /// The tags that close each open link or image.
    var closings: [StaticString] = []
    /// How many images are open; their content is text only.
    var imageDepth = 0
    /// The size that raw HTML gives the next image.
    var givenSize: ImageSize?
    /// The level of the last heading, so that none is skipped.
    var lastLevel: Int
    /// The titles of open images.
    var imageTitles: [String] = []
    var tableHasBody = false
    /// The text of the last heading, and the one being read.
    var headingText = ""
    var openFootnote: Footnote?
    var footnoteHasBackLinks = false
    var isInFootnotes = false
    var isInHeading = false

    init(options: RenderingOptions, headingShift: Int) {
        self.options = options
        self.headingShift = headingShift
        lastLevel = max(1, options.minimumHeadingLevel) - 1
    }

    /// A block that is open, as far as the blocks in it look different for it.
    enum OpenBlock {
        case item(isTight: Bool)
        case footnote
        case other
    }

    mutating func render(_ event: MarkdownEvent) {
        if imageDepth > 0, renderInImage(event) { return }
        switch event.node {
        case .text(let text):
            if isInHeading { headingText += text }
            html.appendEscaped(text)
        case .softBreak:
            if isInHeading { headingText += " " }
            html.append(trusted: "\n")
        case .lineBreak: html.append(trusted: "<br />\n")
        case .code(let code):
            if isInHeading { headingText += code }
            html.append(trusted: "<code>")
            html.appendEscaped(code)
            html.append(trusted: "</code>")
        case .markup(let markup): html.append(markup)
        case .emphasis: html.append(trusted: event.phase == .enter ? "<em>" : "</em>")
        case .strong: html.append(trusted: event.phase == .enter ? "<strong>" : "</strong>")
        case .strikethrough: html.append(trusted: event.phase == .enter ? "<del>" : "</del>")
        case .link(let url, let title): renderLink(event, url: url, title: title)
        case .image(let url, let title): renderImage(event, url: url, title: title)
        case .footnoteReference(let number, let ordinal): renderReference(number: number, ordinal: ordinal)
        case .anchor(let id):
            html.append(trusted: "<span")
            html.appendAttribute("id", id)
            html.append(trusted: "></span>")
        case .imageSize(let size): givenSize = event.phase == .enter ? size : nil
        case .element(let element): renderElement(event.phase, element)
        // A parsed document holds no raw HTML; markup of others never gets here.
        case .htmlInline, .bareText: break
        default: renderBlock(event)
        }
    }

    /// Ends what is open at the end of the document.
    mutating func finish() {
        if isInFootnotes { html.append(trusted: "</ol>\n</section>\n") }
    }

    /// Begins a new line unless there is one.
    mutating func freshLine() {
        if !html.endsLine { html.append(trusted: "\n") }
    }
}
