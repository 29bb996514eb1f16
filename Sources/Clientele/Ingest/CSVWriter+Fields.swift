extension CSVWriter {
    /// Writes a header row.
    ///
    /// - Parameter names: The columns' names.
    /// - Throws: ``ClienteleError/Code/fileAccess`` when the file cannot be written on.
    public mutating func header(_ names: String...) throws {
        for name in names { try text(name) }
        try endRow()
    }

    /// Writes text, an empty field for `nil`.
    ///
    /// ```swift
    /// var writer = CSVWriter()
    /// try writer.text("say \"no\"")
    /// try writer.text("-7")
    /// print(writer.contents)  // "say ""no""",'-7
    /// ```
    ///
    /// - Parameter text: The text.
    /// - Throws: ``ClienteleError/Code/invalidText`` for text with a zero byte, which no CSV reader takes.
    public mutating func text(_ text: String?) throws {
        guard var text else { return empty() }
        try text.withUTF8 { try self.text(bytes: $0) }
    }

    /// Writes text that is in memory as UTF-8.
    ///
    /// - Parameter bytes: The text.
    /// - Throws: ``ClienteleError/Code/invalidText`` for text with a zero byte.
    package mutating func text(bytes: UnsafeBufferPointer<UInt8>) throws {
        var needsQuotes = CSVWriter.hasSpecialEnds(bytes)
        var hasZero = false
        for byte in bytes {
            needsQuotes = needsQuotes || CSVWriter.isSpecial(byte)
            hasZero = hasZero || byte == 0
        }
        guard !hasZero else { throw zeroByteError() }
        beginField()
        let isProtected = FormulaProtection.isNeeded(for: bytes)
        guard needsQuotes else {
            if isProtected { buffer.append(UInt8(ascii: "'")) }
            buffer.append(contentsOf: bytes)
            return
        }
        buffer.append(CSVScan.quote)
        if isProtected { buffer.append(UInt8(ascii: "'")) }
        for byte in bytes {
            if byte == CSVScan.quote { buffer.append(CSVScan.quote) }
            buffer.append(byte)
        }
        buffer.append(CSVScan.quote)
    }

    /// Writes an empty field, for what does not exist.
    public mutating func empty() {
        beginField()
    }

    /// Writes a whole number, an empty field for `nil`.
    ///
    /// ```swift
    /// var writer = CSVWriter()
    /// writer.integer(-7)
    /// print(writer.contents)  // -7
    /// ```
    ///
    /// - Parameter number: The number.
    public mutating func integer(_ number: Int64?) {
        guard let number else { return empty() }
        beginField()
        append(number, digits: 0)
    }

    /// Writes a whole number.
    ///
    /// - Parameter number: The number.
    public mutating func integer(_ number: Int) {
        integer(Int64(number))
    }

    /// Writes an amount with exactly its digits, an empty field for `nil`.
    ///
    /// ```swift
    /// var writer = CSVWriter()
    /// writer.amount(minorUnits: -5, digits: 2)
    /// print(writer.contents)  // -0.05
    /// ```
    ///
    /// - Parameters:
    ///   - minorUnits: The amount in minor units.
    ///   - digits: How many digits the minor unit has; brought into 0 to 9.
    public mutating func amount(minorUnits: Int64?, digits: Int) {
        guard let minorUnits else { return empty() }
        beginField()
        append(minorUnits, digits: min(max(digits, 0), 9))
    }

    /// Writes a sum of a result with exactly its digits.
    ///
    /// - Parameter amount: The sum.
    public mutating func amount(_ amount: DecimalAmount) {
        guard let units = Int64(exactly: amount.minorUnits) else {
            beginField()
            buffer.append(contentsOf: amount.description.utf8)
            return
        }
        self.amount(minorUnits: units, digits: amount.minorUnitDigits)
    }

    /// Writes a number with as many digits as it takes to read the same one back, an empty field for `nil` and what is not finite.
    ///
    /// ```swift
    /// var writer = CSVWriter()
    /// writer.number(0.1)
    /// print(writer.contents)  // 0.1
    /// ```
    ///
    /// - Parameter number: The number.
    public mutating func number(_ number: Double?) {
        beginField()
        guard let number, number.isFinite else { return }
        buffer.append(contentsOf: number.description.utf8)
    }

    /// Writes a day as `yyyy-MM-dd`, an empty field for `nil`.
    ///
    /// ```swift
    /// var writer = CSVWriter()
    /// writer.day(CalendarDay(daysSince1970: 0))
    /// print(writer.contents)  // 1970-01-01
    /// ```
    ///
    /// - Parameter day: The day.
    public mutating func day(_ day: CalendarDay?) {
        guard let day else { return empty() }
        beginField()
        let (year, month, dayOfMonth) = day.civil
        guard (0...9999).contains(year) else {
            // The sign of a far-off year makes a spreadsheet calculate with it, but the field is a date and has nothing in it to run.
            buffer.append(contentsOf: day.description.utf8)
            return
        }
        appendPadded(year, width: 4)
        buffer.append(UInt8(ascii: "-"))
        appendPadded(month, width: 2)
        buffer.append(UInt8(ascii: "-"))
        appendPadded(dayOfMonth, width: 2)
    }

    /// Whether a byte makes quotes necessary wherever it stands.
    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == CSVScan.comma || byte == CSVScan.quote || byte == CSVScan.lineFeed || byte == CSVScan.carriageReturn
    }

    /// Whether text begins or ends with a space or tab, or begins with what a reader would take for a byte order mark.
    private static func hasSpecialEnds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        return first == 0x20 || last == 0x20 || first == 0x09 || last == 0x09 || (first == 0xEF && bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    }

    /// Appends a number, with a point before its last digits.
    private mutating func append(_ number: Int64, digits: Int) {
        if number < 0 { buffer.append(UInt8(ascii: "-")) }
        let start = buffer.count
        var rest = number.magnitude
        var written = 0
        repeat {
            if written == digits, written > 0 { buffer.append(UInt8(ascii: ".")) }
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            buffer.append(UInt8(truncatingIfNeeded: digit) + 0x30)
            rest = quotient
            written += 1
        } while rest > 0 || written <= digits
        buffer[start...].reverse()
    }

    private mutating func appendPadded(_ number: Int, width: Int) {
        let start = buffer.count
        var rest = number
        for _ in 0..<width {
            buffer.append(UInt8(truncatingIfNeeded: rest % 10) + 0x30)
            rest /= 10
        }
        buffer[start...].reverse()
    }
}
