/// The English words for what can run or load in a drawing.
func englishWords(forSVG kind: ActiveSVG.Kind) -> Wording {
    let again = "save the drawing again as plain SVG, or as PNG"
    return switch kind {
    case .element(let name):
        Wording("a drawing may not hold <\(visible(name))>: that can run or load something", hint: again)
    case .handler(let name):
        Wording("\"\(visible(name))\" makes a drawing run something", hint: "remove \(visible(name))")
    case .animation(let name):
        Wording("this drawing changes \"\(visible(name))\" by itself", hint: "remove the animation")
    case .address:
        Wording(
            "a drawing may not load anything from outside the file",
            hint: "use an address that starts with #, or put the picture into the file as PNG or JPEG")
    case .style:
        Wording(
            "the style of a drawing may not load anything from outside the file",
            hint: "use url(#…), or remove this part of the style")
    case .html: Wording("there is HTML in this drawing; it can run something", hint: again)
    case .styleSheet:
        Wording("a drawing may not load a style from outside the file", hint: "remove <?xml-stylesheet …?>")
    case .declarations:
        Wording("this drawing says in <!… [ what characters mean; that can hide code", hint: again)
    case .encoding: Wording("this drawing is not UTF-8", hint: "save the drawing as SVG in UTF-8, or as PNG")
    case .unclosed: Wording("this drawing is damaged: this part does not end", hint: again)
    }
}

/// The English words for a file that can run.
func englishWords(forFileEnding ending: String?) -> Wording {
    guard let ending else {
        return Wording(
            "a browser can read this file as HTML, and then run something",
            hint: "give the file the name that fits it, such as .txt, or remove it")
    }
    return Wording(
        "a file with .\(visible(ending)) in its name can run something on the site",
        hint: "make it a page in Markdown, or a PDF")
}
