extension ValueAddedAdjustment {
    /// Spending that pays for years, such as research or building a brand, written off over its life instead of at once.
    ///
    /// In the year it is spent nothing is written off, after that an equal part each year (Damodaran 2006, "Damodaran on Valuation", chapter
    /// 3). Taxes stay what they were: the spending was deducted.
    ///
    /// - Parameters:
    ///   - spending: What was spent in this year, the year before, and so on; years beyond the list count as nothing.
    ///   - years: Over how many years it is written off, 1 to 100.
    ///   - currency: The currency.
    ///   - name: What is adjusted.
    /// - Returns: The adjustment, each of its amounts rounded to minor units, halves away from zero.
    /// - Throws: ``ClienteleError`` for years outside 1 to 100, or an amount of more digits than the currency has.
    public static func capitalized(
        _ spending: [DecimalAmount], over years: Int, in currency: Currency, name: String = "research and development"
    ) throws -> ValueAddedAdjustment {
        guard (1...100).contains(years) else {
            throw ClienteleError(.invalidArgument, "spending cannot be written off over \(years) years", remedy: "give 1 to 100 years")
        }
        let units = try spending.prefix(years + 1).map { try ValueAddedInput.units($0, currency) }
        let current = units.first ?? 0
        var (opening, writtenOff): (Int128, Int128) = (0, 0)
        for (age, amount) in units.enumerated().dropFirst() {
            opening += amount * Int128(years - age + 1)
            writtenOff += amount
        }
        let openingUnits = rounded(opening, by: Int128(years))
        let amortization = rounded(writtenOff, by: Int128(years))
        return ValueAddedAdjustment(
            name: name, profit: DecimalAmount(minorUnits: current - amortization, in: currency),
            openingCapital: DecimalAmount(minorUnits: openingUnits, in: currency),
            closingCapital: DecimalAmount(minorUnits: openingUnits + current - amortization, in: currency))
    }

    /// Rented assets as if they were bought on credit: the value of the payments to come is capital, and the interest in them is no cost of
    /// operations.
    ///
    /// - Parameters:
    ///   - opening: The present value of the payments to come when the year began.
    ///   - closing: The same when the year ended.
    ///   - rate: The yearly rate of interest before tax.
    ///   - taxRate: The rate at which interest lowers taxes, 0 to 1.
    ///   - currency: The currency.
    ///   - name: What is adjusted.
    /// - Returns: The adjustment; its profit is the interest on the opening value after tax, rounded to minor units, halves away from zero.
    /// - Throws: ``ClienteleError`` for a rate or an amount out of range.
    public static func operatingLeases(
        opening: DecimalAmount, closing: DecimalAmount, rate: Double, taxRate: Double, in currency: Currency,
        name: String = "operating leases"
    ) throws -> ValueAddedAdjustment {
        try ValueAddedInput.check(rate: rate)
        try ValueAddedInput.check(taxRate: taxRate)
        let units = try ValueAddedInput.units(opening, currency)
        let interest = try ValueAddedInput.product(units, rate * (1 - taxRate))
        return ValueAddedAdjustment(
            name: name, profit: DecimalAmount(minorUnits: interest, in: currency), openingCapital: opening, closingCapital: closing)
    }

    /// A reserve that is added to capital, its growth to profit: the reserve of last-in-first-out stock, deferred taxes (so that only the
    /// taxes that were paid count), provisions for doubtful accounts, goodwill that was written off.
    ///
    /// - Parameters:
    ///   - name: What is adjusted.
    ///   - opening: The reserve when the year began.
    ///   - closing: The reserve when the year ended.
    ///   - currency: The currency.
    /// - Returns: The adjustment.
    /// - Throws: ``ClienteleError`` for an amount of more digits than the currency has.
    public static func reserve(
        _ name: String, opening: DecimalAmount, closing: DecimalAmount, in currency: Currency
    ) throws -> ValueAddedAdjustment {
        let growth = try ValueAddedInput.units(closing, currency) - ValueAddedInput.units(opening, currency)
        return ValueAddedAdjustment(
            name: name, profit: DecimalAmount(minorUnits: growth, in: currency), openingCapital: opening, closingCapital: closing)
    }

    /// The reserve of last-in-first-out stock; see ``reserve(_:opening:closing:in:)``.
    ///
    /// - Parameters:
    ///   - opening: The reserve when the year began.
    ///   - closing: The reserve when the year ended.
    ///   - currency: The currency.
    /// - Returns: The adjustment.
    /// - Throws: ``ClienteleError`` for an amount of more digits than the currency has.
    public static func stockReserve(
        opening: DecimalAmount, closing: DecimalAmount, in currency: Currency
    ) throws -> ValueAddedAdjustment {
        try reserve("last-in-first-out reserve", opening: opening, closing: closing, in: currency)
    }

    /// Deferred taxes, which were charged and not paid; see ``reserve(_:opening:closing:in:)``.
    ///
    /// - Parameters:
    ///   - opening: The deferred taxes when the year began.
    ///   - closing: The deferred taxes when the year ended.
    ///   - currency: The currency.
    /// - Returns: The adjustment.
    /// - Throws: ``ClienteleError`` for an amount of more digits than the currency has.
    public static func deferredTaxes(
        opening: DecimalAmount, closing: DecimalAmount, in currency: Currency
    ) throws -> ValueAddedAdjustment {
        try reserve("deferred taxes", opening: opening, closing: closing, in: currency)
    }

    /// A quotient rounded to whole units, halves away from zero; the divisor is above zero.
    private static func rounded(_ sum: Int128, by divisor: Int128) -> Int128 {
        let doubled = sum * 2 + (sum < 0 ? -divisor : divisor)
        return doubled / (divisor * 2)
    }
}
