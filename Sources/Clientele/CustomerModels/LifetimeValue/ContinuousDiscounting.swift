/// Discounting at a continuous rate: after *t* years, e^−*δt*.
public struct ContinuousDiscounting: DiscountingMethod, Hashable, Codable {
    /// The continuous rate of a year.
    public let rate: Double
    /// How years are counted.
    public let yearFraction: YearFraction

    /// Makes a method.
    ///
    /// - Parameters:
    ///   - rate: The continuous rate of a year, finite; a rate of 0.0953 is an effective one of 10 %.
    ///   - yearFraction: How years are counted.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a rate that is not finite.
    public init(rate: Double, yearFraction: YearFraction = .actual365) throws {
        guard rate.isFinite else {
            throw ClienteleError(.invalidArgument, "a continuous rate of \(rate)", remedy: "give a finite rate, such as 0.1")
        }
        self.rate = rate
        self.yearFraction = yearFraction
    }

    /// `continuous` with the way that years are counted.
    public var name: String { "continuous \(yearFraction.rawValue)" }

    /// The rate.
    public var parameters: [String: Double] { ["rate": rate] }

    /// The rate by the days of a year; `nil` for ``YearFraction/actualActual``, whose years differ.
    public var dailyRate: Double? { yearFraction.daysOfYear.map { rate / $0 } }

    /// The exponential of minus the rate times the number of years.
    ///
    /// - Parameters:
    ///   - start: The day of the valuation.
    ///   - end: The day of the money.
    /// - Returns: The factor.
    public func discountFactor(from start: CalendarDay, to end: CalendarDay) -> Double {
        Libm.exp(-rate * yearFraction.years(from: start, to: end))
    }

    /// Reads a method from rate and year fraction.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a rate that is none, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let form = try EncodedRate(from: decoder)
        try self.init(rate: form.rate, yearFraction: form.yearFraction)
    }
}
