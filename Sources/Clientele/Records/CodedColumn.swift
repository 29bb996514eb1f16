/// An optional text column under construction: each row holds the number of its text, and nothing is kept until a row has one.
package struct CodedColumn: Sendable {
    private var interner = TextInterner()
    /// The text's number plus one, or 0 for none; shorter than the table while the last rows have none.
    private var codes: [UInt32] = []

    package init() {}

    /// Sets the text of the row with that number, which comes after all rows set so far.
    ///
    /// - Returns: The number of the text, the same for the same bytes.
    @discardableResult
    package mutating func set(_ text: UnsafeBufferPointer<UInt8>, row: Int) -> UInt32 {
        pad(to: row)
        let number = interner.intern(text)
        codes.append(number &+ 1)
        return number
    }

    /// The number of a text, new or known, without a row.
    mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        interner.intern(text)
    }

    /// Looks at the places of texts that are about to be asked for.
    @inline(__always)
    mutating func visit(_ count: Int, _ text: (Int) -> UnsafeBufferPointer<UInt8>) {
        interner.visit(count, text)
    }

    /// The number of a row's text plus one, or 0 for none.
    func code(_ row: Int) -> UInt32 { row < codes.count ? codes[row] : 0 }

    /// How many different texts there are.
    var textCount: Int { interner.count }

    /// The text of a number.
    func string(_ number: Int) -> String { interner.withBytes(of: number) { String(decoding: $0, as: UTF8.self) } }

    /// Sets rows that come after all rows set so far, to the numbers of their texts plus one, or 0 for none.
    mutating func set(codes added: [UInt32], row: Int) {
        guard let last = added.lastIndex(where: { $0 != 0 }) else { return }
        pad(to: row)
        codes += added[...last]
    }

    /// Whether two rows have the same text, or both none.
    func isEqual(_ left: Int, _ right: Int) -> Bool {
        code(left) == code(right)
    }

    package mutating func set(_ text: String, row: Int) {
        var text = text
        text.withUTF8 { _ = set($0, row: row) }
    }

    /// The column with codes that are ranks in byte order plus one, or no codes where no row has a text.
    package func finished(rows: Int) -> CodedTexts {
        guard !codes.isEmpty else { return CodedTexts() }
        let (table, ranks) = interner.ranked()
        var column = self
        column.pad(to: rows)
        return CodedTexts(texts: table, codes: column.codes.map { $0 == 0 ? 0 : ranks[Int($0 &- 1)] &+ 1 })
    }

    /// How many codes and texts there were at some time.
    struct Mark: Sendable {
        let codes: Int
        let texts: Int
    }

    var mark: Mark { Mark(codes: codes.count, texts: interner.count) }

    /// Forgets everything that came after a mark.
    mutating func truncate(to mark: Mark) {
        interner.truncate(to: mark.texts)
        codes.removeLast(codes.count - mark.codes)
    }

    private mutating func pad(to row: Int) {
        if codes.count < row { codes.append(contentsOf: repeatElement(0, count: row - codes.count)) }
    }
}
