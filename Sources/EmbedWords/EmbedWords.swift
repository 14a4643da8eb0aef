import Foundation
import PackagePlugin

/// Puts the tables of words into the program, so that it needs no file to say anything.
@main
struct EmbedWords: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Templates/languages")
        let tables = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "yml" }.sorted { $0.path < $1.path }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTables.swift")
        return [
            .buildCommand(
                displayName: "Embedding the tables of words", executable: try context.tool(named: "embed-words").url,
                arguments: [output.path] + tables.map(\.path), inputFiles: tables, outputFiles: [output])
        ]
    }
}
