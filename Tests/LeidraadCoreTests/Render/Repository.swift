import Foundation
import LeidraadCore
@testable import LeidraadFiles
@testable import LeidraadModel

/// The files of this repository that tests look into.
enum Repository {
    static let folder: String = {
        let file = URL(fileURLWithPath: #filePath)
        return (0..<4).reduce(file) { url, _ in url.deletingLastPathComponent() }.path
    }()

    /// The words of the interface in a language.
    static func phrases(_ language: String) throws -> Phrases {
        let path = "Templates/languages/\(language).yml"
        return try Phrases(
            SourceFile(path: path, bytes: Array(Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")))))
    }

    /// The texts of every file below a folder with the given ending, by path.
    static func texts(below folder: String, ending: String) throws -> [(path: String, text: String)] {
        try FileManager.default.subpathsOfDirectory(atPath: "\(self.folder)/\(folder)").filter { $0.hasSuffix(ending) }
            .sorted().map {
                ("\(folder)/\($0)", try String(contentsOfFile: "\(self.folder)/\(folder)/\($0)", encoding: .utf8))
            }
    }
}
