import Clientele
import ClienteleTestKit

/// A synthetic base with every kind of record, and analyses of it that are quick.
enum TogetherFixture {
    static func synthetic() throws -> SyntheticBase { try SyntheticBase(customers: 110, seed: 3) }

    /// The base, with its records in the order they come or in a random one.
    static func base(_ synthetic: SyntheticBase, shuffled seed: UInt64? = nil) throws -> CustomerBase {
        var random = SeededGenerator(seed: seed ?? 0)
        func ordered<Record>(_ records: some Sequence<Record>) -> [Record] {
            var records = Array(records)
            if seed != nil { records.shuffle(using: &random) }
            return records
        }
        var builder = CustomerBase.Builder(currency: synthetic.currency)
        try builder.add(purchases: ordered(synthetic.purchases))
        try builder.add(customers: ordered(synthetic.customers))
        try builder.add(contacts: ordered(synthetic.contacts))
        try builder.add(serviceCases: ordered(synthetic.serviceCases))
        try builder.add(campaigns: ordered(synthetic.campaigns))
        try builder.add(campaignResponses: ordered(synthetic.campaignResponses))
        try builder.add(leads: ordered(synthetic.leads))
        try builder.add(stageChanges: ordered(synthetic.stageChanges))
        try builder.add(contracts: ordered(synthetic.contracts))
        try builder.add(invoices: ordered(synthetic.invoices))
        try builder.add(surveys: ordered(synthetic.surveys))
        return try builder.build()
    }

    /// All analyses, with few draws.
    static func analysis() -> SevenPAnalysis {
        var analysis = SevenPAnalysis()
        analysis.promotion = PromotionAnalysis(comparison: UpliftAnalysis(permutations: 49), qini: QiniAnalysis(draws: 10))
        analysis.prospecting?.isBacktested = false
        analysis.profiling?.clusterCounts = 2...3
        // Trends of so few sales are not worth the time.
        analysis.performance?.trendRules.leastLines = 1_000
        return analysis
    }

    /// A campaign of which 31 of 100 contacted and 18 of 100 others responded: significant for itself, not beside others.
    static func campaign() -> [CampaignResponse] {
        (0..<200).map { number in
            CampaignResponse(
                customerID: CustomerID("c\(number)"), campaignID: "spring", group: number < 100 ? .treated : .control,
                hasResponded: number % 100 < (number < 100 ? 31 : 18), contactDay: CalendarDay(daysSince1970: 19_900))
        }
    }

    /// Two years of sixty contracts each that persist alike: a hypothesis that is tested and not told.
    static func contracts() -> [Contract] {
        (0..<120).map { number in
            let start = CalendarDay(daysSince1970: number < 60 ? 19_500 : 19_200)
            let lapses = number % 4 == 0
            return Contract(
                customerID: CustomerID("k\(number)"), startDay: start, endDay: lapses ? start.advanced(by: 200) : nil,
                endReason: lapses ? .lapse : nil, annualAmount: Money(minorUnits: 10_000, currency: .eur))
        }
    }
}
