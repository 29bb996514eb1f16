/// An expected amount of money with its interval, each rounded once, half to even, to the currency's minor unit.
public struct ValueEstimate: Sendable, Hashable, Codable {
    /// The expectation.
    public var value: DecimalAmount
    /// The lower end of its interval, or `nil` where its uncertainty is not known.
    @ExplicitNull public var lower: DecimalAmount?
    /// The upper end of its interval, or `nil` where its uncertainty is not known, or too large to say.
    @ExplicitNull public var upper: DecimalAmount?
}

/// Amounts as `Double` on their way to minor units.
struct AmountRounding: Sendable {
    let digits: Int
    private let scale: Double

    init(_ currency: Currency) {
        digits = currency.minorUnitDigits
        scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    }

    /// The minor units of an amount, or `nil` beyond 64 bits.
    func minorUnits(_ amount: Double) -> Int64? {
        let scaled = (amount * scale).rounded(.toNearestOrEven)
        return abs(scaled) < 9.2e18 ? Int64(scaled) : nil
    }

    func amount(_ minorUnits: Int64) -> DecimalAmount {
        DecimalAmount(minorUnits: Int128(minorUnits), minorUnitDigits: digits)
    }

    /// The minor units of a value.
    func required(_ amount: Double) throws -> Int64 {
        guard let units = minorUnits(amount) else {
            throw ClienteleError(
                .overflow, "a value of \(amount) does not fit 64 bits of minor units",
                remedy: "check the amounts for a wrong unit, or shorten the horizon")
        }
        return units
    }

    /// The estimate of a value with its standard error on the log scale; without one, no interval.
    func estimate(_ value: Double, logStandardError: Double?, quantile: Double) throws -> ValueEstimate {
        let units = try required(value)
        guard let logStandardError else { return ValueEstimate(value: amount(units), lower: nil, upper: nil) }
        let bounds = AmountRounding.bounds(value, logStandardError: logStandardError, quantile: quantile)
        return ValueEstimate(
            value: amount(units), lower: minorUnits(bounds.lower).map(amount), upper: minorUnits(bounds.upper).map(amount))
    }

    /// The interval of a value that may be negative, symmetric on the scale of the logarithm of its size.
    static func bounds(_ value: Double, logStandardError: Double, quantile: Double) -> (lower: Double, upper: Double) {
        let factor = Libm.exp(min(quantile * logStandardError, 700))
        let (near, far) = (value / factor, value * factor)
        return (min(near, far), max(near, far))
    }
}
