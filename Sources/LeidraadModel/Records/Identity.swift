/// How a site looks, where it says so itself in `site.yml`.
package struct Identity: Sendable {
    /// Paths below `Content/`.
    package let logo: String?
    package let favicon: String?
    package let textFont: String?
    package let headingFont: String?
    package let styles: [String]
    /// One sentence at the foot of every page.
    package let footer: String?
    /// The colours of the site's own, by their keys.
    private let colours: [String: RGBColour]

    package init(_ record: Record) {
        logo = record.text("logo")
        favicon = record.text("favicon")
        let fonts = record.record("fonts")
        textFont = fonts?.text("text")
        headingFont = fonts?.text("headings")
        styles = record.texts("styles").map(\.value)
        footer = record.text("footer")
        let written = record.record("colours")
        colours = ["accent", "accent_dark", "ground", "ground_dark"].reduce(into: [:]) { colours, key in
            colours[key] = written?.text(key).flatMap { RGBColour($0) }
        }
    }

    private init(like other: Identity, footer: String?) {
        (logo, favicon, styles) = (other.logo, other.favicon, other.styles)
        (textFont, headingFont, colours) = (other.textFont, other.headingFont, other.colours)
        self.footer = footer
    }

    /// The look of another where this one names none; the sentence at the foot, which is in a language, stays its own.
    func completed(by other: Identity?) -> Identity {
        guard let other, files.isEmpty, colours.isEmpty else { return self }
        return Identity(like: other, footer: footer)
    }

    /// The files that it names, which go into the site.
    package var files: [String] { [logo, favicon, textFont, headingFont].compactMap { $0 } + styles }

    /// Whether it changes anything in the style sheets.
    package var hasHouseStyle: Bool { !colours.isEmpty || textFont != nil || headingFont != nil }

    /// The colours of a theme: those of the site where it says so, else ours, and what follows from them.
    package func theme(isDark: Bool) -> Theme {
        let usual = isDark ? Theme.dark : Theme.light
        let ending = isDark ? "_dark" : ""
        let ground = colours["ground" + ending] ?? usual.ground
        var accent = colours["accent" + ending]
        if accent == nil, isDark, let light = colours["accent"] {
            accent = light.lightened(until: usual.cards + [ground])
        }
        return Theme(
            ground: ground, accent: accent ?? usual.accent, ink: usual.ink, softInk: usual.softInk, cards: usual.cards)
    }
}

/// The colours of one of the two themes on which everything else rests. Those of our own are in `tokens.css` too; a test holds both
/// against each other.
package struct Theme: Sendable {
    package let ground: RGBColour
    package let accent: RGBColour
    let ink: RGBColour
    let softInk: RGBColour
    /// Backgrounds of links besides the ground.
    let cards: [RGBColour]

    static let light = Theme(
        "#fcfbf8", accent: "#0b5563", ink: "#1a2430", softInk: "#4a5763", cards: ["#ffffff", "#f3f2ec"])
    static let dark = Theme("#12181d", accent: "#7fcad6", ink: "#e8edf0", softInk: "#b1bec7", cards: ["#1a2329"])

    init(ground: RGBColour, accent: RGBColour, ink: RGBColour, softInk: RGBColour, cards: [RGBColour]) {
        (self.ground, self.accent, self.ink, self.softInk, self.cards) = (ground, accent, ink, softInk, cards)
    }

    private init(_ ground: String, accent: String, ink: String, softInk: String, cards: [String]) {
        let colour = { (text: String) in RGBColour(text) ?? .white }
        self.init(
            ground: colour(ground), accent: colour(accent), ink: colour(ink), softInk: colour(softInk),
            cards: cards.map(colour))
    }

    /// The contrast that WCAG 2.2 asks of text.
    package static let minContrast = 4.5

    /// How well links are read on the worst of their backgrounds.
    package var accentContrast: Double { (cards + [ground]).map(accent.contrast).min() ?? 0 }
    /// How well text is read on the ground.
    package var groundContrast: Double { min(ink.contrast(with: ground), softInk.contrast(with: ground)) }
    /// White or black, whichever is read best on the accent.
    package var onAccent: RGBColour {
        let black = RGBColour(0, 0, 0)
        return accent.contrast(with: .white) >= accent.contrast(with: black) ? .white : black
    }
    /// The accent where a mouse is on it, and as a wash behind text.
    package var strongAccent: RGBColour { accent.mixed(with: ink, 0.4) }
    package var softAccent: RGBColour { ground.mixed(with: accent, 0.1) }
}

extension RGBColour {
    /// As much lighter as it takes to be read on dark grounds.
    fileprivate func lightened(until grounds: [RGBColour]) -> RGBColour {
        let steps = stride(from: 0.0, through: 1.0, by: 0.05).lazy.map { self.mixed(with: .white, $0) }
        return steps.first { step in grounds.allSatisfy { step.contrast(with: $0) >= Theme.minContrast } } ?? .white
    }
}
