/// Text of which at least something is seen.
package enum VisibleText {
    /// The most characters that are told by their numbers.
    private static let longest = 8

    /// The text as it is or, where nothing of it would be seen, the numbers of its characters, such as `U+200B`.
    package static func of(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.allSatisfy(isInvisible) else { return text }
        let numbers = scalars.prefix(longest).map { scalar in
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
        return numbers.joined(separator: " ") + (scalars.count > longest ? " …" : "")
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
        switch properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: return true
        default: return scalar == "\u{2800}"
        }
    }
}
