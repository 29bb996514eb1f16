/// A block of the performance pyramid of Lynch & Cross (1991), "Measure Up!".
///
/// Objectives go down from the vision to departments, measures go up from departments to the vision. The left side of the pyramid looks
/// outwards, at markets and customers, the right side inwards, at costs.
///
/// ```swift
/// print(PyramidBlock.flexibility.drivers.map(\.rawValue))  // ["delivery", "cycleTime"]
/// ```
public enum PyramidBlock: String, Sendable, Hashable, Codable, CaseIterable {
    /// What the company wants to be.
    case vision
    /// What is aimed at in the market.
    case market
    /// What is aimed at financially.
    case financial
    /// Customers who are satisfied.
    case customerSatisfaction
    /// The ability to answer to what customers ask for.
    case flexibility
    /// Much brought about with little.
    case productivity
    /// What customers get is as they expect.
    case quality
    /// It comes when they expect it.
    case delivery
    /// The time from start to finish.
    case cycleTime
    /// What is spent without adding value.
    case waste

    /// The level that it stands on.
    public var level: PyramidLevel {
        switch self {
        case .vision: .vision
        case .market, .financial: .business
        case .customerSatisfaction, .flexibility, .productivity: .operatingSystem
        case .quality, .delivery, .cycleTime, .waste: .department
        }
    }

    /// The blocks on the level below that bring it about.
    public var drivers: [PyramidBlock] {
        switch self {
        case .vision: [.market, .financial]
        case .market: [.customerSatisfaction, .flexibility]
        case .financial: [.flexibility, .productivity]
        case .customerSatisfaction: [.quality, .delivery]
        case .flexibility: [.delivery, .cycleTime]
        case .productivity: [.cycleTime, .waste]
        case .quality, .delivery, .cycleTime, .waste: []
        }
    }

    /// The blocks on the level above that it brings about.
    public var supports: [PyramidBlock] { PyramidBlock.allCases.filter { $0.drivers.contains(self) } }
}
