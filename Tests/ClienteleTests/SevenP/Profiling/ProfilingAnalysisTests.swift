import Clientele
import ClienteleTestKit
import Foundation
import Testing

@Suite("Profiling of a base")
struct ProfilingAnalysisTests {
    private static func synthetic(_ customers: Int, seed: UInt64) throws -> (base: CustomerBase, asOf: CalendarDay) {
        let synthetic = try SyntheticBase(customers: customers, seed: seed)
        var builder = CustomerBase.Builder(details: .all)
        try builder.add(purchases: synthetic.purchases)
        try builder.add(customers: synthetic.customers)
        try builder.add(invoices: synthetic.invoices)
        try builder.add(serviceCases: synthetic.serviceCases)
        return (try builder.build(), synthetic.lastDay)
    }

    @Test("An empty base gives an empty result that says what it lacks")
    func empty() throws {
        let result = try ProfilingSupport.result(CustomerBase.Builder().build())
        #expect(result.customers == 0 && result.attributes.isEmpty && result.profiles.isEmpty && result.findings.isEmpty)
        #expect(result.tiers == nil && result.risk == nil && result.habits == nil && result.clusters == nil && result.motives == nil)
        #expect(
            result.unavailable.map(\.part) == [
                "attributes", "motives", "completeness", "risk", "habits", "tiers", "clusters",
            ])
        let profiles = try ProfilingAnalysis().profile(
            of: ["g": ["a"]], on: CustomerBase.Builder().build(), in: AnalysisContext(asOf: ProfilingSupport.asOf))
        #expect(profiles.customers == 0 && profiles.groups[0].unknownCustomers == 1)
    }

    @Test("One customer with one purchase, only refunds, and purchases after the day alone")
    func smallest() throws {
        func result(_ day: Int, _ cents: Int64) throws -> ProfilingResult {
            try ProfilingSupport.result(
                ProfilingSupport.base(purchases: [
                    Purchase(customerID: "a", day: ProfilingSupport.day(day), amount: ProfilingSupport.euros(cents))
                ]))
        }
        let one = try result(-1, 500)
        #expect(one.customers == 1 && one.habits?.baskets == 1 && one.tiers?.reduce(0) { $0 + $1.customers } == 1 && one.clusters == nil)
        let refund = try result(-1, -500)
        #expect(refund.customers == 1 && refund.habits == nil && refund.tiers == nil)
        let later = try result(1, 500)
        #expect(later.customers == 0 && later.habits == nil)
    }

    @Test("Purchases alone, the CDNOW sample, give habits, tiers, segments and clusters")
    func purchasesAlone() throws {
        let base = try CustomerBase(purchases: CDNOWSample.rows)
        let asOf = CalendarDay(daysSince1970: CDNOWSample.day("1998-06-30"))
        let result = try ProfilingAnalysis().analyze(base, in: AnalysisContext(asOf: asOf, seed: 1))
        let occasions = Set(CDNOWSample.lines.map { "\($0.customer) \($0.date)" })
        #expect(result.customers == 2_357 && result.habits?.baskets == occasions.count)
        #expect(result.profiles.map(\.basis) == ["tier", "segment", "cluster"])
        #expect(result.tiers?.reduce(0) { $0 + $1.customers } == result.profiles[0].customers)
        let clusters = try #require(result.clusters)
        #expect(clusters.clusters.reduce(0) { $0 + $1.customers } == 2_357 && clusters.clusters.count == clusters.count)
        #expect(clusters.silhouette == clusters.silhouettes.map(\.silhouette).max() && clusters.silhouettes.map(\.clusters) == Array(2...8))
        // What groups are made of is told and not tested.
        for group in result.profiles.flatMap(\.groups) where group.customers > 0 {
            #expect(group.figures.map(\.attribute).suffix(5) == ["recencyDays", "frequency", "monetary", "basketAmount", "tenureDays"])
            #expect(!group.traits.contains { $0.attribute == "monetary" })
        }
        let missing = ["attributes", "motives", "completeness", "risk"]
        #expect(
            result.unavailable.map(\.part).prefix(4) == missing[...]
                && result.unavailable.contains { $0.part == "habits.preferredChannels" })
    }

    @Test("Planted clusters are found, with the means of their customers")
    func plantedClusters() throws {
        var random = SeededGenerator(seed: 6)
        var purchases: [Purchase] = []
        for number in 0..<120 {
            let isHeavy = number % 3 == 0
            for _ in 0..<(isHeavy ? 30 : 2) {
                purchases.append(
                    Purchase(
                        customerID: CustomerID("c\(number)"),
                        day: ProfilingSupport.day(isHeavy ? -random.next(below: 600) : -500 - random.next(below: 60)),
                        amount: ProfilingSupport.euros(Int64(isHeavy ? 9_000 : 500) + Int64(random.next(below: 300)))))
            }
        }
        let result = try ProfilingSupport.result(ProfilingSupport.base(purchases: purchases))
        let clusters = try #require(result.clusters)
        #expect(
            clusters.count == 2 && clusters.clusters.map(\.customers) == [40, 80] && clusters.silhouette > 0.7 && clusters.hasConverged)
        let heavy = purchases.filter { $0.purchaseAmount.minorUnits >= 9_000 }
        let revenue = Double(heavy.map(\.purchaseAmount.minorUnits).reduce(0, +)) / 100 / 40
        #expect(abs(clusters.clusters[0].means.monetary - revenue) < 1e-6)
        #expect(clusters.clusters[0].means["monetary"] == clusters.clusters[0].means.monetary && clusters.clusters[0].means["x"] == nil)
        #expect(clusters.clusters[0].means.recencyDays < clusters.clusters[1].means.recencyDays)
    }

    @Test("The number of clusters is that of the highest silhouette, on logarithms; recency counts from the last occasion")
    func clustersByHand() throws {
        // Three sizes of spending, each a hundred times the one before: even steps on logarithms, while the two smaller ones are one
        // to plain amounts. A fourth cluster would split one of them, at a silhouette not much lower.
        var purchases: [Purchase] = []
        for number in 0..<90 {
            let cents = [100, 10_000, 1_000_000][number % 3] * Int64(90 + number % 20) / 100
            for day in [-100, -10] {
                purchases.append(
                    Purchase(customerID: CustomerID("c\(number)"), day: ProfilingSupport.day(day), amount: ProfilingSupport.euros(cents)))
            }
        }
        let clusters = try #require(ProfilingSupport.result(ProfilingSupport.base(purchases: purchases)).clusters)
        #expect(clusters.count == 3 && clusters.clusters.map(\.customers) == [30, 30, 30])
        #expect(clusters.silhouettes.map(\.silhouette).max() == clusters.silhouette)
        #expect(try #require(clusters.silhouettes.first { $0.clusters == 4 }).silhouette > clusters.silhouette - 0.2)
        for cluster in clusters.clusters {
            #expect(cluster.means.recencyDays == 10 && cluster.means.tenureDays == 100 && cluster.means.frequency == 2)
            #expect(abs(cluster.means.basketAmount * 2 - cluster.means.monetary) < 1e-9 * cluster.means.monetary)
        }
    }

    @Test("All customers alike make no clusters")
    func alike() throws {
        let purchases = (0..<30).map {
            Purchase(customerID: CustomerID("c\($0)"), day: ProfilingSupport.day(-5), amount: ProfilingSupport.euros(100))
        }
        #expect(try ProfilingSupport.result(ProfilingSupport.base(purchases: purchases)).clusters == nil)
    }

    @Test("The result does not depend on the order of the records, and is the same again")
    func order() throws {
        let synthetic = try SyntheticBase(customers: 300, seed: 4)
        var random = SeededGenerator(seed: 1)
        func encoded(_ shuffles: Bool) throws -> Data {
            var (purchases, customers, invoices) = (Array(synthetic.purchases), Array(synthetic.customers), Array(synthetic.invoices))
            if shuffles {
                purchases.shuffle(using: &random)
                customers.shuffle(using: &random)
                invoices.shuffle(using: &random)
            }
            var builder = CustomerBase.Builder(details: .all)
            try builder.add(invoices: invoices)
            try builder.add(customers: customers)
            try builder.add(purchases: purchases)
            return try encodedForm(ProfilingAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: synthetic.lastDay, seed: 2)))
        }
        let plain = try encoded(false)
        #expect(try encoded(true) == plain)
        #expect(try encoded(false) == plain)
    }

    @Test("The result comes back from JSON, with the keys it promises and nothing left out")
    func codable() throws {
        let (base, asOf) = try Self.synthetic(400, seed: 3)
        let result = try ProfilingAnalysis().analyze(base, in: AnalysisContext(asOf: asOf, seed: 1))
        let data = try encodedForm(result)
        #expect(try JSONDecoder().decode(ProfilingResult.self, from: data) == result)
        let keys = [
            "asOf", "attributes", "clusters", "completeness", "currency", "customers", "findings", "habits", "motives", "profiles", "risk",
            "tests", "tiers", "unavailable",
        ]
        func object(_ data: Data) throws -> [String: Any] { try #require(JSONSerialization.jsonObject(with: data) as? [String: Any]) }
        #expect(try object(data).keys.sorted() == keys)
        let empty = try encodedForm(ProfilingSupport.result(CustomerBase.Builder().build()))
        #expect(try object(empty).keys.sorted() == keys)
        let profiles = try #require(try object(data)["profiles"] as? [[String: Any]])
        let group = try #require((profiles[0]["groups"] as? [[String: Any]])?.first)
        #expect(group.keys.sorted() == ["customers", "figures", "name", "traits", "unknownCustomers"])
        let trait = try #require((group["traits"] as? [[String: Any]])?.first)
        #expect(
            trait.keys.sorted() == ["adjustedP", "attribute", "base", "category", "difference", "group", "index", "known", "pValue"])
    }

    @Test("Lists are no longer than asked for, and options outside their ranges are refused")
    func options() throws {
        let (base, asOf) = try Self.synthetic(400, seed: 3)
        let context = AnalysisContext(asOf: asOf, seed: 1)
        let short = try ProfilingAnalysis(listed: 2).analyze(base, in: context)
        #expect(short.attributes.allSatisfy { $0.categories.count <= 2 } && short.completeness.allSatisfy { $0.leastComplete.count <= 2 })
        #expect(short.profiles.flatMap(\.groups).allSatisfy { $0.traits.count <= 2 } && (short.risk?.riskiest.count ?? 0) <= 2)
        for bad in [
            ProfilingAnalysis(clusterCounts: 1...3), ProfilingAnalysis(clusterCounts: 2...51), ProfilingAnalysis(clusterSample: 9),
            ProfilingAnalysis(clusterSample: 10_001),
        ] {
            let error = #expect(throws: ClienteleError.self) { try bad.analyze(base, in: context) }
            #expect(error?.code == .invalidArgument)
        }
        _ = try ProfilingAnalysis(listed: -1).analyze(base, in: context)
        let flag = CancellationFlag()
        flag.cancel()
        #expect(throws: CancellationError.self) {
            try ProfilingAnalysis().analyze(base, in: AnalysisContext(asOf: asOf, cancellation: flag))
        }
    }

    @Test("Fields known of less than half are told, those nobody has are not")
    func findings() throws {
        let customers = (0..<40).map {
            Customer(
                customerID: CustomerID("c\($0)"), attributes: $0 < 6 ? ["city": .text("Oslo"), "age": .number(3)] : ["age": .number(4)])
        }
        let template = CompletenessTemplate(
            name: "t", kind: nil, fields: ["city", "age", "never"].map { CompletenessField($0, group: "g") })
        let found = try ProfilingSupport.result(ProfilingSupport.base(customers), ProfilingAnalysis(templates: [template])).findings
        #expect(found.map(\.subject) == ["t: city"] && found[0].kind == .incompleteField)
        #expect(found[0].statement == "The field 'city' is known of 15 % of the customers of the checklist 't'.")
    }

    @Test("The examples in the documentation are true")
    func examples() throws {
        var builder = CustomerBase.Builder()
        try builder.add(customers: [
            Customer(customerID: "ann", kind: .person, attributes: ["city": .text("Oslo"), "birth_year": .number(1990)]),
            Customer(customerID: "bob", kind: .person, attributes: ["city": .text("Oslo")]),
        ])
        let result = try ProfilingAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay("2024-06-30")))
        #expect(result.attributes.map { "\($0.name) \($0.known) \($0.missing)" } == ["customerKind 2 0", "birth_year 1 1", "city 2 0"])
        let base = try CustomerBase(
            purchases: (1...40).map { number in
                Purchase(
                    customerID: CustomerID("c\(number)"), day: try CalendarDay("2024-05-01"), amount: try Money("10", in: .eur),
                    channel: number <= 20 ? "web" : "shop")
            })
        let guests = (1...16).map { CustomerID("c\($0)") }
        let profiles = try ProfilingAnalysis().profile(
            of: ["guests": guests], on: base, in: AnalysisContext(asOf: CalendarDay("2024-06-30")))
        #expect(
            profiles.groups[0].traits.map { "\($0.attribute) \($0.category ?? "") \($0.index ?? 0)" } == [
                "preferredChannel shop 0.0", "preferredChannel web 200.0",
            ])
        let strict = ClosureRiskPolicy { $0.longestOverdueDays > 30 ? .high : .low }
        #expect("\(strict.level(of: CustomerRiskFacts(longestOverdueDays: 31)))" == "high")
    }
}
