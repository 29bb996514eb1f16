/// A block of purchases on its way into the columns of an intake, without a string or a record for a row.
struct PurchaseBlock {
    private let header: BlockHeader
    /// The rows whose day is wanted.
    private let rows: [Int]
    private let days: BlockIntegers
    private let customers: BlockTexts
    private let amounts: BlockAmounts
    private let ids: BlockTexts

    /// Reads the columns that every purchase has, and the ids, which decide what else of a row is kept.
    init(_ bytes: UnsafeRawBufferPointer, days wanted: ClosedRange<CalendarDay>?) throws(BlockFault) {
        let header = try BlockHeader(bytes, of: Purchase.self)
        self.header = header
        days = try BlockIntegers(header.column(.day), rows: header.rows)
        let first = Int64(wanted?.lowerBound.daysSince1970 ?? .min)
        let last = Int64(wanted?.upperBound.daysSince1970 ?? .max)
        let values = days.values
        rows = values.indices.filter { first <= values[$0] && values[$0] <= last }
        customers = try BlockTexts(header.column(.customer), rows: header.rows)
        amounts = try BlockAmounts(header.column(.amount), header: header)
        ids = try BlockTexts(header.column(.id), rows: header.rows)
    }

    /// Whether no row can be refused by an intake for what it says, a currency other than the intake's apart.
    var isOrdinary: Bool {
        header.currencies.count == 1 && days.present == nil && amounts.units.present == nil
            && days.values.allSatisfy { Int32(exactly: $0) != nil } && !customers.codes.contains(0)
            && (0..<customers.count).allSatisfy { !customers[$0].isEmpty }
    }

    /// Adds the wanted rows of an ordinary block.
    func move(to intake: inout PurchaseIntake) throws {
        guard let currency = header.currencies.first, !rows.isEmpty else { return }
        try intake.requireRoom(forRows: rows.count)
        try intake.adopt(currency)
        let start = intake.rows.count
        let details = intake.details
        moveBasics(to: &intake.rows)
        try move(.id, true, to: &intake.rows.recordIDs, from: start)
        try move(.order, details.contains(.order), to: &intake.rows.orders, from: start)
        try move(.product, details.contains(.product), to: &intake.rows.products, from: start)
        try move(.category, details.contains(.category), to: &intake.rows.categories, from: start)
        try move(.channel, details.contains(.channel), to: &intake.rows.channels, from: start)
        try move(.region, details.contains(.region), to: &intake.rows.regions, from: start)
        if keepsSome(details.contains(.quantity)) {
            let quantities = try BlockIntegers(header.column(.quantity), rows: header.rows)
            move(quantities, details.contains(.quantity), to: &intake.rows.quantities, from: start)
        }
        if keepsSome(details.contains(.cost)) {
            let costs = try BlockAmounts(header.column(.cost), header: header)
            move(costs.units, details.contains(.cost), to: &intake.rows.costs, from: start)
        }
    }

    private func moveBasics(to buffer: inout PurchaseRowBuffer) {
        buffer.visit(customers.count) { customers[$0] }
        let owners = codes(customers, keepsAll: true) { buffer.number(ofCustomer: $0) }
        buffer.append(
            customers: owners.map { $0 &- 1 }, days: rows.map { Int32(truncatingIfNeeded: days.values[$0]) },
            amounts: rows.map { amounts.units.values[$0] })
    }

    /// Adds a text column to the rows of which it is kept: all, or those with an id.
    private func move(_ column: Column, _ keepsAll: Bool, to coded: inout CodedColumn, from start: Int) throws(BlockFault) {
        guard keepsSome(keepsAll) else { return }
        let texts = column == .id ? ids : try BlockTexts(header.column(column), rows: header.rows)
        guard texts.count > 0 else { return }
        coded.visit(texts.count) { texts[$0] }
        let added = codes(texts, keepsAll: keepsAll) { coded.number(of: $0) }
        coded.set(codes: added, row: start)
    }

    /// Whether any row keeps a column that is kept of all rows or only of those with an id.
    private func keepsSome(_ keepsAll: Bool) -> Bool { keepsAll || ids.count > 0 }

    private func move(_ integers: BlockIntegers, _ keepsAll: Bool, to column: inout OptionalIntegers, from start: Int) {
        if let present = integers.present, present.ones == 0 { return }
        for (offset, row) in rows.enumerated() where keepsAll || ids.codes[row] != 0 {
            if let value = integers[row] { column.set(value, row: start + offset) }
        }
    }

    /// The numbers plus one of the wanted rows' texts.
    ///
    /// A text gets its number when the first row asks for it, so that numbers are the ones that adding row by row gives, and a text that no
    /// wanted row has gets none.
    @inline(__always)
    private func codes(_ texts: BlockTexts, keepsAll: Bool, number: (UnsafeBufferPointer<UInt8>) -> UInt32) -> [UInt32] {
        var known = [UInt32](repeating: 0, count: texts.count + 1)
        var codes: [UInt32] = []
        codes.reserveCapacity(rows.count)
        for row in rows {
            let code = Int(truncatingIfNeeded: texts.codes[row])
            if code == 0 || !(keepsAll || ids.codes[row] != 0) {
                codes.append(0)
                continue
            }
            if known[code] == 0 { known[code] = number(texts[code - 1]) &+ 1 }
            codes.append(known[code])
        }
        return codes
    }
}
