import ArgumentParser
import Foundation
import LeidraadCore
import LeidraadFiles
import LeidraadModel

/// Why a document could not be made a page.
enum DocumentFailure: CommandFailure {
    case noPandoc(String)
    /// Pandoc could not read it; the reason is its own.
    case refused(String, reason: String)
    /// Documents and tables do not come in together: each says something else of what was done.
    case mixed

    var message: String {
        switch self {
        case .noPandoc(let name): tr("import-no-pandoc", ["name": visible(name)])
        case .refused(let name, let reason): tr("import-pandoc", ["name": visible(name), "reason": visible(reason)])
        case .mixed: tr("import-mixed")
        }
    }

    var isUsage: Bool { if case .refused = self { false } else { true } }
}

/// Whether a file is a document of Word.
func isDocument(_ path: String) -> Bool { path.lowercased().hasSuffix(".docx") }

/// Makes a folder with a page and its images of a document, by `pandoc`.
///
/// - Parameter place: an empty folder, in which the new one gets the name of the document.
/// - Returns: the path of the new folder, and whether the title of the page is in the document.
func folderOfMarkdown(of document: String, in place: URL) throws -> (path: String, hasTitle: Bool) {
    // A file that cannot be read is told as any other is, and not by pandoc.
    _ = try readNamedFile(document)
    let source = URL(fileURLWithPath: document)
    let folder = place.appendingPathComponent(source.deletingPathExtension().lastPathComponent)
    let filter = place.appendingPathComponent(".filter.lua")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(keptOfDocument.utf8).write(to: filter)
    let pandoc = Process()
    pandoc.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    pandoc.currentDirectoryURL = folder
    pandoc.arguments = [
        "pandoc", "--from", "docx", "--to", "gfm", "--standalone", "--wrap", "none", "--extract-media", ".",
        "--lua-filter", filter.path, "--output", "index.md", source.path,
    ]
    let errors = Pipe()
    pandoc.standardError = errors
    pandoc.standardOutput = FileHandle.nullDevice
    pandoc.standardInput = FileHandle.nullDevice
    try pandoc.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    pandoc.waitUntilExit()
    // `env` itself says so where there is no such program.
    if pandoc.terminationStatus == 127 { throw DocumentFailure.noPandoc(document) }
    guard pandoc.terminationStatus == 0 else {
        let reason = said.split(separator: "\n").first.map(String.init) ?? "pandoc \(pandoc.terminationStatus)"
        throw DocumentFailure.refused(document, reason: reason)
    }
    return (folder.path, !said.contains(untitled))
}

/// The line with which the filter says that a document has no title.
private let untitled = "leidraad: no title"

/// Of a document its title counts, and not its author or day; of an image not the size that it had on paper, for which Markdown has no word.
/// A document with one highest heading has its title there. With several, each opens a chapter, and with none there is no other name: the
/// title is then the name of the file. Below a title chapters begin one level lower.
private let keptOfDocument = """
    function Pandoc(doc)
      local title, tops = doc.meta.title, 0
      for _, block in ipairs(doc.blocks) do
        if block.t == "Header" and block.level == 1 then tops = tops + 1 end
      end
      if title == nil and tops ~= 1 then
        local name = PANDOC_STATE.input_files[1]:match("([^/]+)%.%w+$"):gsub("[_-]+", " ")
        title = pandoc.MetaString(name)
        io.stderr:write("\(untitled)\\n")
      end
      local blocks = pandoc.walk_block(pandoc.Div(doc.blocks), {
        Header = function (header) if title and tops > 0 then header.level = header.level + 1 end return header end,
        Image = function (image) image.attributes = {} return image end,
      }).content
      return pandoc.Pandoc(blocks, pandoc.Meta({ title = title }))
    end
    """

extension Import {
    /// Makes each document a page with its images, in a folder of its name below `Content/guidelines/`.
    func importDocuments(_ documents: [String], into site: String) throws {
        let terminal = Terminal(site: site)
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("leidraad-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: place) }
        let plans = try documents.map { document in
            let folder = try terminal.reporting { try folderOfMarkdown(of: document, in: place) }
            var plan = try planned(folder.path, terminal)
            plan.pages = plan.pages.map { $0.ofDocument(hasTitle: folder.hasTitle) }
            return plan
        }
        try take(plans, terminal)
    }
}
