import Glibc

/// A colour of a screen, as `#0b5563`.
package struct RGBColour: Sendable, Equatable {
    /// Red, green and blue, from 0 to 1.
    private let parts: [Double]

    init(_ red: Double, _ green: Double, _ blue: Double) { parts = [red, green, blue] }

    /// Reads `#rgb` or `#rrggbb`.
    package init?(_ text: String) {
        let digits = text.dropFirst().map { String($0) }
        guard text.hasPrefix("#"), digits.count == 3 || digits.count == 6 else { return nil }
        let pairs = digits.count == 3 ? digits.map { $0 + $0 } : [0, 2, 4].map { digits[$0] + digits[$0 + 1] }
        let numbers = pairs.compactMap { UInt8($0, radix: 16) }
        guard numbers.count == 3, digits.allSatisfy({ $0.utf8.count == 1 && $0 != "+" && $0 != "-" }) else {
            return nil
        }
        parts = numbers.map { Double($0) / 255 }
    }

    static let white = RGBColour(1, 1, 1)

    package var text: String {
        "#"
            + parts.map { part in
                let digits = String(Int((part * 255).rounded()), radix: 16)
                return digits.utf8.count == 1 ? "0" + digits : digits
            }.joined()
    }

    /// As much of another colour as `share` says, and of this one the rest.
    func mixed(with other: RGBColour, _ share: Double) -> RGBColour {
        let mixed = zip(parts, other.parts).map { $0 * (1 - share) + $1 * share }
        return RGBColour(mixed[0], mixed[1], mixed[2])
    }

    /// How well this colour can be told from another, from 1 to 21, as WCAG 2.2 works it out.
    func contrast(with other: RGBColour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private var luminance: Double {
        let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}
