/// The customers of an experiment as columns: who was treated, who did what the campaign was for, and what they brought and cost.
///
/// ```swift
/// let sample = try UpliftSample(isTreated: [true, true, false], hasConverted: [true, false, false], revenue: [1_250, 0, 0], currency:
/// .eur)
/// print(sample.count)  // 3
/// ```
public struct UpliftSample: Sendable, Equatable {
    /// Whether each customer was treated, and not held back.
    public let isTreated: [Bool]
    /// Whether each customer did what the campaign was for.
    public let hasConverted: [Bool]
    /// The revenue of each customer in minor units; `nil` where none is given.
    public let revenue: [Int64]?
    /// What was spent on contacting each customer, in minor units; `nil` where no cost is given.
    public let cost: [Int64]?
    /// What each customer spent before the campaign, in minor units; `nil` where that is not known.
    public let pastSpend: [Int64]?
    /// The currency of the amounts.
    public let currency: Currency

    /// Takes the columns of an experiment.
    ///
    /// - Parameters:
    ///   - isTreated: Whether each customer was treated.
    ///   - hasConverted: Whether each did what the campaign was for.
    ///   - revenue: The revenue of each, in minor units.
    ///   - cost: What was spent on contacting each, in minor units.
    ///   - pastSpend: What each spent before the campaign, in minor units.
    ///   - currency: The currency of the amounts.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for columns of different lengths.
    public init(
        isTreated: [Bool], hasConverted: [Bool], revenue: [Int64]? = nil, cost: [Int64]? = nil, pastSpend: [Int64]? = nil,
        currency: Currency = .none
    ) throws {
        let lengths = [hasConverted.count, revenue?.count, cost?.count, pastSpend?.count].compactMap { $0 }
        guard lengths.allSatisfy({ $0 == isTreated.count }) else {
            throw ClienteleError(
                .invalidArgument, "the columns of the experiment have \(isTreated.count) and \(lengths) rows",
                remedy: "give every column one value a customer")
        }
        self.isTreated = isTreated
        self.hasConverted = hasConverted
        self.revenue = revenue
        self.cost = cost
        self.pastSpend = pastSpend
        self.currency = currency
    }

    /// How many customers there are.
    public var count: Int { isTreated.count }

    /// The amounts of one group in units of the currency.
    func amounts(_ column: [Int64], treated: Bool) -> [Double] {
        let scale = (0..<currency.minorUnitDigits).reduce(1.0) { scale, _ in scale * 10 }
        return column.indices.compactMap { isTreated[$0] == treated ? Double(column[$0]) / scale : nil }
    }

    func group(treated: Bool) -> UpliftGroup {
        var (n, conversions) = (0, 0)
        var (revenues, costs) = (ExactSum(), ExactSum())
        for index in isTreated.indices where isTreated[index] == treated {
            n += 1
            if hasConverted[index] { conversions += 1 }
            if let revenue { revenues.add(revenue[index]) }
            if let cost { costs.add(cost[index]) }
        }
        return UpliftGroup(
            n: n, conversions: conversions, revenue: revenue.map { _ in DecimalAmount(minorUnits: revenues.value, in: currency) },
            cost: cost.map { _ in DecimalAmount(minorUnits: costs.value, in: currency) })
    }
}
