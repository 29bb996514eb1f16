/// What the buyers are expected to bring, as a column.
struct CustomerExpectations: Sendable {
    let input: CustomerEquityInput
    /// One value a buyer; nothing where it is not known.
    let values: [Int64]
    /// How many buyers have none.
    let missing: Int

    init(_ input: CustomerEquityInput, of buyers: [UInt32], in base: CustomerBase) throws {
        guard input.currency == base.currency || buyers.isEmpty else {
            throw ClienteleError(
                .mixedCurrencies, "expected values are in \(input.currency), the base is in \(base.currency)",
                remedy: "convert them at a stated rate first")
        }
        self.input = input
        var missing = 0
        values = try buyers.map { buyer in
            if let units = try input.minorUnits(of: CustomerID(base.purchases.customers[Int(buyer)])) { return units }
            missing += 1
            return 0
        }
        self.missing = missing
    }

    /// The expected equity.
    func result(in currency: Currency) -> CustomerEquity.Expected {
        let sum = ExactSum(of: values).value
        let sorted = values.sorted(by: >)
        let tenth = ExactSum(of: sorted.prefix((sorted.count + 9) / 10)).value
        let amount = DecimalAmount(minorUnits: sum, in: currency)
        return CustomerEquity.Expected(
            method: input.method, customers: values.count - missing, customersWithout: missing, value: amount, statedTotal: input.total,
            difference: input.total.flatMap { total in
                total.minorUnitDigits == currency.minorUnitDigits ? DecimalAmount(minorUnits: total.minorUnits - sum, in: currency) : nil
            }, topTenthShare: sum > 0 ? Double(tenth) / Double(sum) : nil)
    }
}
