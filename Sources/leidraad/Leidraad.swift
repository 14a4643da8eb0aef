import ArgumentParser
import CBuildFacts
import LeidraadCore
import LeidraadMarkdown
import LeidraadYAML

/// The program.
struct Leidraad: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leidraad",
        abstract: tr("cli-leidraad"),
        discussion: tr("cli-leidraad-discussion"),
        version: versionText,
        subcommands: [
            Build.self, Check.self, Preview.self, Search.self, Impact.self, Init.self, New.self, Schema.self,
            Model.self, Words.self,
            Export.self, Import.self, Rename.self, Links.self, Package.self, Templates.self, Checked.self, Diff.self,
            Reference.self, Manual.self,
        ])
}

/// The versions of the program and of what it is made with; of a release its commit too.
let versionText =
    "leidraad \(leidraadVersion) (\(commitText)cmark-gfm \(cmarkVersion), libyaml \(libYAMLVersion), Swift \(swiftVersion))"

private var commitText: String {
    let commit = String(cString: leidraad_commit())
    return commit.isEmpty ? "" : "commit " + commit + ", "
}

/// The version of the compiler: a program knows it only by asking for each.
private var swiftVersion: String {
    #if compiler(>=6.5)
        "6.5+"
    #elseif compiler(>=6.4)
        "6.4"
    #elseif compiler(>=6.3)
        "6.3"
    #elseif compiler(>=6.2)
        "6.2"
    #elseif compiler(>=6.1)
        "6.1"
    #else
        "6.0"
    #endif
}
