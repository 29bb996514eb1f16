import Clientele
import Testing

@Suite("Completeness of records")
struct CompletenessTests {
    private let template = CompletenessTemplate(
        name: "member", kind: .person,
        fields: [
            CompletenessField("birthday", group: "basics", attributes: ["born", "birth_date"], weight: 2),
            CompletenessField("city", group: "basics"), CompletenessField("bought", group: "trade", attributes: ["purchase"]),
        ])

    private func base() throws -> CustomerBase {
        try ProfilingSupport.base(
            [
                Customer(customerID: "all", kind: .person, attributes: ["born": .number(1980), "city": .text("Oslo")]),
                Customer(customerID: "blank", kind: .person, attributes: ["city": .text("  ")]),
                Customer(customerID: "firm", kind: .company, attributes: ["city": .text("Rome")]),
                Customer(customerID: "old", kind: .person, attributes: ["birth_date": .day(ProfilingSupport.day(-9_000))]),
                Customer(customerID: "unclear", attributes: ["city": .text("Rome")]),
            ],
            purchases: [
                Purchase(customerID: "all", day: ProfilingSupport.day(-364), amount: ProfilingSupport.euros(0)),
                Purchase(customerID: "blank", day: ProfilingSupport.day(-1), amount: ProfilingSupport.euros(-5)),
                Purchase(customerID: "blank", day: ProfilingSupport.day(1), amount: ProfilingSupport.euros(5)),
                Purchase(customerID: "old", day: ProfilingSupport.day(-365), amount: ProfilingSupport.euros(5)),
            ])
    }

    @Test("Scores, fields and the least complete by hand: weights, any attribute of a field, blanks, refunds and later rows")
    func byHand() throws {
        let found = try ProfilingSupport.result(base(), ProfilingAnalysis(templates: [template])).completeness
        let summary = try #require(found.first)
        #expect(found.count == 1 && summary.template == "member" && summary.customers == 3)
        // all 4/4, blank 0/4, old 3/4.
        #expect(summary.meanScore == (1 + 0 + 0.75) / 3 && summary.scores.median == 0.75)
        #expect(summary.fields.map(\.field) == ["birthday", "city", "bought"])
        #expect(summary.fields.map(\.group) == ["basics", "basics", "trade"] && summary.fields.map(\.known) == [2, 1, 2])
        let interval = ProfilingSupport.wilson(2, of: 3)
        #expect(abs((summary.fields[0].share?.lower ?? 0) - interval.lower) < 1e-12)
        // Only who bought in the last 365 days.
        #expect(summary.leastComplete.map(\.customerID) == ["all"] && summary.leastComplete[0].missing.isEmpty)
    }

    @Test("Every customer's score can be had, in byte order of the ids")
    func everyCustomer() throws {
        let everybody = CompletenessTemplate(name: "rest", kind: nil, fields: [CompletenessField("city", group: "basics")])
        let analysis = ProfilingAnalysis(templates: [template, everybody])
        let rows = try analysis.completenessScores(of: base(), in: AnalysisContext(asOf: ProfilingSupport.asOf))
        #expect(rows.map(\.customerID) == ["all", "blank", "firm", "old", "unclear"])
        #expect(rows.map(\.score) == [1, 0, 1, 0.75, 1])
        #expect(rows.map(\.template) == ["member", "member", "rest", "member", "rest"])
        #expect(rows[1].missing == ["birthday", "city", "bought"] && rows[3].missing == ["city"])
    }

    @Test("Where no checklist is for anybody it is said")
    func nobody() throws {
        let base = try ProfilingSupport.base([Customer(customerID: "a")])
        let found = try ProfilingSupport.result(base)
        #expect(found.completeness.isEmpty && found.unavailable.contains { $0.part == "completeness" })
    }

    @Test("Templates without fields, with too many and with weights of nothing are refused")
    func badTemplates() throws {
        let base = try base()
        var light = template
        light.fields[1].weight = 0
        var wrong = template
        wrong.fields[0].weight = .nan
        let long = CompletenessTemplate(
            name: "long", kind: nil, fields: (0...64).map { CompletenessField("\($0)", group: "g") })
        for bad in [light, wrong, long, CompletenessTemplate(name: "none", kind: nil, fields: [])] {
            let error = #expect(throws: ClienteleError.self) { try ProfilingSupport.result(base, ProfilingAnalysis(templates: [bad])) }
            #expect(error?.code == .invalidArgument)
        }
        let most = CompletenessTemplate(name: "most", kind: nil, fields: (0..<64).map { CompletenessField("\($0)", group: "g") })
        #expect(try ProfilingSupport.result(base, ProfilingAnalysis(templates: [most])).completeness.first?.meanScore == 0)
    }

    @Test("The built-in checklists hold the customary groups of information")
    func builtIn() {
        let person = ["basics", "consumption", "occupation", "family", "living", "education", "personality", "social ties"]
        let company = ["basics", "characteristics", "business situation", "trading situation", "responsible person"]
        for (template, groups) in [(CompletenessTemplate.person, person), (.company, company)] {
            var seen: [String] = []
            for field in template.fields where !seen.contains(field.group) { seen.append(field.group) }
            #expect(seen == groups)
            #expect(Set(template.fields.map(\.name)).count == template.fields.count)
        }
    }

    @Test("Scores equal plain counting over random records", arguments: 1...30)
    func counting(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, stream: 51)
        let names = ["a", "b", "c", "d"]
        var customers: [Customer] = []
        for index in 0..<(1 + random.next(below: 50)) {
            var attributes: [String: AttributeValue] = [:]
            for name in names where random.next(below: 2) == 0 { attributes[name] = .number(1) }
            customers.append(Customer(customerID: CustomerID("c\(index)"), attributes: attributes))
        }
        let fields = (0..<3).map { number in
            CompletenessField(
                "f\(number)", group: "g", attributes: names.filter { _ in random.next(below: 2) == 0 },
                weight: Double(1 + random.next(below: 4)))
        }
        let template = CompletenessTemplate(name: "t", kind: nil, fields: fields)
        let rows = try ProfilingAnalysis(templates: [template]).completenessScores(
            of: ProfilingSupport.base(customers.shuffled(using: &random)), in: AnalysisContext(asOf: ProfilingSupport.asOf))
        for customer in customers {
            let known = fields.filter { field in field.attributes.contains { customer.customerAttributes[$0] != nil } }
            let expected = known.map(\.weight).reduce(0, +) / fields.map(\.weight).reduce(0, +)
            #expect(rows.first { $0.customerID == customer.customerID }?.score == expected, "seed \(seed)")
        }
    }
}
