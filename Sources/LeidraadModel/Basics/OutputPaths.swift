/// A part of a path that starts with a dot: of a name without Latin letters or digits, such as `日本.md`, only the ending remains, and
/// servers and copying programs pass over such files.
package func namelessPart(_ path: String) -> String? {
    path.split(separator: "/").map(String.init).first { part in
        part.utf8.first == UInt8(ascii: ".") && part != "." && part != ".."
    }
}

/// An earlier address as a path below the site's root: without a slash in front, and always a page.
package func aliasPath(_ alias: String) -> String {
    let bare = alias.hasPrefix("/") ? String(alias.dropFirst()) : alias
    if bare.isEmpty || bare.hasSuffix("/") { return bare + "index.html" }
    return bare.hasSuffix(".html") || bare.hasSuffix(".htm") ? bare : bare + ".html"
}

/// Where the style sheet with the identity of the site is, below its root.
package let houseStylePath = "styles/house.css"

/// The menu's name for the page of changes, which `leidraad diff` puts beside the site.
package let changesTarget = "changes"
