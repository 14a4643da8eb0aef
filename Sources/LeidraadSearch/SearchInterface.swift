import Foundation

/// The words of the search field and the results page, as the script that the browser reads them from.
public enum SearchInterface {
    /// The script that sets `LeidraadSearchStrings`.
    ///
    /// - Parameter strings: the words by their names, such as "found", "type.intervention" or "value.group.ID".
    public static func script(strings: [String: String]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return Array("self.LeidraadSearchStrings = ".utf8) + (try encoder.encode(strings)) + Array(";\n".utf8)
    }
}
