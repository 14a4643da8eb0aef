import Foundation
import LeidraadYAML

/// Whether a folder is a site.
public func hasSettings(_ folder: String) -> Bool { settingsFile(folder) != nil }

/// The language that the settings of a site name; nil where they name none or cannot be read.
public func siteLanguage(_ folder: String) -> String? {
    settingsFile(folder).flatMap { FileManager.default.contents(atPath: $0) }.flatMap { languageNamed(in: [UInt8]($0)) }
}

/// The language that a settings file names, also where a mistake keeps it from being read: an editor wants to be told of it in that language.
func languageNamed(in bytes: [UInt8]) -> String? {
    if let root = parseYAML(bytes).root?.mapping { return root.first { $0.key == "language" }?.value.scalar }
    let line = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first {
        $0.hasPrefix("language:")
    }
    return line.map { trimmed($0.dropFirst("language:".count).prefix { $0 != "#" }).filter { !"\"'".contains($0) } }
}

/// The title that the settings of a site name.
package func siteTitle(_ folder: String) -> String? { setting("title", of: folder) }

private func setting(_ key: String, of folder: String) -> String? {
    guard let path = settingsFile(folder), let bytes = FileManager.default.contents(atPath: path) else { return nil }
    return parseYAML([UInt8](bytes)).root?.mapping?.first { $0.key == key }?.value.scalar
}

private func settingsFile(_ folder: String) -> String? {
    ["site.yml", "site.yaml"].map { folder + "/Content/" + $0 }.first(where: FileManager.default.fileExists)
}
