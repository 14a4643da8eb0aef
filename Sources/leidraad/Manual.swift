import ArgumentParser
import Foundation
import LeidraadCore

/// `leidraad manual`: the man page, made from the same help that `--help` shows.
struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-manual"),
        discussion: tr("cli-manual-discussion"))

    func run() throws {
        let tool = try JSONDecoder().decode(ToolHelp.self, from: Data(Leidraad._dumpHelp().utf8))
        try Terminal(site: ".").write(manualPage(tool.command))
    }
}

/// The parser's description of a program, in its own format.
private struct ToolHelp: Decodable {
    let command: CommandHelp
}

private struct CommandHelp: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let subcommands: [CommandHelp]?
    let arguments: [ArgumentHelp]?

    /// The arguments to show, without those that every command has.
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
    lines += [".SH " + tr("man-head-name"), roff("leidraad - \(program.abstract ?? "")")]
    lines += [".SH " + tr("man-head-synopsis"), ".B leidraad", roff(tr("man-usage"))]
    lines += [".SH " + tr("man-head-description")] + paragraphs(program.discussion)
    lines.append(".SH " + tr("man-head-commands"))
    for command in commands { lines += section(command, above: "leidraad") }
    lines +=
        [".SH " + tr("man-head-exit")]
        + terms([
            ("0", tr("man-status-0")), ("1", tr("man-status-1")), ("2", tr("man-status-2")),
            ("3", tr("man-status-3")), ("130", tr("man-status-130")),
        ])
    lines +=
        [".SH " + tr("man-head-environment")]
        + terms([
            ("LEIDRAAD_TEMPLATES", tr("man-env-templates")),
            ("NO_COLOR", tr("man-env-no-color")),
            ("SOURCE_DATE_EPOCH", tr("man-env-date")),
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
