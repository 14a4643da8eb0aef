/// The Dutch words for what can run or load in a drawing.
func dutchWords(forSVG kind: ActiveSVG.Kind) -> Wording {
    let again = "bewaar de tekening opnieuw als gewone SVG, of als PNG"
    return switch kind {
    case .element(let name):
        Wording("een tekening mag geen <\(visible(name))> bevatten: dat kan iets uitvoeren of laden", hint: again)
    case .handler(let name):
        Wording("\"\(visible(name))\" laat een tekening iets uitvoeren", hint: "haal \(visible(name)) weg")
    case .animation(let name):
        Wording("deze tekening verandert zelf \"\(visible(name))\"", hint: "haal de animatie weg")
    case .address:
        Wording(
            "een tekening mag niets laden van buiten het bestand",
            hint: "gebruik een adres dat met # begint, of zet de afbeelding als PNG of JPEG in het bestand")
    case .style:
        Wording(
            "de opmaak van een tekening mag niets laden van buiten het bestand",
            hint: "gebruik url(#…), of haal dit stuk opmaak weg")
    case .html: Wording("in deze tekening staat HTML; die kan iets uitvoeren", hint: again)
    case .styleSheet:
        Wording("een tekening mag geen opmaak laden van buiten het bestand", hint: "haal <?xml-stylesheet …?> weg")
    case .declarations:
        Wording("deze tekening bepaalt in <!… [ zelf wat tekens betekenen; dat kan code verbergen", hint: again)
    case .encoding:
        Wording("deze tekening is geen UTF-8", hint: "bewaar de tekening als SVG in UTF-8, of als PNG")
    case .unclosed: Wording("deze tekening is beschadigd: dit deel houdt nergens op", hint: again)
    }
}

/// The Dutch words for a file that can run.
func dutchWords(forFileEnding ending: String?) -> Wording {
    let hint = "maak er een pagina in Markdown van, of een PDF"
    guard let ending else {
        return Wording(
            "een browser kan dit bestand als HTML lezen, en dan iets uitvoeren",
            hint: "geef het bestand de naam die erbij hoort, zoals .txt, of haal het weg")
    }
    return Wording("een bestand met .\(visible(ending)) in zijn naam kan op de site iets uitvoeren", hint: hint)
}
