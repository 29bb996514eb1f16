/// A column of texts under construction, which finds out whether its texts repeat enough to be written once each.
struct TextColumnWriter {
    private var known = TextInterner()
    /// For each row so far the number of its text plus one, or 0 for none; given up once the texts turn out to be different ones.
    private var codes: [Int64] = []
    /// The texts of all rows that have one, side by side, once the codes are given up.
    private var spelled: [UInt8] = []
    private var lengths: [Int64] = []
    private var isSpelled = false
    private var present: RowBits
    private var row = 0
    private var byteCount = 0

    init(rows: Int) {
        present = RowBits(count: rows)
        // So few texts are not worth a dictionary.
        isSpelled = rows < 4
        if !isSpelled { codes.reserveCapacity(rows) }
    }

    /// Takes the text of the next row.
    @inline(__always)
    mutating func add(_ text: UnsafeBufferPointer<UInt8>?) {
        if let text {
            present.set(row)
            if isSpelled { spell(text) } else { code(text) }
        } else if !isSpelled {
            codes.append(0)
        }
        row += 1
        if (row == 256 || row == 1_024) && !isSpelled && known.count * 4 > present.ones * 3 { giveUpCodes() }
    }

    /// Writes the column in the smaller of the two forms; nothing where no row has a text.
    mutating func finish(into sink: inout ByteSink) {
        guard present.ones > 0 else { return }
        if !isSpelled && dictionarySize >= plainSize { giveUpCodes() }
        if isSpelled { writePlain(to: &sink) } else { writeDictionary(to: &sink) }
    }

    private mutating func code(_ text: UnsafeBufferPointer<UInt8>) {
        codes.append(Int64(known.intern(text)) + 1)
        byteCount += text.count
    }

    private mutating func spell(_ text: UnsafeBufferPointer<UInt8>) {
        lengths.append(Int64(text.count))
        spelled.append(contentsOf: text)
    }

    private mutating func giveUpCodes() {
        isSpelled = true
        lengths.reserveCapacity(present.count)
        let known = known
        let codes = codes
        for code in codes where code > 0 { known.withBytes(of: Int(code - 1)) { spell($0) } }
    }

    private var dictionarySize: Int {
        let width = known.count == 1 && present.ones == present.count ? 0 : known.count < 256 ? 1 : 2
        return known.byteCount + known.count + width * row + 4
    }

    private var plainSize: Int {
        byteCount + present.ones + (present.ones < row ? row / 8 : 0)
    }

    private func writePlain(to sink: inout ByteSink) {
        ColumnForm.write(present: present, to: &sink)
        PackedIntegers.write(lengths, to: &sink)
        sink.append(contentsOf: spelled)
    }

    private func writeDictionary(to sink: inout ByteSink) {
        sink.append(ColumnForm.dictionary.rawValue)
        sink.appendCount(known.count)
        PackedIntegers.write((0..<known.count).map { number in known.withBytes(of: number) { Int64($0.count) } }, to: &sink)
        known.withAllBytes { sink.append(contentsOf: UnsafeRawBufferPointer($0)) }
        PackedIntegers.write(codes, to: &sink)
    }
}
