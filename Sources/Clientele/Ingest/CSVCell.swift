/// Reads the kinds of value that cells hold, each with the words for what is wrong with one.
struct CSVCell {
    let undoesFormulaProtection: Bool
    private var zone: ZoneOffsets

    init(options: CSVReadingOptions) {
        undoesFormulaProtection = options.undoesFormulaProtection
        zone = ZoneOffsets(options.timeZone)
    }

    /// Text: checked for UTF-8, formula protection undone.
    @inline(__always)
    func text(_ record: borrowing CSVRecord, _ column: Int, role: String) throws -> UnsafeBufferPointer<UInt8> {
        let bytes = record[column]
        if !record.isASCII, let offset = UTF8Text.firstInvalidOffset(in: bytes) {
            throw CSVCell.notUTF8(bytes, at: offset, role: role)
        }
        return undoesFormulaProtection ? FormulaProtection.undone(bytes) : bytes
    }

    /// Text, or `nil` for an empty cell or a column that is not there.
    @inline(__always)
    func optionalText(_ record: borrowing CSVRecord, _ column: Int?, role: String) throws -> UnsafeBufferPointer<UInt8>? {
        guard let column else { return nil }
        let bytes = try text(record, column, role: role)
        return bytes.isEmpty ? nil : bytes
    }

    /// A calendar day, or the day of a time stamp in the reader's zone.
    @inline(__always)
    mutating func day(_ bytes: UnsafeBufferPointer<UInt8>, role: String) throws -> CalendarDay {
        if let day = CalendarDay(isoBytes: bytes) { return day }
        if let seconds = RFC3339.secondsSince1970(bytes), let day = zone.day(of: seconds) { return day }
        throw CSVCell.notDay(bytes, role: role)
    }

    /// An amount in minor units.
    @inline(__always)
    func amount(_ bytes: UnsafeBufferPointer<UInt8>, in currency: Currency, role: String) throws -> Int64 {
        switch DecimalText.parse(bytes, fractionDigits: currency.minorUnitDigits) {
        case .success(let units): return units
        case .failure(let failure):
            let error = failure.amountError(text: UTF8Text.shown(bytes), currency: currency)
            throw RowProblem(role: role, error.message, remedy: error.remedy)
        }
    }

    /// A whole number.
    @inline(__always)
    func integer(_ bytes: UnsafeBufferPointer<UInt8>, role: String) throws -> Int64 {
        switch DecimalText.parse(bytes, fractionDigits: 0) {
        case .success(let number): return number
        case .failure: throw CSVCell.notInteger(bytes, role: role)
        }
    }

    /// A decimal number.
    func number(_ bytes: UnsafeBufferPointer<UInt8>, role: String) throws -> Double {
        guard let number = DecimalText.number(bytes) else {
            throw RowProblem(
                role: role, "'\(UTF8Text.shown(bytes))' is no number", remedy: "write digits with a point, such as 30.43")
        }
        return number
    }

    private static func notUTF8(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, role: String) -> RowProblem {
        let byte = String(bytes[offset], radix: 16, uppercase: true)
        return RowProblem(role: role, "byte \(offset + 1) of the text, \(byte), is not UTF-8", remedy: "save the file as UTF-8")
    }

    private static func notDay(_ bytes: UnsafeBufferPointer<UInt8>, role: String) -> RowProblem {
        RowProblem(
            role: role, "'\(UTF8Text.shown(bytes))' is no calendar day",
            remedy: "write it as yyyy-MM-dd, or as a time stamp with its offset such as 1998-06-30T12:00:00Z")
    }

    private static func notInteger(_ bytes: UnsafeBufferPointer<UInt8>, role: String) -> RowProblem {
        RowProblem(
            role: role, "'\(UTF8Text.shown(bytes))' is no whole number of 64 bits",
            remedy: "write digits with an optional sign, such as 3")
    }
}
