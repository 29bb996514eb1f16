/// How many customers an experiment needs, and what one of a given size can find.
///
/// ```swift
/// let plan = CampaignPlan(controlShare: try Share(percent: 30))
/// print(plan.customersNeeded(controlRate: 0.08, treatedRate: 0.11) ?? 0)  // 3645
/// ```
public struct CampaignPlan: Sendable, Hashable {
    /// The share of the customers that is held back.
    public var controlShare: Share
    /// The power wanted, the chance to find what is there.
    public var power: Double
    /// The level of the two-sided test.
    public var level: Double

    /// Describes a plan.
    ///
    /// - Parameters:
    ///   - controlShare: The share of the customers that is held back, between nothing and all.
    ///   - power: The power wanted.
    ///   - level: The level of the two-sided test.
    public init(controlShare: Share, power: Double = 0.8, level: Double = 0.05) {
        self.controlShare = controlShare
        self.power = power
        self.level = level
    }

    /// How many customers of both groups it takes to find a difference of two response rates (Fleiss, Levin & Paik 2003, 4.14).
    ///
    /// - Parameters:
    ///   - controlRate: The response rate of the customers held back.
    ///   - treatedRate: The response rate of the treated.
    /// - Returns: The number, rounded up; `nil` for equal rates and arguments out of range.
    public func customersNeeded(controlRate: Double, treatedRate: Double) -> Int? {
        total(TwoSamplePower.sizeForShares(treatedRate, controlRate, ratio: ratio, power: power, level: level))
    }

    /// The chance to find a difference of two response rates with so many customers of both groups.
    ///
    /// - Parameters:
    ///   - customers: The customers of both groups.
    ///   - controlRate: The response rate of the customers held back.
    ///   - treatedRate: The response rate of the treated.
    /// - Returns: The power; `nil` for arguments out of range.
    public func power(customers: Int, controlRate: Double, treatedRate: Double) -> Double? {
        TwoSamplePower.ofShares(treatedRate, controlRate, sizes: sizes(customers), level: level)
    }

    /// The smallest uplift that so many customers show with the power wanted.
    ///
    /// - Parameters:
    ///   - customers: The customers of both groups.
    ///   - controlRate: The response rate of the customers held back.
    /// - Returns: The uplift; `nil` where none is found.
    public func detectableUplift(customers: Int, controlRate: Double) -> Double? {
        TwoSamplePower.detectableDifference(from: controlRate, sizes: sizes(customers), power: power, level: level)
    }

    /// How many customers of both groups it takes to find a difference of two means (Cohen 1988, chapter 2; noncentral t).
    ///
    /// - Parameters:
    ///   - difference: The difference of the means, such as of revenue.
    ///   - standardDeviation: The standard deviation within the groups, in the same unit.
    /// - Returns: The number, rounded up; `nil` for no difference and arguments out of range.
    public func customersNeeded(difference: Double, standardDeviation: Double) -> Int? {
        guard standardDeviation > 0 else { return nil }
        return total(TwoSamplePower.sizeForMeans(effect: difference / standardDeviation, ratio: ratio, power: power, level: level))
    }

    /// The chance to find a difference of two means with so many customers of both groups.
    ///
    /// - Parameters:
    ///   - customers: The customers of both groups.
    ///   - difference: The difference of the means.
    ///   - standardDeviation: The standard deviation within the groups, in the same unit.
    /// - Returns: The power; `nil` for arguments out of range.
    public func power(customers: Int, difference: Double, standardDeviation: Double) -> Double? {
        guard standardDeviation > 0 else { return nil }
        return TwoSamplePower.ofMeans(effect: difference / standardDeviation, sizes: sizes(customers), level: level)
    }

    /// The control group as a multiple of the treated one.
    private var ratio: Double { controlShare.value / (1 - controlShare.value) }

    private func sizes(_ customers: Int) -> (Double, Double) {
        (Double(customers) * (1 - controlShare.value), Double(customers) * controlShare.value)
    }

    private func total(_ treated: Double?) -> Int? {
        guard let treated else { return nil }
        let total = (treated / (1 - controlShare.value)).rounded(.up)
        return total < 1e15 ? Int(total) : nil
    }
}
