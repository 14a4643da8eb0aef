import ArgumentParser
import LeidraadCore
import LeidraadModel
import LeidraadWords

/// A text in the language in which the commands speak.
func tr(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String { interfaceWords.text(key, values) }

/// The same, as the help of an argument.
func tr(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> ArgumentHelp {
    ArgumentHelp(interfaceWords.text(key, values))
}

/// Takes the choice of a language out of what was typed, and lets the commands speak it.
///
/// It is the one of `--language`, else that of the site that is named or in this folder, else that of the environment.
func chooseLanguage(_ arguments: [String], environment: [String: String]) -> [String] {
    let site = arguments.first(where: hasSettings) ?? "."
    addTables(for: site)
    var rest = arguments
    var wanted = [siteLanguage(site), environmentLanguage(environment)].compactMap { $0 }
    if let index = rest.firstIndex(where: { $0 == "--language" || $0.hasPrefix("--language=") }) {
        let parts = rest[index].split(separator: "=", maxSplits: 1).map(String.init)
        let value = parts.count == 2 ? parts[1] : index + 1 < rest.count ? rest[index + 1] : nil
        if let value, WordTables.table(value) != nil {
            wanted.insert(value, at: 0)
            InterfaceLanguage.isAskedFor = true
            // The files of these two are in the language that was asked for; all other commands speak it and need not know.
            if !["init", "reference"].contains(rest.first) {
                rest.removeSubrange(index..<(index + (parts.count == 2 ? 1 : 2)))
            }
        }
    }
    if let language = wanted.first(where: { WordTables.table($0) != nil }) { InterfaceLanguage.choose(language) }
    return rest
}

/// The language that the environment asks for; nil where it asks for none, as `C` and `POSIX` do.
private func environmentLanguage(_ environment: [String: String]) -> String? {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let name = String(value.prefix { $0 != "_" && $0 != "." && $0 != "@" })
    if ["", "C", "POSIX"].contains(name) { return nil }
    return WordTables.table(name) == nil ? "en" : name
}
