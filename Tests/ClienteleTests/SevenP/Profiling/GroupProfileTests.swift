import Clientele
import Foundation
import Testing

@Suite("Profiles of groups")
struct GroupProfileTests {
    private func profiles(_ base: CustomerBase, _ groups: [String: [CustomerID]], _ analysis: ProfilingAnalysis = ProfilingAnalysis())
        throws
        -> GroupProfiles
    {
        try analysis.profile(of: groups, on: base, in: AnalysisContext(asOf: ProfilingSupport.asOf))
    }

    /// Holm's correction by its definition.
    private func holm(_ pValues: [Double]) -> [Double] {
        pValues.map { p in
            pValues.filter { $0 <= p }.map { q in min(1, q * Double(pValues.count { $0 >= q })) }.max() ?? 1
        }
    }

    @Test("Shares, index and interval by hand, against all others whose value is known")
    func byHand() throws {
        // Known of 40 customers: 12 of 20 in the group live in Oslo, 5 of 20 outside.
        var customers = (0..<40).map { number in
            let isOslo = number < 20 ? number < 12 : number < 25
            return Customer(customerID: CustomerID("c\(number)"), attributes: ["city": .text(isOslo ? "Oslo" : "Rome")])
        }
        customers += (40..<60).map { Customer(customerID: CustomerID("c\($0)")) }
        let group = (0..<20).map { CustomerID("c\($0)") } + (40..<45).map { CustomerID("c\($0)") }
        let found = try profiles(ProfilingSupport.base(customers), ["g": group + ["c0", "nobody"]])
        #expect(found.basis == "group" && found.customers == 25 && found.comparisons == 2)
        let profile = try #require(found.groups.first)
        #expect(profile.customers == 25 && profile.unknownCustomers == 1 && profile.figures.isEmpty)
        let oslo = try #require(profile.traits.first { $0.category == "Oslo" })
        #expect(oslo.known == 20 && oslo.group == 0.6 && oslo.base == 17.0 / 40)
        #expect(abs((oslo.index ?? 0) - 60 / 0.425) < 1e-9)
        #expect(abs(oslo.difference.value - 0.35) < 1e-15)
        // Newcombe's method 10 by its formula.
        let (own, rest) = (ProfilingSupport.wilson(12, of: 20), ProfilingSupport.wilson(5, of: 20))
        let lower = 0.35 - ((0.6 - own.lower) * (0.6 - own.lower) + (rest.upper - 0.25) * (rest.upper - 0.25)).squareRoot()
        let upper = 0.35 + ((own.upper - 0.6) * (own.upper - 0.6) + (0.25 - rest.lower) * (0.25 - rest.lower)).squareRoot()
        #expect(abs(oslo.difference.lower - lower) < 1e-12 && abs(oslo.difference.upper - upper) < 1e-12)
        // scipy 1.17.1: boschloo_exact([[12, 5], [8, 15]]); here over an interval of rates, plus 1e-6.
        #expect(abs(oslo.pValue - 0.029580643953232434) < 2e-4)
        #expect(abs(oslo.adjustedP - 2 * oslo.pValue) < 1e-15)
    }

    @Test("Means, their difference and Welch's p-value, from 30 values on either side")
    func means() throws {
        let customers = (0..<70).map { number -> Customer in
            let age: Int = number < 30 ? 30 + number % 7 : 33 + number % 11
            let attributes: [String: AttributeValue] = ["age": .number(Double(age)), "since": .day(ProfilingSupport.day(-number))]
            return Customer(customerID: CustomerID("c\(number)"), attributes: attributes)
        }
        let base = try ProfilingSupport.base(customers)
        let profile = try profiles(base, ["g": (0..<30).map { CustomerID("c\($0)") }]).groups[0]
        let age = try #require(profile.traits.first { $0.attribute == "age" })
        #expect(age.known == 30 && age.category == nil)
        // scipy 1.17.1: ttest_ind(group, rest, equal_var=False) and its confidence_interval().
        #expect(abs(age.group - 32.833333333333336) < 1e-12 && abs(age.difference.value - -5.116666666666667) < 1e-12)
        #expect(abs(age.pValue - 4.239037386319165e-11) < 1e-12)
        #expect(abs(age.difference.lower - -6.411935417964888) < 1e-9 && abs(age.difference.upper - -3.821397915368446) < 1e-9)
        let days = try #require(profile.traits.first { $0.attribute == "since" })
        #expect(days.index == nil && abs(days.difference.value - 35) < 1e-9)
        #expect(profile.figures.map { $0.attribute } == ["age"] && profile.figures[0].group == age.group)
        // One value fewer, and there is a figure but no test.
        let fewer = try profiles(base, ["g": (0..<29).map { CustomerID("c\($0)") }])
        #expect(
            fewer.comparisons == 0 && fewer.groups[0].figures[0].known == 29 && fewer.groups[0].figures[0].base == profile.figures[0].base)
    }

    @Test("Groups may overlap, be empty or be everybody; names are in byte order")
    func overlapping() throws {
        let customers = (0..<20).map {
            Customer(customerID: CustomerID("c\($0)"), attributes: ["x": .flag($0 < 10)])
        }
        let all = customers.map(\.customerID)
        let found = try profiles(
            ProfilingSupport.base(customers),
            ["b": Array(all.prefix(12)), "\u{E9}": Array(all.suffix(12)), "Z": [], "all": all, "a": ["who"]])
        #expect(found.groups.map(\.name) == ["Z", "a", "all", "b", "\u{E9}"])
        #expect(found.groups.map(\.customers) == [0, 0, 20, 12, 12] && found.groups.map(\.unknownCustomers) == [0, 1, 0, 0, 0])
        #expect(found.customers == 20 && found.comparisons == 4)
        #expect(found.groups.map(\.traits.count) == [0, 0, 0, 2, 2])
        #expect(found.groups[3].traits.first { $0.category == "true" }?.group == 10.0 / 12)
        #expect(found.groups[4].traits.first { $0.category == "true" }?.group == 2.0 / 12)
    }

    @Test("Rare categories and names of single customers are not compared, nor what everybody has")
    func rareCategories() throws {
        let customers = (0..<30).map {
            Customer(
                customerID: CustomerID("c\($0)"), kind: .person,
                attributes: ["mail": .text("m\($0)"), "city": .text($0 < 4 ? "rare" : $0 < 9 ? "five" : "rest")])
        }
        let found = try profiles(ProfilingSupport.base(customers), ["g": (0..<15).map { CustomerID("c\($0)") }])
        #expect(found.groups[0].traits.compactMap(\.category).sorted() == ["five", "rest"])
        let one = try profiles(
            ProfilingSupport.base(customers), ["g": (0..<15).map { CustomerID("c\($0)") }],
            ProfilingAnalysis(categoriesCompared: 1, listed: 0))
        #expect(one.comparisons == 1 && one.groups[0].traits.isEmpty)
    }

    @Test("Profiles equal plain counting over random customers and groups", arguments: 1...25)
    func counting(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, stream: 54)
        let customers = (0..<(40 + random.next(below: 120))).map { number in
            var attributes: [String: AttributeValue] = [:]
            if random.next(below: 5) > 0 { attributes["city"] = .text(["A", "B", "C", "D", "E"][random.next(below: 5)]) }
            if random.next(below: 5) > 0 { attributes["age"] = .number(Double(random.next(below: 60)) + (number % 2 == 0 ? 8 : 0)) }
            return Customer(customerID: CustomerID("c\(number)"), attributes: attributes)
        }
        var groups: [String: [CustomerID]] = [:]
        for name in ["g", "h"] {
            groups[name] = customers.indices.filter { $0 % 2 == 0 ? random.next(below: 4) > 0 : random.next(below: 4) == 0 }
                .map { CustomerID("c\($0)") }
        }
        let base = try ProfilingSupport.base(customers.shuffled(using: &random))
        let found = try profiles(base, groups)
        var pValues: [Double] = []
        for profile in found.groups {
            let own = Set(groups[profile.name] ?? [])
            #expect(profile.customers == own.count)
            for trait in profile.traits {
                pValues.append(trait.pValue)
                let inside = customers.filter { own.contains($0.customerID) }.compactMap { $0.customerAttributes[trait.attribute] }
                let outside = customers.filter { !own.contains($0.customerID) }.compactMap { $0.customerAttributes[trait.attribute] }
                #expect(trait.known == inside.count)
                if let category = trait.category {
                    let (x, y) = (inside.count { $0 == .text(category) }, outside.count { $0 == .text(category) })
                    #expect(trait.group == Double(x) / Double(inside.count), "seed \(seed)")
                    #expect(trait.base == Double(x + y) / Double(inside.count + outside.count), "seed \(seed)")
                    #expect(trait.pValue == TwoProportionTest((x, inside.count), (y, outside.count)).pValue, "seed \(seed)")
                    #expect(trait.difference == ShareDifference.newcombe((x, inside.count), (y, outside.count)), "seed \(seed)")
                } else {
                    func numbers(_ values: [AttributeValue]) -> [Double] {
                        values.map { if case .number(let number) = $0 { number } else { .nan } }
                    }
                    let (a, b) = (numbers(inside), numbers(outside))
                    let mean = a.reduce(0, +) / Double(a.count)
                    #expect(abs(trait.group - mean) < 1e-9 && abs(trait.base - (a + b).reduce(0, +) / Double(a.count + b.count)) < 1e-9)
                    let test = try #require(WelchTest(SampleMoments(a), SampleMoments(b)))
                    #expect(abs(trait.pValue - test.pValue) < 1e-9 && a.count >= 30 && b.count >= 30, "seed \(seed)")
                }
            }
        }
        #expect(found.comparisons == pValues.count)
        let adjusted = found.groups.flatMap(\.traits).map(\.adjustedP)
        for (left, right) in zip(adjusted, holm(pValues)) { #expect(abs(left - right) < 1e-12, "seed \(seed)") }
        for profile in found.groups { #expect(profile.traits.map(\.adjustedP) == profile.traits.map(\.adjustedP).sorted()) }
    }

    @Test("Groups drawn by lot differ in nothing, in at least 95 of 100 bases")
    func falseFindings() throws {
        var found = 0
        for seed in 1...100 as ClosedRange<UInt64> {
            var random = SeededGenerator(seed: seed, stream: 55)
            let customers = (0..<150).map {
                Customer(
                    customerID: CustomerID("c\($0)"),
                    attributes: [
                        "city": .text(["A", "A", "B", "C"][random.next(below: 4)]), "flag": .flag(random.next(below: 9) == 0),
                        "age": .number(Double(random.next(below: 60))),
                    ])
            }
            let group = customers.map(\.customerID).shuffled(using: &random).prefix(50)
            let profile = try profiles(ProfilingSupport.base(customers), ["g": Array(group)]).groups[0]
            if profile.traits.contains(where: { $0.adjustedP < 0.05 }) { found += 1 }
        }
        // 5 % and two standard errors.
        #expect(found <= 9)
    }
}
