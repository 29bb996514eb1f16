/// Something the firm does for customers, and what it costs: activity-based cost to serve.
///
/// Either at a rate for a unit of the driver, or as a pool of cost that is divided among all customers by how much of the driver each
/// takes, exactly to the minor unit (``Money/allocated(by:)``).
///
/// ```swift
/// let orders = try ServiceActivity("order taking", driver: .orders, rate: Money("100", in: .usd))
/// let centre = try ServiceActivity("service centre", driver: .caseMinutes(), pool: Money("250000", in: .usd))
/// print(orders.driver, centre.kind.rawValue)  // orders service
/// ```
///
/// An activity counts beside the recorded costs of contacts. Where its rate or pool covers the contacts themselves, leave the recorded
/// costs out by setting ``ProfitabilityAnalysis/contactCosts`` to `nil`, else they count twice.
public struct ServiceActivity: Sendable, Hashable {
    /// How an activity is priced.
    public enum Pricing: Sendable, Hashable {
        /// So much money for so many units of the driver.
        case rate(Money, units: Int64)
        /// So much money in all, divided by the driver.
        case pool(Money)
    }

    /// The name, as results state it.
    public let name: String
    /// What makes the cost grow.
    public let driver: ServiceDriver
    /// How it is priced.
    public let pricing: Pricing
    /// What the activity is for.
    public let kind: CustomerCostKind

    /// Makes an activity with a rate.
    ///
    /// - Parameters:
    ///   - name: The name, as results state it.
    ///   - driver: What makes the cost grow.
    ///   - rate: What so many units of the driver cost.
    ///   - units: How many units the rate is for; above one for a rate finer than a minor unit. The total is then rounded once, half to
    ///     even, and divided by the driver.
    ///   - kind: What the activity is for.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a negative rate, no unit or an empty name.
    public init(
        _ name: String, driver: ServiceDriver, rate: Money, per units: Int64 = 1, kind: CustomerCostKind = .service
    ) throws {
        guard rate.minorUnits >= 0, units > 0, !name.isEmpty else {
            throw ClienteleError(
                .invalidArgument, "the activity '\(name)' costs \(rate) for \(units) units",
                remedy: "give a name, a rate that is not negative and at least one unit")
        }
        self.init(name: name, driver: driver, pricing: .rate(rate, units: units), kind: kind)
    }

    /// Makes an activity with a pool of cost.
    ///
    /// - Parameters:
    ///   - name: The name, as results state it.
    ///   - driver: By what the pool is divided.
    ///   - pool: The cost in all.
    ///   - kind: What the activity is for.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a negative pool or an empty name.
    public init(_ name: String, driver: ServiceDriver, pool: Money, kind: CustomerCostKind = .service) throws {
        guard pool.minorUnits >= 0, !name.isEmpty else {
            throw ClienteleError(
                .invalidArgument, "the activity '\(name)' has a pool of \(pool)", remedy: "give a name and a pool that is not negative")
        }
        self.init(name: name, driver: driver, pricing: .pool(pool), kind: kind)
    }

    private init(name: String, driver: ServiceDriver, pricing: Pricing, kind: CustomerCostKind) {
        self.name = name
        self.driver = driver
        self.pricing = pricing
        self.kind = kind
    }

    /// The rate or the pool.
    var money: Money {
        switch pricing {
        case .rate(let rate, _): return rate
        case .pool(let pool): return pool
        }
    }
}
