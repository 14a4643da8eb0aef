import LeidraadMarkdown
import Mustache

/// What a template sees: flat names with typed values. There is no way to put unescaped text into one.
struct View: Sendable {
    /// A value under a name.
    enum Value: Sendable {
        /// Text, shown literally.
        case text(String)
        /// Markup, made by this program.
        case html(HTML)
        /// What another template made, piece by piece.
        case rendered([RenderedTemplate])
        case flag(Bool)
        case view(View)
        case list([View])
    }

    private(set) var values: [String: Boxed] = [:]
    /// Where names that no view on the stack knows are written down; only the outermost view has one.
    var misses: MissLog?

    subscript(name: String) -> Value? {
        get { nil }
        set { values[name] = newValue.map(Boxed.init) }
    }

    /// Sets a text together with its flag: `hasX` says whether there is one, and `x` is empty where there is none.
    mutating func set(_ name: String, _ text: String?) {
        self[name] = .text(text ?? "")
        self[flagName(name)] = .flag(text != nil)
    }

    /// Sets markup together with its flag.
    mutating func set(_ name: String, _ html: HTML?) {
        self[name] = .html(html ?? HTML())
        self[flagName(name)] = .flag(html.map { !$0.isEmpty } ?? false)
    }

    /// Sets what another template made together with its flag.
    mutating func set(_ name: String, _ parts: [RenderedTemplate]) {
        self[name] = .rendered(parts)
        self[flagName(name)] = .flag(!parts.isEmpty)
    }

    /// Sets a list together with its flag, and tells each item but the last that a separator follows it.
    mutating func set(_ name: String, _ items: [View]) {
        var items = items
        for index in items.indices { items[index]["separator"] = .flag(index < items.count - 1) }
        self[name] = .list(items)
        self[flagName(name)] = .flag(!items.isEmpty)
    }

    private func flagName(_ name: String) -> String { "has" + name.prefix(1).uppercased() + name.dropFirst() }

    /// A value in the form that the engine asks for.
    struct Boxed: Sendable {
        let value: any Sendable

        init(_ value: Value) {
            switch value {
            case .text(let text): self.value = Markup(renderText: HTML(escaping: text).string)
            case .html(let html): self.value = Markup(renderText: html.string)
            case .rendered(let parts): self.value = Markup(renderText: parts.map(\.text).joined())
            case .flag(let flag): self.value = flag
            case .view(let view): self.value = view
            case .list(let views): self.value = views
            }
        }
    }
}

extension View: MustacheParent {
    func child(named name: String) -> Any? {
        if let boxed = values[name] { return boxed.value }
        misses?.add(name)
        return nil
    }
}

/// Text that has been escaped over its bytes, or markup. The engine's own escaping works on grapheme clusters and so lets
/// a quote with a combining mark through; it is switched off, and only values of this type reach a page.
struct Markup: MustacheCustomRenderable, Sendable {
    let renderText: String
    let isNull = false
}

/// Leaves text as it is: see `Markup`.
struct AlreadyEscaped: MustacheContentType {
    func escapeText(_ text: String) -> String { text }
}
