/// How every customer with an invoice pays, in byte order of the ids; a row is put together when it is asked for.
public struct CustomerRisks: Sendable {
    struct Row: Sendable {
        let rank: Int
        let facts: CustomerRiskFacts
        let level: RiskLevel
    }

    private let ids: TextTable
    private let currency: Currency
    /// The customers with an invoice.
    let rows: [Row]

    init(ids: TextTable, currency: Currency, rows: [Row]) {
        self.ids = ids
        self.currency = currency
        self.rows = rows
    }

    /// All of them together; `nil` where there are none.
    func summary(listed: Int) -> RiskSummary? {
        guard !rows.isEmpty else { return nil }
        func total(_ count: (CustomerRiskFacts) -> Int) -> Int { rows.reduce(0) { $0 + count($1.facts) } }
        let levels = RiskLevel.allCases.map { level in
            let members = rows.lazy.filter { $0.level == level }
            return RiskLevelCount(level: level, customers: members.count, overdue: amount(members.map(\.facts.overdueMinorUnits)))
        }
        let high = rows.indices.filter { rows[$0].level == .high }.sorted { first, second in
            let (left, right) = (rows[first], rows[second])
            return (right.facts.overdueMinorUnits, right.facts.lateInvoices, left.rank)
                < (left.facts.overdueMinorUnits, left.facts.lateInvoices, right.rank)
        }
        return RiskSummary(
            customers: rows.count, levels: levels,
            lateShare: .wilson(Double(total(\.lateInvoices)), of: Double(total(\.dueInvoices))),
            disputeShare: .wilson(Double(total(\.disputedInvoices)), of: Double(total(\.invoices))),
            disputedCases: total(\.disputedCases), complaints: total(\.complaints),
            overdue: amount(rows.lazy.map(\.facts.overdueMinorUnits)), riskiest: high.prefix(Swift.max(listed, 0)).map { self[$0] })
    }

    private func amount(_ values: some Sequence<Int64>) -> DecimalAmount {
        DecimalAmount(minorUnits: ExactSum(of: values).value, in: currency)
    }
}

extension CustomerRisks: RandomAccessCollection {
    /// The index of the first customer, 0.
    public var startIndex: Int { 0 }

    /// How many customers have an invoice.
    public var endIndex: Int { rows.count }

    /// Puts a customer's row together.
    ///
    /// - Parameter index: The row, from 0.
    /// - Complexity: O(1).
    public subscript(index: Int) -> CustomerRisk {
        let row = rows[index]
        return CustomerRisk(
            customerID: CustomerID(ids[row.rank]), level: row.level, dueInvoices: row.facts.dueInvoices,
            lateInvoices: row.facts.lateInvoices, meanDaysLate: row.facts.meanDaysLate, longestOverdueDays: row.facts.longestOverdueDays,
            disputedInvoices: row.facts.disputedInvoices,
            overdue: DecimalAmount(minorUnits: Int128(row.facts.overdueMinorUnits), in: currency))
    }
}
