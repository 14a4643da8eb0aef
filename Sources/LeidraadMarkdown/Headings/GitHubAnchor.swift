/// The anchor that GitHub gives a heading: lower case, without marks, a hyphen for every blank. Letters of every script stay.
public func gitHubAnchor(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
        let bytes = text.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: "-"): byte
            case 0x41...0x5A: byte | 0x20
            case 0x20: UInt8(ascii: "-")
            default: nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
    var anchor = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
        if scalar == " " {
            anchor.append("-")
        } else if scalar == "-" || isWordCharacter(scalar) {
            anchor.append(scalar)
        }
    }
    return String(anchor)
}

/// Letters, marks, decimal digits and connecting punctuation, which is what a word is made of to GitHub.
private func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: return true
    default: return scalar.value == 0x200C || scalar.value == 0x200D
    }
}
