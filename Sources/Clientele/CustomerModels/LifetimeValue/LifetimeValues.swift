/// The lifetime values of customers, in the order of their summaries, with what they come to.
///
/// ```swift
/// for row in values { print(row.customer?.text ?? "-", row.value.value) }
/// ```
public struct LifetimeValues: Sendable, Equatable {
    /// Customer equity, the calendar months, a new customer's value, and how all was computed.
    public let summary: LifetimeValueSummary
    let ids: TextTable?
    let columns: LifetimeValueColumns

    init(summary: LifetimeValueSummary, ids: TextTable?, columns: LifetimeValueColumns) {
        self.summary = summary
        self.ids = ids
        self.columns = columns
    }
}

extension LifetimeValues: RandomAccessCollection {
    /// The index of the first row, 0.
    public var startIndex: Int { 0 }

    /// How many rows there are.
    public var endIndex: Int { columns.values.count }

    /// A customer's value.
    ///
    /// - Parameter index: The row's place, from 0.
    /// - Complexity: O(1).
    public subscript(index: Int) -> CustomerLifetimeValue {
        let digits = summary.description.currency.minorUnitDigits
        func amount(_ units: Int64) -> DecimalAmount? {
            units == LifetimeValueColumns.absent ? nil : DecimalAmount(minorUnits: Int128(units), minorUnitDigits: digits)
        }
        let value = DecimalAmount(minorUnits: Int128(columns.values[index]), minorUnitDigits: digits)
        return CustomerLifetimeValue(
            customer: ids.map { CustomerID($0[index]) }, weight: columns.weights[index],
            probabilityAlive: columns.probabilitiesAlive[index],
            expectedPurchases: columns.expectedPurchases.isEmpty ? nil : columns.expectedPurchases[index],
            expectedSpend: columns.expectedSpends[index],
            value: ValueEstimate(value: value, lower: amount(columns.lowers[index]), upper: amount(columns.uppers[index])))
    }

    /// The value of a customer.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The row, or `nil` for a customer without one.
    /// - Complexity: O(log *n*).
    public func value(of id: CustomerID) -> CustomerLifetimeValue? {
        ids?.rank(of: id.text).map { self[$0] }
    }

    /// A customer's value as money.
    ///
    /// - Parameter index: The row's place, from 0.
    /// - Returns: The value, rounded half to even.
    public func money(at index: Int) -> Money {
        Money(minorUnits: columns.values[index], currency: summary.description.currency)
    }
}

extension LifetimeValues: Codable {
    private enum CodingKeys: String, CodingKey {
        case summary
        case customers
    }

    /// Reads a summary and its rows.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for rows that do not fit each other, ``ClienteleError/Code/overflow`` for amounts beyond 64 bits, or what the
    ///   decoder throws.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let summary = try container.decode(LifetimeValueSummary.self, forKey: .summary)
        let rows = try container.decode([CustomerLifetimeValue].self, forKey: .customers)
        let named = rows.count { $0.customer != nil }
        let digits = summary.description.currency.minorUnitDigits
        var columns = LifetimeValueColumns()
        for row in rows {
            let amounts = [row.value.value, row.value.lower, row.value.upper].compactMap { $0 }
            guard amounts.allSatisfy({ $0.minorUnitDigits == digits }) else { throw LifetimeValues.corrupted(decoder) }
            try columns.append(row)
        }
        guard named == 0 || named == rows.count, [0, rows.count].contains(columns.expectedPurchases.count),
            zip(rows, rows.dropFirst()).allSatisfy({ LifetimeValues.isAscending($0.customer, $1.customer) })
        else { throw LifetimeValues.corrupted(decoder) }
        var ids = TextTable(minimumCapacity: named)
        for row in rows {
            guard var text = row.customer?.text else { break }
            text.withUTF8 { ids.append($0) }
        }
        self.init(summary: summary, ids: named == rows.count && named > 0 ? ids : nil, columns: columns)
    }

    private static func isAscending(_ first: CustomerID?, _ second: CustomerID?) -> Bool {
        guard let first, let second else { return true }
        return first < second
    }

    private static func corrupted(_ decoder: any Decoder) -> DecodingError {
        DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "the rows do not fit each other"))
    }

    /// Writes the summary and a row for each customer.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(summary, forKey: .summary)
        var rows = container.nestedUnkeyedContainer(forKey: .customers)
        for row in self { try rows.encode(row) }
    }
}
