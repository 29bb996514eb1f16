/// The cells of one row by role, each read as what it is to be; an empty cell is `nil`, like a missing column.
struct RecordCells {
    /// The row at hand; valid only while it is handed over.
    var record: CSVRecord
    private let columns: [String: Int]
    private var cell: CSVCell
    private var currency: FileCurrency
    private var hasAmount = false

    init(record: CSVRecord, columns: [String: Int], options: CSVReadingOptions) {
        self.record = record
        self.columns = columns
        cell = CSVCell(options: options)
        currency = FileCurrency(fixed: options.currency)
    }

    /// The currency of the amounts in the rows taken.
    var settledCurrency: Currency { currency.settled }

    /// Turns to the next row.
    mutating func turn(to next: borrowing CSVRecord) {
        record = copy next
        hasAmount = false
    }

    /// Notes that the row was taken; if it had an amount, that fixes the currency.
    mutating func settle() {
        if hasAmount { currency.settle() }
    }

    /// Text of a column that plays no role.
    func attribute(_ attribute: AttributeColumn) throws -> String? {
        do {
            return try text(column: attribute.column, role: attribute.name)
        } catch let problem as RowProblem {
            throw problem.at(column: attribute.column)
        }
    }

    /// Text.
    func text(_ role: String) throws -> String? {
        guard let column = columns[role] else { return nil }
        return try text(column: column, role: role)
    }

    /// Text that must be there.
    func requiredText(_ role: String) throws -> String {
        guard let text = try text(role) else {
            throw RowProblem(role: role, "'\(role)' is empty", remedy: "every row needs one")
        }
        return text
    }

    /// A calendar day, or the day of a time stamp.
    mutating func day(_ role: String) throws -> CalendarDay? {
        guard let bytes = bytes(role), !bytes.isEmpty else { return nil }
        return try cell.day(bytes, role: role)
    }

    /// A day that must be there.
    mutating func requiredDay(_ role: String) throws -> CalendarDay {
        try cell.day(bytes(role) ?? UnsafeBufferPointer(start: nil, count: 0), role: role)
    }

    /// An amount in the file's currency.
    mutating func money(_ role: String) throws -> Money? {
        guard let bytes = bytes(role), !bytes.isEmpty else { return nil }
        return try money(bytes, role: role)
    }

    /// An amount that must be there.
    mutating func requiredMoney(_ role: String) throws -> Money {
        try money(bytes(role) ?? UnsafeBufferPointer(start: nil, count: 0), role: role)
    }

    /// A whole number within bounds.
    func integer(_ role: String, in range: ClosedRange<Int64> = .min ... .max) throws -> Int64? {
        guard let bytes = bytes(role), !bytes.isEmpty else { return nil }
        let number = try cell.integer(bytes, role: role)
        guard range.contains(number) else {
            throw RowProblem(
                role: role, "\(number) is out of range", remedy: "give a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A whole number of 32 bits.
    func smallInteger(_ role: String) throws -> Int32? {
        try integer(role, in: Int64(Int32.min)...Int64(Int32.max)).map { Int32(truncatingIfNeeded: $0) }
    }

    /// Yes or no: `true`, `yes`, `1`, or `false`, `no`, `0`, in capitals or not.
    func flag(_ role: String) throws -> Bool? {
        guard let bytes = bytes(role), !bytes.isEmpty else { return nil }
        switch String(decoding: bytes, as: UTF8.self).lowercased() {
        case "true", "yes", "1": return true
        case "false", "no", "0": return false
        default: throw RowProblem(role: role, "'\(UTF8Text.shown(bytes))' is neither yes nor no", remedy: "write true or false")
        }
    }

    /// One of the cases of an enumeration, by its raw value.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ role: String, of choices: Choice.Type
    ) throws -> Choice? where Choice.RawValue == String {
        guard let bytes = bytes(role), !bytes.isEmpty else { return nil }
        if let choice = Choice(rawValue: String(decoding: bytes, as: UTF8.self)) { return choice }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw RowProblem(role: role, "'\(UTF8Text.shown(bytes))' is no '\(role)'", remedy: "write one of \(known)")
    }

    /// A case that must be there.
    func requiredChoice<Choice: RawRepresentable & CaseIterable>(
        _ role: String, of choices: Choice.Type
    ) throws -> Choice where Choice.RawValue == String {
        guard let choice = try choice(role, of: choices) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw RowProblem(role: role, "'\(role)' is empty", remedy: "write one of \(known)")
        }
        return choice
    }

    private mutating func money(_ bytes: UnsafeBufferPointer<UInt8>, role: String) throws -> Money {
        if let column = columns["currency"] { try currency.check(record[column]) }
        hasAmount = true
        return Money(minorUnits: try cell.amount(bytes, in: currency.current, role: role), currency: currency.current)
    }

    private func text(column: Int, role: String) throws -> String? {
        try cell.optionalText(record, column, role: role).map { String(decoding: $0, as: UTF8.self) }
    }

    private func bytes(_ role: String) -> UnsafeBufferPointer<UInt8>? {
        columns[role].map { record[$0] }
    }
}
