import ArgumentParser
import LeidraadCore
import LeidraadModel

/// The message for a word that is where a command should be; nil where the words name one.
func unknownCommand(_ arguments: [String]) -> String? {
    var program = "leidraad"
    var commands = Leidraad.configuration.subcommands
    for word in arguments {
        guard !commands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
        if let command = commands.first(where: { $0._commandName == word }) {
            program += " " + word
            commands = command.configuration.subcommands
            continue
        }
        let names = commands.map { $0._commandName }
        let meant = namesElsewhere[word.lowercased()].flatMap { names.contains($0) ? $0 : nil }
        guard let near = meant ?? nearestWord(to: word, among: names) else {
            return tr(
                "said-unknown-command", ["command": word, "list": names.joined(separator: ", "), "program": program])
        }
        return tr("said-unknown-command-near", ["command": word, "near": near, "program": program])
    }
    return nil
}

/// Other programs' names for our commands.
private let namesElsewhere = [
    "serve": "preview", "server": "preview", "dev": "preview", "watch": "preview", "start": "preview", "run": "preview",
    "generate": "build", "make": "build", "render": "build", "publish": "build", "site": "build",
    "lint": "check", "validate": "check", "test": "check", "verify": "check",
    "add": "new", "create": "new", "find": "search", "query": "search", "compare": "diff", "man": "manual",
    "mv": "rename", "move": "rename", "zip": "package", "pack": "package", "dist": "package", "release": "package",
    "linkcheck": "links", "urls": "links",
]
