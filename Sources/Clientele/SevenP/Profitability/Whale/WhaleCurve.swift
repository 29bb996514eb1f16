/// The whale curve: customers from the most to the least profitable, and what they bring together.
///
/// The curve rises over the profitable customers to its peak, stays level over those who break even, and falls to the total over those who
/// cost more than they bring (Kaplan & Narayanan 2001, "Measuring and Managing Customer Profitability", Journal of Cost Management 15: the
/// best fifth of customers commonly bring 150 to 300 % of the profit, the worst tenth lose 50 to 200 % of it).
///
/// All is counted in whole minor units; customers of equal profit stand in no order, as none changes the curve.
///
/// ```swift
/// let curve = WhaleCurve(profitsInMinorUnits: [6_000, 4_000, 0, -2_500], currency: .eur)
/// print(curve.peakProfit, curve.totalProfit, curve.peakProfitShare ?? 0)  // 100.00 75.00 1.3333333333333333
/// print(curve.lossMakingShare?.value ?? 0, curve.destroyedProfit)  // 0.25 -25.00
/// ```
public struct WhaleCurve: Codable, Sendable, Hashable {
    /// How many customers there are.
    public var customers: Int
    /// What all bring together: where the curve ends.
    public var totalProfit: DecimalAmount
    /// What those with a profit bring: the height of the curve.
    public var peakProfit: DecimalAmount
    /// The height as a share of the total; `null` where the total is not above zero.
    @ExplicitNull public var peakProfitShare: Double?
    /// The share of the customers that has a profit, 0 to 1: where the curve is highest; `null` without customers.
    @ExplicitNull public var peakCustomerShare: Double?
    /// How many customers have a profit.
    public var profitableCustomers: Int
    /// How many customers cost more than they bring.
    public var lossMakingCustomers: Int
    /// Their share with Wilson's 95 % interval, as if the customers were a sample of all there could be; `null` without customers.
    @ExplicitNull public var lossMakingShare: Estimate?
    /// What they lose together, zero or below: the fall from the peak.
    public var destroyedProfit: DecimalAmount
    /// What they lose as a share of the total, 0 or above; `null` where the total is not above zero.
    @ExplicitNull public var destroyedShare: Double?
    /// The most that a customer who breaks even earns or loses.
    public var breakEvenBand: DecimalAmount
    /// How many customers break even within the band; those on its two sides are counted in the other numbers as well.
    public var breakEvenCustomers: Int
    /// The fewest customers, from the most profitable down, who bring the whole total; `null` where the total is not above zero.
    @ExplicitNull public var customersForTotal: Int?
    /// What the most profitable 1, 5, 10, 20 and 50 % of customers bring.
    public var tops: [WhalePoint]
    /// The curve from nobody to everybody in steps of a percent of the customers, fewer where there are fewer than 100.
    public var points: [WhalePoint]

    /// Draws the curve.
    ///
    /// - Parameters:
    ///   - profitsInMinorUnits: The profit of each customer in minor units, in any order.
    ///   - currency: The currency.
    ///   - breakEvenBand: The half-width of the band of those who break even, as a share of the mean profit of those with a profit; `nil`
    ///     for 5 %.
    /// - Complexity: O(*n* log *n*).
    public init(profitsInMinorUnits: [Int64], currency: Currency, breakEvenBand: Share? = nil) {
        let share = breakEvenBand ?? Share(known: 1, 20)
        let profits = profitsInMinorUnits.sorted(by: >)
        let (count, digits) = (profits.count, currency.minorUnitDigits)
        let gains = profits.prefix { $0 > 0 }
        let losses = profits.drop { $0 >= 0 }
        let (peak, fall) = (ExactSum(of: gains).value, ExactSum(of: losses).value)
        let total = peak + fall
        func amount(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, minorUnitDigits: digits) }
        func shareOfTotal(_ units: Int128) -> Double? { total > 0 ? Double(units) / Double(total) : nil }
        let steps = WhaleCurve.Steps(profits: profits)
        func point(_ place: Int) -> WhalePoint {
            let sum = steps.sum(place)
            return WhalePoint(
                customers: place, customerShare: count > 0 ? Double(place) / Double(count) : 0, profit: amount(sum),
                profitShare: shareOfTotal(sum))
        }
        customers = count
        totalProfit = amount(total)
        peakProfit = amount(peak)
        profitableCustomers = gains.count
        lossMakingCustomers = losses.count
        destroyedProfit = amount(fall)
        let band = gains.isEmpty ? 0 : peak * Int128(share.numerator) / (Int128(share.denominator) * Int128(gains.count))
        self.breakEvenBand = amount(band)
        breakEvenCustomers = profits.count { Int128($0.magnitude) <= band }
        tops = [1, 5, 10, 20, 50].map { point(WhaleCurve.place($0, of: count)) }
        var places = (0...100).map { WhaleCurve.place($0, of: count) }
        places = places.enumerated().filter { $0.offset == 0 || places[$0.offset - 1] != $0.element }.map(\.element)
        points = places.map(point)
        _peakProfitShare = ExplicitNull(wrappedValue: shareOfTotal(peak))
        _peakCustomerShare = ExplicitNull(wrappedValue: count > 0 ? Double(gains.count) / Double(count) : nil)
        _lossMakingShare = ExplicitNull(wrappedValue: Estimate.wilson(Double(losses.count), of: Double(count)))
        _destroyedShare = ExplicitNull(wrappedValue: shareOfTotal(-fall))
        _customersForTotal = ExplicitNull(wrappedValue: total > 0 ? steps.place(reaching: total) : nil)
    }

    /// How many customers a percentage is, rounded up.
    private static func place(_ percent: Int, of count: Int) -> Int { (percent * count + 99) / 100 }

    /// The sums over the first customers, kept every so often.
    private struct Steps {
        private static let stride = 4_096
        let profits: [Int64]
        private var kept: [Int128] = [0]

        init(profits: [Int64]) {
            self.profits = profits
            var sum: Int128 = 0
            for (index, profit) in profits.enumerated() {
                sum += Int128(profit)
                if (index + 1).isMultiple(of: Steps.stride) { kept.append(sum) }
            }
        }

        /// The sum over the first customers.
        func sum(_ place: Int) -> Int128 {
            let step = place / Steps.stride
            return profits[step * Steps.stride..<place].reduce(kept[step]) { $0 + Int128($1) }
        }

        /// The fewest customers whose sum reaches a total that is above zero.
        func place(reaching total: Int128) -> Int? {
            var sum: Int128 = 0
            for (index, profit) in profits.enumerated() {
                sum += Int128(profit)
                if sum >= total { return index + 1 }
            }
            return nil
        }
    }
}
