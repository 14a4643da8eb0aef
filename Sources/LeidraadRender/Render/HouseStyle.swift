import LeidraadCheck
import LeidraadFiles
import LeidraadModel

/// The style sheet that a site's `colours` and `fonts` make; nil where it has neither. It comes after ours and before its own.
func houseStyle(_ identity: Identity) -> OutputFile? {
    guard identity.hasHouseStyle else { return nil }
    let (light, dark) = (identity.theme(isDark: false), identity.theme(isDark: true))
    let colour = { (name: String, of: (Theme) -> RGBColour) in
        "  --\(name): light-dark(\(of(light).text), \(of(dark).text));\n"
    }
    var tokens =
        colour("paper", \.ground) + colour("accent", \.accent) + colour("accent-strong", \.strongAccent)
        + colour("accent-soft", \.softAccent) + colour("on-accent", \.onAccent)
    var faces = ""
    for (family, token, file) in [
        ("House text", "sans", identity.textFont), ("House headings", "serif", identity.headingFont),
    ] {
        guard let file else { continue }
        // The paths of assets are lower-case ASCII, so that they need no escape here.
        faces +=
            "@font-face { font-family: \"\(family)\"; src: url(\"../\(assetOutputPath(file))\"); font-display: swap; }\n"
        tokens += "  --\(token): \"\(family)\", system-ui, sans-serif;\n"
    }
    return OutputFile(path: houseStylePath, bytes: Array((faces + ":root {\n" + tokens + "}\n").utf8))
}
