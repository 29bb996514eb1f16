import Clientele

/// A table of hostile text and one of the many ways RFC 4180 lets it be written.
struct GeneratedDocument {
    let rows: [[String]]
    let bytes: [UInt8]

    private static let pieces = ["a", "Z9", ",", "\"", "\n", "\r\n", "\r", " ", "é", "客户", "🂡", "=1", "\t", "'", "-"]

    init(using random: inout SeededGenerator) {
        let columns = 1 + random.next(below: 5)
        var rows: [[String]] = []
        for _ in 0..<random.next(below: 12) {
            rows.append((0..<columns).map { _ in GeneratedDocument.text(using: &random) })
        }
        var text = random.next(below: 3) == 0 ? "\u{FEFF}" : ""
        for (index, row) in rows.enumerated() {
            text += row.map { GeneratedDocument.written($0, isAlone: columns == 1, using: &random) }.joined(separator: ",")
            let isLast = index == rows.count - 1
            if !isLast || random.next(below: 2) == 0 { text += random.next(below: 2) == 0 ? "\r\n" : "\n" }
            // Empty lines are no rows.
            if !isLast, random.next(below: 8) == 0 { text += "\n" }
        }
        self.rows = rows
        bytes = Array(text.utf8)
    }

    static func text(using random: inout SeededGenerator) -> String {
        (0..<random.next(below: 6)).map { _ in pieces[random.next(below: pieces.count)] }.joined()
    }

    private static func written(_ field: String, isAlone: Bool, using random: inout SeededGenerator) -> String {
        let needsQuotes = field.utf8.contains { [0x22, 0x2C, 10, 13].contains($0) } || (isAlone && field.isEmpty)
        guard needsQuotes || random.next(below: 3) == 0 else { return field }
        var text = "\""
        for scalar in field.unicodeScalars { text += scalar == "\"" ? "\"\"" : String(scalar) }
        return text + "\""
    }
}
