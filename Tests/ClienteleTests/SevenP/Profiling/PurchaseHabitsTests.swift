import Clientele
import Testing

@Suite("Habits of buying")
struct PurchaseHabitsTests {
    private func line(
        _ id: CustomerID, _ day: Int, _ cents: Int64, order: String? = nil, category: String? = nil, channel: String? = nil,
        region: String? = nil
    ) -> Purchase {
        Purchase(
            customerID: id, day: ProfilingSupport.day(day), amount: ProfilingSupport.euros(cents), orderID: order, category: category,
            channel: channel, region: region)
    }

    private func habits(_ purchases: [Purchase]) throws -> PurchaseHabits? {
        var builder = CustomerBase.Builder(details: .all)
        try builder.add(purchases: purchases)
        return try ProfilingSupport.result(builder.build()).habits
    }

    @Test("An order over several days is one basket, of its first day; lines of a day without an order are one too")
    func byHand() throws {
        // Day 20,000 is a Thursday, 2024-10-04 is 20,000 = Friday 2024-10-04.
        let found = try #require(
            try habits([
                line("a", -3, 200, order: "o", category: "tea", channel: nil, region: nil),
                line("a", -1, 300, order: "o", category: "tea", channel: "web", region: "north"),
                line("a", -1, 50, category: "cups", channel: "shop"), line("a", -1, 70),
                line("a", -1, -50, order: "o"), line("a", 1, 900, channel: "late"),
                line("b", -8, 0, category: "cups"),
            ]))
        #expect(found.customers == 2 && found.baskets == 3)
        // -3 is Tuesday 1 October, -1 Thursday 3 October, -8 Thursday 26 September.
        #expect(found.weekdays == [0, 1, 0, 2, 0, 0, 0])
        #expect(found.months == [0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0])
        #expect(found.basketLines.prefix(3) == [1, 2, 0] && found.basketLines.count == 20)
        #expect(found.basketAmounts.minimum == 0 && found.basketAmounts.median == 1.2 && found.basketAmounts.maximum == 5)
        #expect(found.basketChannels.map(\.category) == ["shop", "web"] && found.basketChannels.map(\.customers) == [1, 1])
        #expect(found.preferredCategories.map(\.category) == ["cups", "tea"] && found.preferredRegions.map(\.customers) == [1])
        // One basket by each: the channel of the lower bytes.
        #expect(found.preferredChannels.map(\.category) == ["shop"])
        #expect(found.weekdayBuyers.share == nil && found.singleChannelBuyers.share == nil && found.campaignBuyers.customers == 0)
    }

    @Test("Amounts of a basket are added exactly, however large")
    func largeAmounts() throws {
        // Of two customers, since the whole of one customer is kept in 64 bits.
        let found = try #require(try habits([line("a", -1, Int64.max - 1, order: "o"), line("a", -1, 1, order: "o"), line("b", -1, 5)]))
        #expect(found.basketAmounts.maximum == Double(Int64.max) * 0.01)
    }

    @Test("Half of the baskets on one weekday, and one channel only, of customers with at least four baskets")
    func regularBuyers() throws {
        let weekly = (1...4).map { line("weekly", -7 * $0, 10, channel: "web") }
        let mixed = (1...4).map { line("mixed", -$0, 10, channel: $0 == 1 ? "shop" : "web") }
        let half = [-7, -14, -1, -2].map { line("half", $0, 10) }
        let few = (1...3).map { line("few", -7 * $0, 10, channel: "web") }
        let found = try #require(try habits(weekly + mixed + half + few))
        #expect(found.weekdayBuyers.customers == 2 && found.weekdayBuyers.share?.value == 2.0 / 3)
        #expect(found.singleChannelBuyers.customers == 1 && found.singleChannelBuyers.share?.value == 0.5)
    }

    @Test("Who answered a campaign by the day is counted among those who bought")
    func campaigns() throws {
        var builder = CustomerBase.Builder()
        try builder.add(purchases: ["a", "b", "c", "d"].map { line($0, -1, 5) })
        func response(_ id: CustomerID, _ group: CampaignGroup, _ day: Int?) -> CampaignResponse {
            CampaignResponse(
                customerID: id, campaignID: "x", group: group, hasResponded: true, day: day.map(ProfilingSupport.day))
        }
        try builder.add(campaignResponses: [
            response("a", .treated, -1), response("b", .control, -1), response("c", .treated, 1), response("e", .treated, -1),
        ])
        let found = try ProfilingSupport.result(builder.build()).habits?.campaignBuyers
        #expect(found?.customers == 1 && found?.share?.value == 0.25)
    }

    /// What a plain walk over the records comes to.
    private struct Oracle {
        var baskets = 0
        var weekdays = [Int](repeating: 0, count: 7)
        var lines = [Int](repeating: 0, count: 20)
        var amounts: [Double] = []
        var channels: [String: Int] = [:]
        var preferred: [[String: Int]] = [[:], [:], [:]]

        init(_ purchases: [Purchase]) {
            let kept = purchases.filter { $0.purchaseDay <= ProfilingSupport.asOf && $0.purchaseAmount.minorUnits >= 0 }
            for (_, own) in Dictionary(grouping: kept, by: \.customerID) {
                let groups = Dictionary(grouping: own) { $0.purchaseOrderID.map { "o" + $0 } ?? "d\($0.purchaseDay.daysSince1970)" }
                var counts: [[String: Int]] = [[:], [:], [:]]
                for rows in groups.values {
                    let day = rows.map(\.purchaseDay).min()?.daysSince1970 ?? 0
                    baskets += 1
                    weekdays[(Int(day) + 3) % 7] += 1
                    lines[min(rows.count, 20) - 1] += 1
                    amounts.append(Double(rows.map(\.purchaseAmount.minorUnits).reduce(0, +)) * 0.01)
                    // All lines of an order are made with one channel here.
                    if let channel = rows.compactMap(\.purchaseChannel).first {
                        channels[channel, default: 0] += 1
                        counts[0][channel, default: 0] += 1
                    }
                    for row in rows { if let category = row.purchaseCategory { counts[1][category, default: 0] += 1 } }
                    if let region = rows.compactMap(\.purchaseRegion).first { counts[2][region, default: 0] += 1 }
                }
                for index in 0..<3 {
                    let best = counts[index].min { ($1.value, $0.key) < ($0.value, $1.key) }
                    if let best { preferred[index][best.key, default: 0] += 1 }
                }
            }
        }

        static func listed(_ counts: [String: Int]) -> [String] {
            counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
        }
    }

    @Test("Habits equal plain counting over random purchases, in any order", arguments: 1...60)
    func counting(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, stream: 53)
        var purchases: [Purchase] = []
        for number in 0..<(1 + random.next(below: 30)) {
            for order in 0..<random.next(below: 12) {
                let channel = [nil, "web", "shop", "post"][random.next(below: 4)]
                let region = [nil, "n", "s"][random.next(below: 3)]
                let day = -random.next(below: 60) + 6
                let isOrder = seed % 3 > 0 && random.next(below: 3) > 0
                for _ in 0...random.next(below: seed % 5 == 0 ? 30 : 4) {
                    purchases.append(
                        line(
                            CustomerID("c\(number)"), isOrder ? day + random.next(below: 4) : day * 7 - order,
                            Int64(random.next(below: 3_000)) - 300, order: isOrder ? "o\(order)" : nil,
                            category: [nil, "x", "y", "z"][random.next(below: 4)], channel: isOrder ? channel : nil,
                            region: isOrder ? region : nil))
                }
            }
        }
        purchases.shuffle(using: &random)
        let expected = Oracle(purchases)
        let found = try habits(purchases)
        guard expected.baskets > 0 else {
            #expect(found == nil)
            return
        }
        let habits = try #require(found)
        #expect(habits.baskets == expected.baskets && habits.weekdays == expected.weekdays, "seed \(seed)")
        #expect(habits.basketLines == expected.lines, "seed \(seed)")
        #expect(habits.basketAmounts == QuantileSummary(of: expected.amounts), "seed \(seed)")
        func listed(_ counts: [CategoryCount]) -> [String] { counts.map { "\($0.category) \($0.customers)" } }
        #expect(listed(habits.basketChannels) == Oracle.listed(expected.channels), "seed \(seed)")
        #expect(listed(habits.preferredChannels) == Oracle.listed(expected.preferred[0]), "seed \(seed)")
        #expect(listed(habits.preferredCategories) == Oracle.listed(expected.preferred[1]), "seed \(seed)")
        #expect(listed(habits.preferredRegions) == Oracle.listed(expected.preferred[2]), "seed \(seed)")
    }
}
