/// A mistake in how a site has other languages, as facts.
package enum LanguageFault: Sendable {
    /// The language that the site is in itself is among its others.
    case own(String)
    /// A language whose folder has no `site.yml`.
    case noSite(String)
    /// A folder with a `site.yml` by the name of a language that is not among those of the site.
    case undeclared(String)
    /// A site in a folder by the name of another language.
    case otherFolder(language: String, folder: String)
    /// A key that only the `site.yml` of `Content/` can have.
    case keyOfWhole(String)
    /// An address within the folder of another language.
    case address(String, folder: String)

    /// The rule that is broken.
    var rule: Rule {
        switch self {
        case .own, .otherFolder: .unknownValue
        case .noSite: .missingFile
        case .undeclared: .unknownFile
        case .keyOfWhole: .unknownKey
        case .address: .outputPathClash
        }
    }
}

/// The words for a mistake in how a site has other languages.
func languageWording(_ fault: LanguageFault, _ say: Messages) -> Wording {
    switch fault {
    case .own(let language): say("language-own", ["language": language])
    case .noSite(let language): say("language-no-site", ["language": language])
    case .undeclared(let language): say("language-undeclared", ["language": language])
    case .otherFolder(let language, let folder):
        say("language-other-folder", ["language": language, "folder": folder])
    case .keyOfWhole(let key): say("language-key-of-whole", ["key": key])
    case .address(let path, let folder): say("language-address", ["path": path, "folder": folder])
    }
}
