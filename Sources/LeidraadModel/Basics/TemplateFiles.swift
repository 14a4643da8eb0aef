import LeidraadFiles

/// Whether a file among the templates is the table of words of a language.
package func isWordTable(_ file: SourceFile) -> Bool {
    file.path.hasPrefix("languages/") && !file.path.hasSuffix(".mustache")
}

/// Whether a file among the templates goes into the site: a style sheet, a script or a picture.
package func isCopiedIntoSite(_ file: SourceFile) -> Bool {
    !file.path.hasSuffix(".mustache") && !isWordTable(file) && !file.path.hasPrefix("vocabulary/")
        && file.path != accessibilityResultsPath
}

/// Where the results of the accessibility tests are, below the folder of templates.
package let accessibilityResultsPath = "accessibility/results.json"

/// Whether a file of `Templates/` becomes a part of the script of the search; the one that every page loads stays apart.
package func isSearchScript(_ path: String) -> Bool {
    path.hasPrefix("search/") && path.hasSuffix(".js") && path != "search/start.js"
}
