import Foundation

@testable import LeidraadCore
@testable import LeidraadFiles

/// A project folder with content, and a site to publish from it.
struct PublishFixture {
    let folder: TemporaryFolder
    /// Durable writing is tested once; everywhere else it would only cost time.
    var disk = Disk(isDurable: false)

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("# Kop", to: "Content/index.md")
        try folder.makeFolder("Templates")
    }

    func output(_ name: String = "Public") throws(WriteProblem) -> OutputFolder {
        let root = folder.path
        return try OutputFolder(
            "\(root)/\(name)", inputs: ["\(root)/Content", "\(root)/Templates"], projectRoot: root)
    }

    @discardableResult
    func publish(_ site: [String: String], to name: String = "Public") throws(WriteProblem) -> PublishReport {
        try LeidraadFiles.publish(files(site), to: output(name), disk: disk)
    }

    /// The published files, our list aside.
    func published(_ name: String = "Public") throws -> [String: String] {
        try folder.contents(of: name).filter { $0.key != Manifest.fileName }
    }

    func entry(_ name: String) throws -> DiskEntry? { try DiskEntry.at(RawPath(folder.path + "/" + name)) }
}

func files(_ site: [String: String]) -> [OutputFile] {
    site.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
}

/// The problem that an action ends in; nil where it succeeds.
func writeProblem(_ action: () throws(WriteProblem) -> Void) -> WriteProblem? {
    do {
        try action()
        return nil
    } catch {
        return error
    }
}
