/// How a document becomes markup.
public struct RenderingOptions: Sendable, Hashable {
    /// The words that the markup adds, in the language of the page.
    public var words: RenderingWords
    /// How many levels headings go down, at least zero; none goes below level 6.
    public var headingOffset = 0
    /// The level of the highest heading, 1 to 6: when a document begins higher, all its headings go down together.
    public var minimumHeadingLevel = 1
    /// The level of the heading above the footnotes.
    public var footnoteHeadingLevel = 2
    /// The prefix of ids of footnotes and tables: letters, digits or hyphens, different for each document on a page.
    public var idPrefix = ""
    /// The number of the first table, so that several documents on one page can count on.
    public var firstTableNumber = 1
    /// The sizes of images, by their address in the text, so that a browser keeps their place free.
    public var imageSizes: [String: ImageSize] = [:]

    /// Makes options with the given words.
    public init(words: RenderingWords) {
        self.words = words
    }
}

/// The size of an image, in pixels.
public struct ImageSize: Sendable, Hashable {
    /// The width, from 1.
    public let width: Int
    /// The height, from 1.
    public let height: Int

    /// Makes a size.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

/// The words that rendering adds, in the language of the page.
public struct RenderingWords: Sendable, Hashable {
    /// The name of a table before its number: "Tabel".
    public var table: String
    /// The heading above the footnotes: "Voetnoten".
    public var footnotes: String
    /// The name of a reference before its number: "voetnoot".
    public var footnote: String
    /// The name of the link from a footnote before its number: "terug naar de tekst bij voetnoot".
    public var backToText: String
    /// The name of a ticked box: "gedaan".
    public var taskDone: String
    /// The name of a box that is not ticked: "nog te doen".
    public var taskOpen: String
    /// The words above the text of a diagram that is not drawn: "Brontekst van een diagram".
    public var diagramSource: String

    /// Makes the words of a language.
    public init(
        table: String, footnotes: String, footnote: String, backToText: String, taskDone: String, taskOpen: String,
        diagramSource: String
    ) {
        self.table = table
        self.footnotes = footnotes
        self.footnote = footnote
        self.backToText = backToText
        self.taskDone = taskDone
        self.taskOpen = taskOpen
        self.diagramSource = diagramSource
    }
}

/// A document as markup.
public struct RenderedMarkdown: Sendable {
    /// The markup.
    public var html: HTML
    /// Notices of what was left out.
    public var notices: [MarkdownNotice]
    /// The number of tables.
    public var tableCount: Int
}
