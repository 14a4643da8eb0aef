import LeidraadTemplates
import Testing

/// Compiled templates against an interpreter that reads the text anew at each step.
struct AgreementTests {
    @Test("A compiled template gives what its text says, read letter by letter")
    func sameAsInterpreter() throws {
        var generator = Numbers(seed: 11)
        var written = 0
        for _ in 0..<1_500 {
            let data = Data.random(depth: 3, &generator)
            let template = randomTemplate(depth: 4, &generator)
            let expected = interpret(template[...], [data])
            #expect(try rendered(template, data.view) == expected, "\(template) with \(data)")
            written += expected.count
        }
        #expect(written > 5_000)
    }

    private let names = ["a", "b", "c", "d"]

    private func randomTemplate(depth: Int, _ generator: inout Numbers) -> String {
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in
            let name = names.randomElement(using: &generator) ?? "a"
            switch Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &generator) {
            case 0: return "x<"
            case 1: return "{{\(name)}}"
            case 2: return "{{\(name).b}}"
            case 3: return "{{^\(name)}}\(randomTemplate(depth: depth - 1, &generator)){{/\(name)}}"
            default: return "{{#\(name)}}\(randomTemplate(depth: depth - 1, &generator)){{/\(name)}}"
            }
        }.joined()
    }
}

/// The input of a template, for the interpreter.
private indirect enum Data {
    case text(String), flag(Bool), list([Data]), names([String: Data])

    static func random(depth: Int, _ generator: inout Numbers) -> Data {
        var names: [String: Data] = [:]
        for name in ["a", "b", "c", "d"] where Int.random(in: 0..<4, using: &generator) > 0 {
            switch Int.random(in: 0..<(depth > 0 ? 5 : 2), using: &generator) {
            case 0: names[name] = .text(Bool.random(using: &generator) ? "\(name)&" : "")
            case 1: names[name] = .flag(Bool.random(using: &generator))
            case 2: names[name] = random(depth: depth - 1, &generator)
            default:
                names[name] = .list(
                    (0..<Int.random(in: 0...3, using: &generator)).map { _ in random(depth: depth - 1, &generator) })
            }
        }
        return .names(names)
    }

    var view: View {
        guard case .names(let names) = self else { return View() }
        return names.reduce(into: View()) { view, entry in
            view[entry.key] =
                switch entry.value {
                case .text(let text): .text(text)
                case .flag(let flag): .flag(flag)
                case .list(let items): .list(items.map(\.view))
                case .names: .view(entry.value.view)
                }
        }
    }
}

private func interpret(_ template: Substring, _ stack: [Data]) -> String {
    guard let open = template.firstRange(of: "{{") else { return String(template) }
    let rest = template[open.upperBound...]
    guard let close = rest.firstRange(of: "}}") else { return String(template) }
    let before = template[..<open.lowerBound]
    let (tag, after) = (rest[..<close.lowerBound], rest[close.upperBound...])
    guard let sign = tag.first, sign == "#" || sign == "^" else {
        return before + shown(value(String(tag), stack)) + interpret(after, stack)
    }
    let name = String(tag.dropFirst())
    let (inner, behind) = section(name, after)
    return before + repeated(inner, sign, value(name, stack), stack) + interpret(behind, stack)
}

private func repeated(_ inner: Substring, _ sign: Character, _ value: Data?, _ stack: [Data]) -> String {
    let times: [Data?] =
        switch value {
        case nil, .flag(false): []
        case .flag(true): [nil]
        case .list(let items): items.map { $0 }
        case let value?: [value]
        }
    if sign == "^" { return times.isEmpty ? interpret(inner, stack) : "" }
    return times.map { interpret(inner, stack + ($0.map { [$0] } ?? [])) }.joined()
}

/// The text up to where a section ends, and what comes behind.
private func section(_ name: String, _ text: Substring) -> (Substring, Substring) {
    var (depth, index) = (1, text.startIndex)
    while let tag = text[index...].firstRange(of: "{{"), let close = text[tag.upperBound...].firstRange(of: "}}") {
        switch text[tag.upperBound..<close.lowerBound] {
        case "#" + name, "^" + name: depth += 1
        case "/" + name: depth -= 1
        default: break
        }
        if depth == 0 { return (text[..<tag.lowerBound], text[close.upperBound...]) }
        index = close.upperBound
    }
    return (text, "")
}

private func value(_ name: String, _ stack: [Data]) -> Data? {
    let path = name.split(separator: ".").map(String.init)
    let found = stack.reversed().lazy.compactMap { member(path[0], $0) }.first
    return path.dropFirst().reduce(found) { found, next in found.flatMap { member(next, $0) } }
}

private func member(_ name: String, _ data: Data) -> Data? {
    if case .names(let names) = data { names[name] } else { nil }
}

private func shown(_ data: Data?) -> String {
    switch data {
    case .text(let text): text.replacing("&", with: "&amp;")
    case .flag(let flag): "\(flag)"
    default: ""
    }
}
