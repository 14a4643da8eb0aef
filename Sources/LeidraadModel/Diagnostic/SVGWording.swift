import LeidraadFiles
import LeidraadWords

/// The words for what can run or load in a drawing.
func svgWording(_ kind: ActiveSVG.Kind, _ words: WordTable) -> Wording {
    let say = Messages(words: words, group: "svg")
    return switch kind {
    case .element(let name):
        say("element", ["name": visible(name)], hintKey: "again")
    case .handler(let name): say("handler", ["name": visible(name)])
    case .animation(let name): say("animation", ["name": visible(name)])
    case .address: say("address")
    case .style: say("style")
    case .html:
        say("html", hintKey: "again")
    case .styleSheet: say("style-sheet")
    case .declarations:
        say("declarations", hintKey: "again")
    case .encoding: say("encoding")
    case .unclosed:
        say("unclosed", hintKey: "again")
    }
}
