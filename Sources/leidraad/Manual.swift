import ArgumentParser
import Foundation
import LeidraadCore

/// `leidraad manual`: the man page, made from the same help that `--help` shows.
struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Schrijf de handleiding voor man(1).",
        discussion: """
            Voorbeeld: zet de handleiding en de aanvulling voor bash waar het systeem ze zoekt.

              leidraad manual > /usr/local/share/man/man1/leidraad.1
              leidraad --generate-completion-script bash > /etc/bash_completion.d/leidraad
            """)

    func run() throws {
        let tool = try JSONDecoder().decode(ToolHelp.self, from: Data(Leidraad._dumpHelp().utf8))
        try Terminal(site: ".").write(manualPage(tool.command))
    }
}

/// What the parser tells of a program, in its own format.
private struct ToolHelp: Decodable {
    let command: CommandHelp
}

private struct CommandHelp: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let subcommands: [CommandHelp]?
    let arguments: [ArgumentHelp]?

    /// What is shown, without what every command has.
    var shown: [ArgumentHelp] {
        (arguments ?? []).filter { argument in
            argument.shouldDisplay && !argument.longNames.contains("help") && !argument.longNames.contains("version")
        }
    }
}

private struct ArgumentHelp: Decodable {
    struct Name: Decodable {
        let kind: String
        let name: String
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?

    var longNames: [String] { (names ?? []).filter { $0.kind == "long" }.map(\.name) }

    /// As it is typed: `-o, --output <output>`.
    var spelling: String {
        guard kind != "positional" else { return "<\(valueName ?? "")>" }
        let names = (names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }
        return names.joined(separator: ", ") + (kind == "option" ? " <\(valueName ?? "")>" : "")
    }
}

private func manualPage(_ program: CommandHelp) -> String {
    let commands = (program.subcommands ?? []).filter { $0.commandName != "help" }
    var lines = [".TH LEIDRAAD 1 \"\" \"leidraad \(leidraadVersion)\" \"Leidraad\""]
    lines += [".SH NAAM", roff("leidraad - \(program.abstract ?? "")")]
    lines += [".SH GEBRUIK", ".B leidraad", roff("opdracht [argumenten] [opties]")]
    lines += [".SH BESCHRIJVING"] + paragraphs(program.discussion)
    lines.append(".SH OPDRACHTEN")
    for command in commands { lines += section(command, above: "leidraad") }
    lines +=
        [".SH UITGANG"]
        + terms([
            ("0", "goed"), ("1", "fouten in de inhoud"), ("2", "verkeerd gebruik of een instelling die niet klopt"),
            ("3", "lezen of schrijven is mislukt"), ("130", "afgebroken met Ctrl-C"),
        ])
    lines +=
        [".SH OMGEVING"]
        + terms([
            ("LEIDRAAD_TEMPLATES", "de map met sjablonen voor sites die er zelf geen hebben"),
            ("NO_COLOR", "als dit iets is: geen kleur"),
            ("SOURCE_DATE_EPOCH", "de dag van vandaag en de datum van de uitgave, in seconden sinds 1970"),
        ])
    return lines.joined(separator: "\n") + "\n"
}

private func section(_ command: CommandHelp, above: String) -> [String] {
    let name = above + " " + command.commandName
    let inner = (command.subcommands ?? []).filter { $0.commandName != "help" }
    let usage = command.shown.map { $0.isOptional ? "[\($0.spelling)]" : $0.spelling }.joined(separator: " ")
    var lines = [".SS \"\(roff(name))\"", roff(command.abstract ?? "")]
    guard inner.isEmpty else { return lines + inner.flatMap { section($0, above: name) } }
    lines += [".PP", ".B \(roff(name))", roff(usage)]
    lines += paragraphs(command.discussion)
    return lines + terms(command.shown.map { ($0.spelling, $0.abstract ?? "") })
}

private func terms(_ items: [(String, String)]) -> [String] {
    items.flatMap { [".TP", ".B \(roff($0.0))", roff($0.1)] }
}

/// Paragraphs; what is indented is an example and keeps its lines.
private func paragraphs(_ text: String?) -> [String] {
    var lines: [String] = []
    var isExample = false
    for line in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
        if line.isEmpty {
            if !isExample { lines.append(".PP") }
            continue
        }
        if line.hasPrefix("  ") != isExample {
            isExample.toggle()
            lines += isExample ? [".nf", ".RS"] : [".RE", ".fi", ".PP"]
        }
        lines.append(roff(String(line.drop { $0 == " " })))
    }
    return (lines.isEmpty ? [] : [".PP"]) + lines + (isExample ? [".RE", ".fi"] : [])
}

/// Text that the formatter takes for nothing else.
private func roff(_ text: String) -> String {
    let escaped = text.map { character in
        switch character {
        case "\\": "\\e"
        case "-": "\\-"
        case "\"": "\\(dq"
        case "'": "\\(aq"
        default: String(character)
        }
    }.joined()
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
}
