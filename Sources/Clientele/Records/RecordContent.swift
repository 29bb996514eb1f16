/// What a record says, as bytes: two records of one kind have the same bytes exactly when they say the same.
///
/// The bytes order as the values do, field by field, with what is missing first. Texts count by their UTF-8 bytes, unlike in a comparison
/// of two structs, where Swift would take "é" and "e" with a combining accent for one.
struct RecordContent: Equatable {
    private var bytes: [UInt8] = []

    init() {}

    init(_ row: some TableRecord) {
        add(row.ownID)
        row.describe(in: &self)
    }

    mutating func add(_ text: String?) {
        guard let text = mark(text) else { return }
        for byte in text.utf8 {
            bytes.append(byte)
            // A zero inside is told from the two zeros at the end.
            if byte == 0 { bytes.append(1) }
        }
        bytes.append(0)
        bytes.append(0)
    }

    mutating func add(_ number: Int64?) {
        guard let number = mark(number) else { return }
        addBigEndian(UInt64(bitPattern: number) ^ 1 << 63)
    }

    mutating func add(_ day: CalendarDay?) {
        add(day.map { Int64($0.daysSince1970) })
    }

    /// Adds the minor units; the currency is the one of the whole base.
    mutating func add(_ amount: Money?) {
        add(amount?.minorUnits)
    }

    mutating func add(_ flag: Bool?) {
        guard let flag = mark(flag) else { return }
        bytes.append(flag ? 1 : 0)
    }

    mutating func add(_ id: CustomerID?) {
        add(id?.text)
    }

    mutating func add(_ attributes: [String: AttributeValue]) {
        add(Int64(attributes.count))
        for (name, value) in attributes.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            add(name)
            switch value {
            case .text(let text): tag(1) { $0.add(text) }
            case .number(let number): tag(2) { $0.addBigEndian(number.bitPattern) }
            case .day(let day): tag(3) { $0.add(day) }
            case .flag(let flag): tag(4) { $0.add(flag) }
            }
        }
    }

    private mutating func tag(_ kind: UInt8, _ value: (inout RecordContent) -> Void) {
        bytes.append(kind)
        value(&self)
    }

    /// Says whether there is a value, and hands it back.
    private mutating func mark<Value>(_ value: Value?) -> Value? {
        bytes.append(value == nil ? 0 : 1)
        return value
    }

    private mutating func addBigEndian(_ number: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }
}

extension RecordContent: Comparable {
    static func < (left: RecordContent, right: RecordContent) -> Bool {
        left.bytes.withUnsafeBufferPointer { left in
            right.bytes.withUnsafeBufferPointer { TextTable.precedes(left, $0) }
        }
    }
}
