/// The RFM segments of all customers as of a day.
struct CampaignSegments: Sendable {
    /// The segment of each customer of the base by rank; ``none`` for one without a purchase occasion by the day.
    let places: [UInt8]
    /// The place of customers without a purchase occasion, behind the segments of the table.
    let none: UInt8
    /// The names by place, that of customers without purchases last.
    let names: [String]

    /// What customers without a purchase occasion are called.
    static let withoutPurchases = "Without Purchases"

    /// Places the customers; `ranks` has the rank in the base of each customer of the summaries.
    init(
        _ summaries: PurchaseSummaries, ranks: [UInt32], customers: Int, asOf: CalendarDay, scoring: any ScoringPolicy, table: SegmentTable,
        refunds: any RefundPolicy
    ) throws {
        let statistics = try summaries.statistics(asOf: asOf, refunds: refunds)
        names = table.segmentNames + [CampaignSegments.withoutPurchases]
        none = UInt8(clamping: names.count - 1)
        let buyers = statistics.frequency.indices.filter { statistics.frequency[$0] > 0 }
        // The later the last occasion, the better.
        let recency = buyers.map { Int64(statistics.lastDay[$0]) - Int64(asOf.daysSince1970) }
        let frequency = buyers.map { Int64(statistics.frequency[$0]) }
        let monetary = buyers.map { statistics.value[$0] }
        let bounds = try (
            CampaignSegments.bounds(.recency, recency, scoring), CampaignSegments.bounds(.frequency, frequency, scoring),
            CampaignSegments.bounds(.monetary, monetary, scoring)
        )
        var places = [UInt8](repeating: none, count: customers)
        for (index, buyer) in buyers.enumerated() {
            let (first, second) = (bounds.0.score(of: recency[index]), bounds.1.score(of: frequency[index]))
            let cell = (first - 1) * 25 + (second - 1) * 5 + bounds.2.score(of: monetary[index]) - 1
            places[Int(ranks[buyer])] = UInt8(truncatingIfNeeded: table.places[cell])
        }
        self.places = places
    }

    private static func bounds(_ axis: RFMAxis, _ values: [Int64], _ scoring: any ScoringPolicy) throws -> ScoreBounds {
        switch scoring.rule(for: axis) {
        case .midRank: return ScoreBounds(midRanksOf: values)
        case .thresholds(let thresholds): return try ScoreBounds(thresholds: thresholds, axis: axis)
        }
    }
}
