/// Colours for a terminal, or none.
public enum TextStyle: Sendable {
    /// Text only.
    case plain
    /// With the colours of the terminal.
    case coloured

    /// The colours that messages use, by their code.
    enum Color: Int {
        case red = 31
        case green = 32
        case yellow = 33
        case cyan = 36
    }

    func bold(_ text: String) -> String { marked(text, "1") }

    func colored(_ text: String, _ color: Color) -> String { marked(text, "1;\(color.rawValue)") }

    private func marked(_ text: String, _ code: String) -> String {
        self == .plain ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
