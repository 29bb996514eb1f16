/// A column without a role, whose texts become attributes of one kind.
///
/// The kind is the column's, not the cell's: a column of postal codes in which some begin with a zero is text throughout. It is days
/// when every cell is a `yyyy-MM-dd`, flags when every cell is `true` or `false`, numbers when every cell is a plain decimal number that
/// a `Double` holds as it stands (no leading zeros, no sign but a minus, at most 15 digits), and text otherwise. Empty cells do not count.
struct AttributeColumn: Sendable {
    let name: String
    let column: Int
    private var texts: [String?] = []
    private var canBeDays = true
    private var canBeFlags = true
    private var canBeNumbers = true

    init(name: String, column: Int) {
        self.name = name
        self.column = column
    }

    /// Takes the next row's text.
    mutating func append(_ text: String?) {
        texts.append(text)
        guard let text else { return }
        canBeDays = canBeDays && (try? CalendarDay(text)) != nil
        canBeFlags = canBeFlags && (text == "true" || text == "false")
        canBeNumbers = canBeNumbers && AttributeColumn.isPlainNumber(text)
    }

    /// The value of a row, now that all are known.
    func value(at index: Int) -> AttributeValue? {
        guard let text = texts[index] else { return nil }
        if canBeDays, let day = try? CalendarDay(text) { return .day(day) }
        if canBeFlags { return .flag(text == "true") }
        if canBeNumbers, let number = Double(text) { return .number(number) }
        return .text(text)
    }

    private static func isPlainNumber(_ text: String) -> Bool {
        var digits = text.utf8[...]
        if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        guard parts.count == 1 || !parts[1].isEmpty, digits.count <= 16 else { return false }
        return parts.allSatisfy { $0.allSatisfy { (48...57).contains($0) } } && parts.reduce(0) { $0 + $1.count } <= 15
    }
}
