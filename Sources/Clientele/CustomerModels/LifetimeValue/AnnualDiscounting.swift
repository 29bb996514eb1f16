/// Discounting at an effective rate for a year: after *t* years, (1 + *d*)^−*t*.
///
/// ```swift
/// let method = try AnnualDiscounting(rate: 0.15)
/// let factor = try method.discountFactor(from: CalendarDay("2026-01-01"), to: CalendarDay("2027-01-01"))
/// print((factor * 1e6).rounded() / 1e6)  // 0.869565
/// ```
public struct AnnualDiscounting: DiscountingMethod, Hashable, Codable {
    /// The effective rate of a year, above −1.
    public let rate: Double
    /// How years are counted.
    public let yearFraction: YearFraction
    private let continuous: ContinuousDiscounting

    /// Makes a method.
    ///
    /// - Parameters:
    ///   - rate: The effective rate of a year, such as 0.1; above −1 and finite.
    ///   - yearFraction: How years are counted.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another rate.
    public init(rate: Double, yearFraction: YearFraction = .actual365) throws {
        guard rate > -1, rate.isFinite else {
            throw ClienteleError(.invalidArgument, "an annual rate of \(rate)", remedy: "give a rate above −1, such as 0.1 for 10 %")
        }
        self.rate = rate
        self.yearFraction = yearFraction
        continuous = try ContinuousDiscounting(rate: Libm.log1p(rate), yearFraction: yearFraction)
    }

    /// `annual` with the way that years are counted.
    public var name: String { "annual \(yearFraction.rawValue)" }

    /// The rate.
    public var parameters: [String: Double] { ["rate": rate] }

    /// ln(1 + *d*) by the days of a year; `nil` for ``YearFraction/actualActual``, whose years differ.
    public var dailyRate: Double? { continuous.dailyRate }

    /// (1 + *d*) to minus the number of years.
    ///
    /// - Parameters:
    ///   - start: The day of the valuation.
    ///   - end: The day of the money.
    /// - Returns: The factor.
    public func discountFactor(from start: CalendarDay, to end: CalendarDay) -> Double {
        continuous.discountFactor(from: start, to: end)
    }

    private enum CodingKeys: String, CodingKey {
        case rate
        case yearFraction
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
