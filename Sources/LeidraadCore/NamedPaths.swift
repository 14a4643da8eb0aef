import Foundation
import LeidraadFiles
import LeidraadModel
import LeidraadWords

/// The paths typed behind a command: a site, or files of one.
public struct NamedPaths: Sendable, Equatable {
    /// The folder that holds `Content/`.
    public let site: String
    /// Files and folders as messages name them: below `Content/`, or `../Templates/…`. Empty: all of the site.
    public let paths: [String]
}

/// Why it is not clear which files are meant.
public enum NamedPathFailure: CommandFailure {
    /// Nothing is there.
    case missing(String)
    /// It is in no site.
    case outside(String)
    /// A hidden file, which is never read.
    case hidden(String)
    /// Files of two sites.
    case twoSites(String, String)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .missing(let path): interfaceWords.text("named-missing", ["path": visible(path)])
        case .outside(let path): interfaceWords.text("named-outside", ["path": visible(path)])
        case .hidden(let path): interfaceWords.text("named-hidden", ["path": visible(path)])
        case .twoSites(let one, let other):
            interfaceWords.text("named-two-sites", ["one": visible(one), "other": visible(other)])
        }
    }

    /// The path was chosen wrongly.
    public var isUsage: Bool { true }
}

extension NamedPaths {
    /// Sorts what was typed: a folder that holds `Content/` is the site, anything else a file or folder of one. Files may be written from
    /// here, or from `Content/` as messages write them.
    public init(_ typed: [String]) throws(NamedPathFailure) {
        var site: String?
        var others: [String] = []
        for path in typed {
            // A single word that is no file is a site that is not there, as its reading will tell.
            let isMissing = typed.count == 1 && !path.contains(".") && !isThere(path) && !isThere("Content/" + path)
            // So is a folder that lies in none: it may be told what its content is called instead.
            let isElsewhere = typed.count == 1 && isFolder(path) && (try? Self.place(of: path, site: nil)) == nil
            if isFolder(path + "/Content") || isMissing || isElsewhere {
                if let site { throw .twoSites(site, path) }
                site = path
            } else {
                others.append(path)
            }
        }
        var paths: [String] = []
        for path in others {
            let place = try Self.place(of: path, site: site)
            if let site, real(site) != real(place.site) { throw .twoSites(site, place.site) }
            site = site ?? place.site
            if place.path.split(separator: "/").contains(where: { $0.hasPrefix(".") && $0 != ".." }) {
                throw .hidden(path)
            }
            paths.append(place.path)
        }
        // `Content/` itself is all of it.
        self.init(site: site ?? ".", paths: paths.contains("") ? [] : paths)
    }

    private static func place(of typed: String, site: String?) throws(NamedPathFailure) -> (site: String, path: String)
    {
        let below = site ?? "."
        for candidate in [typed, below + "/Content/" + typed, below + "/" + typed] where isThere(candidate) {
            if let place = place(inSite: candidate) ?? real(candidate).flatMap(place(inSite:)) { return place }
        }
        throw isThere(typed) ? .outside(typed) : .missing(typed)
    }

    /// The site and the path in it of a path that names the site's folders.
    private static func place(inSite path: String) -> (site: String, path: String)? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init).filter { $0 != "." }
        for index in parts.indices.reversed() where parts[index] == "Content" || parts[index] == "Templates" {
            let folder = parts[..<index].joined(separator: "/")
            let site = index == 0 ? "." : folder.isEmpty ? "/" : folder
            let rest = parts[(index + 1)...].filter { !$0.isEmpty }
            guard isFolder(site + "/Content"), !rest.contains("..") else { continue }
            return (site, (parts[index] == "Content" ? rest : ["..", "Templates"] + rest).joined(separator: "/"))
        }
        return nil
    }
}

extension BuildOutcome {
    /// The same with only the findings in some files, or in files of some folders.
    public func limited(to paths: [String]) -> BuildOutcome {
        var outcome = self
        outcome.diagnostics = diagnostics.filter { finding in
            paths.contains { finding.location.file == $0 || finding.location.file.hasPrefix($0 + "/") }
        }
        return outcome
    }
}

private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
}

private func real(_ path: String) -> String? {
    isThere(path) ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : nil
}
