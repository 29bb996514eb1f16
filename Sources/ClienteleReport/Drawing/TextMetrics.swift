/// Estimates of how wide text will be, since no font is at hand when a drawing is made.
///
/// The estimates lean to the wide side, so that what fits here fits on the page.
package enum TextMetrics {
    /// The width of one line of type of the given size.
    package static func width(of text: String, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + advance(of: $1) } * size
    }

    /// The text itself where it fits into `width`, else as much of it as fits before an ellipsis.
    package static func fitted(_ text: String, size: Double, width: Double) -> String {
        if self.width(of: text, size: size) <= width { return text }
        let room = width - self.width(of: "…", size: size)
        var used = 0.0
        var kept = ""
        for character in text {
            used += self.width(of: String(character), size: size)
            if used > room { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// The text in one line where it fits into `width`, else in two, broken at a space or, without one, in its middle.
    package static func lines(of text: String, size: Double, width: Double) -> [String] {
        if self.width(of: text, size: size) <= width { return [text] }
        let words = text.split(separator: " ")
        if words.count > 1 {
            let breaks = (1..<words.count).map { (words[..<$0].joined(separator: " "), words[$0...].joined(separator: " ")) }
            let longer = breaks.map { max(self.width(of: $0.0, size: size), self.width(of: $0.1, size: size)) }
            guard let best = longer.indices.min(by: { longer[$0] < longer[$1] }) else { return [] }
            return [breaks[best].0, breaks[best].1].map { fitted($0, size: size, width: width) }
        }
        // Only scripts without spaces may be broken between any two characters.
        let isIdeographic = text.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
        guard isIdeographic, text.count > 1 else { return [fitted(text, size: size, width: width)] }
        let half = (text.count + 1) / 2
        return [String(text.prefix(half)), String(text.dropFirst(half))].map { fitted($0, size: size, width: width) }
    }

    /// The width of the widest of several texts, zero for none.
    package static func widest(_ texts: [String], size: Double) -> Double {
        texts.map { width(of: $0, size: size) }.max() ?? 0
    }

    /// The advance of one character, in parts of the type size.
    private static func advance(of scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: 1
        case 0x1F000...0x1FAFF, 0x20000...0x3FFFD: 1.3
        default: latinAdvance(of: scalar)
        }
    }

    private static func latinAdvance(of scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "I", "'", "|", "!", ".", ",", ":", ";": 0.3
        case " ", "f", "r", "t", "(", ")", "[", "]", "-", "/", "·": 0.38
        case "m", "w", "M", "W", "%", "@", "…", "—": 0.95
        case "A"..."Z", "&", "+", "−", "<", ">", "=", "~": 0.7
        default: 0.58
        }
    }
}
