import LeidraadMarkdown

/// The values that a template sees: flat names with types. There is no way to put unescaped text into one: text is escaped, byte by byte,
/// where it is written into a page.
package struct View: Sendable {
    /// A value under a name.
    package enum Value: Sendable {
        /// Text, shown literally.
        case text(String)
        /// Markup, made by this program.
        case html(HTML)
        /// The markup of another template, piece by piece.
        case rendered([RenderedTemplate])
        /// Whether a section is shown.
        case flag(Bool)
        /// Names of their own, seen within a section.
        case view(View)
        /// Names of their own for each item; a section is shown once an item.
        case list([View])
    }

    /// A name and its value. A value that may be absent is under a second name too, that of its flag.
    struct Slot: Sendable {
        let name: NameNumber
        var value: Value
        var flag: NameNumber?
        var isPresent = true
    }

    /// In the order in which they were set: a view has few names, and to look through them costs less than a dictionary.
    private(set) var slots: [Slot] = []

    /// A view without any name.
    package init() {}

    /// A view of words, for what asks for them all together.
    init(_ words: [String: String]) {
        slots = words.map { Slot(name: NameNumber($0.key), value: .text($0.value)) }
    }

    /// Sets a value; nil removes it.
    package subscript(name: String) -> Value? {
        get { value(of: NameNumber(name)) }
        set { set(NameNumber(name), newValue) }
    }

    /// Sets a text together with its flag: `hasX` says whether there is one, and `x` is empty where there is none.
    package mutating func set(_ name: String, _ text: String?) {
        set(name, .text(text ?? ""), isPresent: text != nil)
    }

    /// Sets markup together with its flag.
    package mutating func set(_ name: String, _ html: HTML?) {
        set(name, .html(html ?? HTML()), isPresent: html.map { !$0.isEmpty } ?? false)
    }

    /// Sets what another template made together with its flag.
    package mutating func set(_ name: String, _ parts: [RenderedTemplate]) {
        set(name, .rendered(parts), isPresent: !parts.isEmpty)
    }

    /// Sets a list together with its flag; `separator` is true for each item but the last.
    package mutating func set(_ name: String, _ items: [View]) {
        set(name, .list(items), isPresent: !items.isEmpty)
    }

    /// The value under a name, or under the name of a flag.
    func value(of name: NameNumber) -> Value? { slot(of: name)?.value }

    /// The value under a name, or under the name of a flag, and whether its items have separators.
    @inline(__always)
    func slot(of name: NameNumber) -> (value: Value, isSeparated: Bool)? {
        for slot in slots {
            if slot.name == name { return (slot.value, slot.flag != nil) }
            if slot.flag == name { return (.flag(slot.isPresent), false) }
        }
        return nil
    }

    private mutating func set(_ name: NameNumber, _ value: Value?) {
        if let index = slots.firstIndex(where: { $0.flag == name }) {
            if case .flag(let isPresent)? = value {
                slots[index].isPresent = isPresent
                return
            }
            slots[index].flag = nil
        }
        if let index = slots.firstIndex(where: { $0.name == name }) {
            if let value { slots[index].value = value } else { slots.remove(at: index) }
        } else if let value {
            slots.append(Slot(name: name, value: value))
        }
    }

    private mutating func set(_ name: String, _ value: Value, isPresent: Bool) {
        let (number, flag) = (NameNumber(name), NameNumber(flagFor: name))
        slots.removeAll { $0.name == number || $0.name == flag }
        slots.append(Slot(name: number, value: value, flag: flag, isPresent: isPresent))
    }
}
