extension TextMetrics {
    /// The text in as many lines as it takes, none wider than `width`; beyond `most` lines the last one ends in an ellipsis.
    ///
    /// Lines end at spaces and between the characters of scripts that have none; a word wider than a line is broken where it must be.
    package static func wrapped(_ text: String, size: Double, width: Double, lines most: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: text).flatMap({ broken($0, size: size, width: width) }) {
            if line.isEmpty || self.width(of: withoutEnd(line + piece), size: size) <= width {
                line += piece
            } else {
                lines.append(line)
                line = piece
            }
        }
        if !line.isEmpty { lines.append(line) }
        guard lines.count > max(most, 1) else { return lines.map(withoutEnd) }
        let rest = lines[(max(most, 1) - 1)...].joined()
        return lines.prefix(max(most, 1) - 1).map(withoutEnd) + [fitted(withoutEnd(rest), size: size, width: width)]
    }

    /// The parts between which a line may end, each with the space after it.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in text {
            let mayBreak = piece.last.map { ($0 == " " && character != " ") || endsBetween($0, character) } ?? false
            if mayBreak {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }

    /// Whether a line may end between two characters of which one is of a script without spaces.
    private static func endsBetween(_ first: Character, _ second: Character) -> Bool {
        guard isIdeographic(first) || isIdeographic(second) else { return false }
        return !"，。、；：！？）」』】》〉…,.;:!?)]".contains(second) && !"（「『【《〈([".contains(first)
    }

    private static func isIdeographic(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
    }

    /// A piece in parts none of which is wider than a line.
    private static func broken(_ piece: String, size: Double, width: Double) -> [String] {
        guard self.width(of: withoutEnd(piece), size: size) > width else { return [piece] }
        var parts: [String] = []
        var part = ""
        for character in piece {
            if !part.isEmpty, self.width(of: part + String(character), size: size) > width {
                parts.append(part)
                part = ""
            }
            part.append(character)
        }
        return part.isEmpty ? parts : parts + [part]
    }

    private static func withoutEnd(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed())
    }
}
