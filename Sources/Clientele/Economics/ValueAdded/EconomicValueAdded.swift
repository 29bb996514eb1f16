/// Economic value added of several years, with its momentum and the value it adds to the market's.
///
/// ```swift
/// let year = ValueAddedYear(
///     year: "2025", operatingProfit: DecimalAmount(minorUnits: 1_000_000, minorUnitDigits: 0), taxRate: 0.3,
///     openingCapital: DecimalAmount(minorUnits: 4_500_000, minorUnitDigits: 0),
///     closingCapital: DecimalAmount(minorUnits: 4_500_000, minorUnitDigits: 0), costOfCapital: 0.12)
/// let result = try EconomicValueAdded(currency: .usd, years: [year])
/// print(result.years[0].valueAdded)  // 160000.00
/// ```
public struct EconomicValueAdded: Sendable, Hashable, Codable {
    /// The currency of all amounts.
    public var currency: Currency
    /// Which capital the charges are on.
    public var basis: CapitalBasis
    /// The years in the order given.
    public var years: [ValueAddedStatement]

    /// Computes value added.
    ///
    /// - Parameters:
    ///   - currency: The currency of all amounts.
    ///   - years: The years in order of time.
    ///   - basis: Which capital the charges are on.
    /// - Throws: ``ClienteleError`` with code `invalidArgument` for a tax rate outside 0 to 1 or a cost of capital that is no rate, with code
    ///   `invalidAmount` for an amount of more digits than the currency has, or too large.
    /// - Complexity: O(*n*).
    public init(currency: Currency, years: [ValueAddedYear], basis: CapitalBasis = .opening) throws {
        self.currency = currency
        self.basis = basis
        self.years = []
        for year in years {
            self.years.append(try ValueAddedStatement(year, basis: basis, in: currency, after: self.years.last))
        }
    }

    /// Market value added as the present value of the years' value added, taken as forecasts of the years to come.
    ///
    /// The first year lies one year ahead, each is discounted by its own cost of capital and those before it, and after the last value added
    /// grows for ever at a rate. Added to the capital invested now it gives what the company is worth, the same as the present value of its
    /// free cash flows (Stewart 1991; Damodaran 2006, "Damodaran on Valuation").
    ///
    /// - Parameter growth: The yearly growth after the last year, below the last cost of capital; `nil` when nothing is added after it.
    /// - Returns: The present value, rounded once to minor units.
    /// - Throws: ``ClienteleError`` with code `invalidArgument` for a growth that is not below the last cost of capital.
    public func marketValueAdded(growth: Double? = nil) throws -> DecimalAmount {
        var (discount, sum) = (1.0, 0.0)
        for year in years {
            discount /= 1 + year.costOfCapital
            sum += Double(year.valueAdded.minorUnits) * discount
        }
        if let growth, let last = years.last {
            guard growth.isFinite, growth > -1, growth < last.costOfCapital else {
                throw ClienteleError(
                    .invalidArgument, "a growth of \(growth) for ever has no present value at a cost of capital of \(last.costOfCapital)",
                    remedy: "give a growth below the cost of capital")
            }
            sum += Double(last.valueAdded.minorUnits) * (1 + growth) / (last.costOfCapital - growth) * discount
        }
        guard sum.isFinite, abs(sum) < 1e30, let units = Int128(exactly: sum.rounded()) else {
            throw ClienteleError(
                .invalidAmount, "the market value added is larger than can be computed with", remedy: "give amounts in millions")
        }
        return DecimalAmount(minorUnits: units, in: currency)
    }
}
