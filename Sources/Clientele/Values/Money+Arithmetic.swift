extension Money {
    /// The sum of two amounts.
    ///
    /// - Parameters:
    ///   - left: The first amount.
    ///   - right: The second amount, of the same currency.
    /// - Returns: The exact sum.
    /// - Throws: ``ClienteleError/Code/mixedCurrencies`` or ``ClienteleError/Code/overflow``.
    public static func + (left: Money, right: Money) throws -> Money {
        try left.combined(with: right, by: "+") { $0.addingReportingOverflow($1) }
    }

    /// The difference of two amounts.
    ///
    /// - Parameters:
    ///   - left: The amount to take from.
    ///   - right: The amount to take away, of the same currency.
    /// - Returns: The exact difference.
    /// - Throws: ``ClienteleError/Code/mixedCurrencies`` or ``ClienteleError/Code/overflow``.
    public static func - (left: Money, right: Money) throws -> Money {
        try left.combined(with: right, by: "-") { $0.subtractingReportingOverflow($1) }
    }

    /// An amount taken a whole number of times.
    ///
    /// - Parameters:
    ///   - money: The amount.
    ///   - factor: How many times.
    /// - Returns: The exact product.
    /// - Throws: ``ClienteleError/Code/overflow``.
    public static func * (money: Money, factor: Int64) throws -> Money {
        let (product, overflow) = money.minorUnits.multipliedReportingOverflow(by: factor)
        guard !overflow else { throw overflowError("\(money) * \(factor)") }
        return Money(minorUnits: product, currency: money.currency)
    }

    /// The amount with its sign turned.
    ///
    /// - Parameter money: The amount.
    /// - Returns: Its negative.
    /// - Throws: ``ClienteleError/Code/overflow`` for the one amount that has no negative in 64 bits.
    public static prefix func - (money: Money) throws -> Money {
        try zero(money.currency) - money
    }

    /// Whether an amount is smaller than another of the same currency.
    ///
    /// - Parameter other: The amount to compare with.
    /// - Returns: `true` when this one is smaller.
    /// - Throws: ``ClienteleError/Code/mixedCurrencies``.
    public func isLess(than other: Money) throws -> Bool {
        try requireSameCurrency(as: other)
        return minorUnits < other.minorUnits
    }

    private func combined(
        with other: Money, by sign: String, _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) throws -> Money {
        try requireSameCurrency(as: other)
        let (result, overflow) = operation(minorUnits, other.minorUnits)
        guard !overflow else { throw Money.overflowError("\(self) \(sign) \(other)") }
        return Money(minorUnits: result, currency: currency)
    }

    private func requireSameCurrency(as other: Money) throws {
        guard currency == other.currency else {
            throw ClienteleError(
                .mixedCurrencies, "\(self) and \(other) are of two currencies",
                remedy: "convert one of them at a stated rate first")
        }
    }

    private static func overflowError(_ expression: String) -> ClienteleError {
        ClienteleError(.overflow, "\(expression) does not fit 64 bits of minor units", remedy: "check the amounts for a wrong unit")
    }
}
