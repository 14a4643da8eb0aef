import Foundation
import LeidraadYAML

/// Whether a folder is a site.
public func hasSettings(_ folder: String) -> Bool { settingsFile(folder) != nil }

/// The language that the settings of a site name; nil where they name none or cannot be read.
public func siteLanguage(_ folder: String) -> String? { setting("language", of: folder) }

/// The title that the settings of a site name.
package func siteTitle(_ folder: String) -> String? { setting("title", of: folder) }

private func setting(_ key: String, of folder: String) -> String? {
    guard let path = settingsFile(folder), let bytes = FileManager.default.contents(atPath: path) else { return nil }
    return parseYAML([UInt8](bytes)).root?.mapping?.first { $0.key == key }?.value.scalar
}

private func settingsFile(_ folder: String) -> String? {
    ["site.yml", "site.yaml"].map { folder + "/Content/" + $0 }.first(where: FileManager.default.fileExists)
}
