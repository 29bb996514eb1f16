/// Whether customers who were contacted often before respond less: response by the number of earlier contacts in a window.
///
/// Those contacted often are other customers than those seldom contacted, so the trend of the treated alone mixes fatigue with who they
/// are. What tells fatigue is the trend of the *uplift*: within each number of contacts, treated and control are alike. Trends are taken
/// within each campaign and put together, so that campaigns of different strength do not look like a trend.
public struct ContactFatigue: Codable, Sendable, Equatable {
    /// How many days before the campaign's contact count.
    public var windowDays: Int
    /// The customers by the number of earlier contacts, over all campaigns.
    public var levels: [FatigueLevel]
    /// The trend of the treated customers' response (Cochran–Armitage, campaigns as strata); `null` where contacts do not vary.
    @ExplicitNull public var treatedTrend: FatigueTrend?
    /// The same for the customers held back.
    @ExplicitNull public var controlTrend: FatigueTrend?
    /// The trend of the uplift; `null` where too few responded or nobody was held back.
    @ExplicitNull public var upliftTrend: FatigueTrend?

    /// From how many responses in each group of a campaign on its uplift has a trend.
    static let fewestResponses = 20
    /// From how many customers on in each group of a campaign.
    static let fewestCustomers = 200

    /// Takes, for each campaign, its customers by the number of earlier contacts, the last level open-ended.
    init?(windowDays: Int, campaigns: [[QiniStep]]) {
        let width = campaigns.map(\.count).max() ?? 0
        guard width > 0 else { return nil }
        self.windowDays = windowDays
        let all = (0..<width).map { level in
            campaigns.reduce(QiniStep()) { $0.joined(with: level < $1.count ? $1[level] : QiniStep()) }
        }
        levels = all.enumerated().map { FatigueLevel(earlierContacts: $0.offset, isOpenEnded: $0.offset == width - 1, counts: $0.element) }
        func trends(_ successes: KeyPath<QiniStep, Int>, _ trials: KeyPath<QiniStep, Int>) -> [ProportionTrend?] {
            campaigns.map { steps in
                ProportionTrend(
                    successes: steps.map { $0[keyPath: successes] }, trials: steps.map { $0[keyPath: trials] },
                    doses: steps.indices.map { Double($0) })
            }
        }
        let (treated, control) = (trends(\.treatedConversions, \.treated), trends(\.controlConversions, \.control))
        _treatedTrend = ExplicitNull(wrappedValue: ContactFatigue.joined(treated.compactMap { $0 }))
        _controlTrend = ExplicitNull(wrappedValue: ContactFatigue.joined(control.compactMap { $0 }))
        var differences: [(slope: Double, variance: Double)] = []
        for (index, steps) in campaigns.enumerated() {
            let total = steps.reduce(QiniStep()) { $0.joined(with: $1) }
            guard let first = treated[index], let second = control[index],
                min(total.treatedConversions, total.controlConversions) >= ContactFatigue.fewestResponses,
                min(total.treated, total.control) >= ContactFatigue.fewestCustomers
            else { continue }
            differences.append(
                (first.slope - second.slope, first.slopeError * first.slopeError + second.slopeError * second.slopeError))
        }
        _upliftTrend = ExplicitNull(wrappedValue: ContactFatigue.weighted(differences))
    }

    /// The campaigns' Cochran–Armitage statistics as one, and their slopes weighted by precision.
    private static func joined(_ trends: [ProportionTrend]) -> FatigueTrend? {
        guard let slope = weighted(trends.map { ($0.slope, $0.slopeError * $0.slopeError) })?.slope else { return nil }
        let crosses = trends.map(\.cross).reduce(0, +)
        let variance = trends.map(\.crossVariance).reduce(0, +)
        guard variance > 0 else { return nil }
        let z = crosses / variance.squareRoot()
        return FatigueTrend(slope: slope, z: z, p: min(1, 2 * NormalDistribution.survival(abs(z))))
    }

    private static func weighted(_ slopes: [(slope: Double, variance: Double)]) -> FatigueTrend? {
        let usable = slopes.filter { $0.variance > 0 && $0.variance.isFinite }
        guard !usable.isEmpty else { return nil }
        let weight = usable.reduce(0) { $0 + 1 / $1.variance }
        let slope = usable.reduce(0) { $0 + $1.slope / $1.variance } / weight
        let error = 1 / weight.squareRoot()
        let half = 1.959963984540054 * error
        return FatigueTrend(
            slope: Estimate(value: slope, lower: slope - half, upper: slope + half), z: slope / error,
            p: min(1, 2 * NormalDistribution.survival(abs(slope / error))))
    }
}
