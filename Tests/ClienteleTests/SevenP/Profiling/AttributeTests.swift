import Clientele
import Foundation
import Testing

@Suite("Attributes of customers")
struct AttributeTests {
    private func summary(_ values: [AttributeValue?], listed: Int = 20) throws -> AttributeSummary? {
        let customers = values.enumerated().map { index, value in
            Customer(customerID: CustomerID("c\(index)"), attributes: value.map { ["x": $0] } ?? [:])
        }
        return try ProfilingSupport.result(ProfilingSupport.base(customers), ProfilingAnalysis(listed: listed)).attributes.first
    }

    @Test("Numbers have mean, deviation and quantiles, and who has none is missing")
    func numbers() throws {
        let found = try #require(try summary([.number(2), .number(4), nil, .number(4), .number(10)]))
        #expect(found.known == 4 && found.missing == 1 && found.distinct == 0 && found.categories.isEmpty)
        #expect(found.mean == 5 && found.numbers?.median == 4 && found.numbers?.minimum == 2 && found.numbers?.maximum == 10)
        // Squares 9 + 1 + 1 + 25 over 3.
        #expect(abs((found.standardDeviation ?? 0) - 12.0.squareRoot()) < 1e-15)
        #expect(found.firstDay == nil && found.medianDay == nil && found.lastDay == nil)
    }

    @Test("Days are no numbers: they have a first, a middle and a last one")
    func days() throws {
        let days = [5, 1, 9, 3].map { AttributeValue.day(ProfilingSupport.day($0)) }
        let found = try #require(try summary(days + [.number(7)]))
        #expect(found.firstDay == ProfilingSupport.day(1) && found.medianDay == ProfilingSupport.day(3))
        #expect(found.lastDay == ProfilingSupport.day(9))
        #expect(found.numbers?.count == 1 && found.mean == 7 && found.standardDeviation == nil && found.known == 5)
    }

    @Test("Texts are told apart by their bytes, the most frequent first, flags among them, blanks left out")
    func texts() throws {
        let values: [AttributeValue?] =
            ["\u{E9}", "e\u{301}", "b", "b", "e\u{301}", "b", "a", " \t", ""].map { .text($0) } + [
                .flag(true), .flag(false), .number(1), nil,
            ]
        let found = try #require(try summary(values, listed: 3))
        #expect(found.known == 10 && found.missing == 3 && found.distinct == 6)
        // Of equal counts that of lower bytes comes first: "a" before "false".
        #expect(found.categories.map { Array($0.category.utf8) } == ["b", "e\u{301}", "a"].map { Array($0.utf8) })
        #expect(found.categories.map(\.customers) == [3, 2, 1] && found.otherCategories == 3)
        let interval = ProfilingSupport.wilson(3, of: 9)
        let share = try #require(found.categories[0].share)
        #expect(share.value == 3.0 / 9 && abs(share.lower - interval.lower) < 1e-12 && abs(share.upper - interval.upper) < 1e-12)
    }

    @Test("Attributes come in byte order after the fields of the record, and their names are told apart by bytes")
    func names() throws {
        let customers = [
            Customer(
                customerID: "1", kind: .person, division: "north", parentID: "2", attributes: ["\u{E9}": .number(1), "b": .number(1)]),
            Customer(
                customerID: "2", accountManager: "eve", attributes: ["e\u{301}": .number(1), "Z": .number(1), "customerKind": .number(3)]),
        ]
        let found = try ProfilingSupport.result(ProfilingSupport.base(customers)).attributes
        let names = ["customerKind", "customerDivision", "accountManager", "groupAccount", "Z", "b", "customerKind", "e\u{301}", "\u{E9}"]
        #expect(found.map { Array($0.name.utf8) } == names.map { Array($0.utf8) })
        #expect(found.map(\.isRecordField) == [true, true, true, true, false, false, false, false, false])
        #expect(found.allSatisfy { $0.known == 1 && $0.missing == 1 })
    }

    @Test("Who becomes known later does not count")
    func later() throws {
        let customers = [
            Customer(customerID: "now", attributes: ["x": .number(1)]),
            Customer(customerID: "later", since: ProfilingSupport.day(1), attributes: ["x": .number(2)]),
        ]
        let found = try ProfilingSupport.result(ProfilingSupport.base(customers))
        #expect(found.customers == 1 && found.attributes[0].known == 1 && found.attributes[0].missing == 0)
    }

    @Test("Summaries equal plain counting, whatever the mixture", arguments: 1...40)
    func counting(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, stream: 50)
        let values: [AttributeValue?] = (0..<(1 + random.next(below: 60))).map { _ in
            switch random.next(below: 6) {
            case 0: .number(Double(random.next(below: 9)))
            case 1: .day(ProfilingSupport.day(random.next(below: 30)))
            case 2: .flag(random.next(below: 2) == 0)
            case 3: nil
            default: .text(["a", "\u{E9}", "e\u{301}", "zz"][random.next(below: 4)])
            }
        }
        guard values.contains(where: { $0 != nil }) else { return }
        let listed = random.next(below: 5)
        let found = try #require(try summary(values, listed: listed))
        var texts: [[UInt8]: Int] = [:]
        for value in values {
            if case .text(let text) = value { texts[Array(text.utf8), default: 0] += 1 }
            if case .flag(let flag) = value { texts[Array("\(flag)".utf8), default: 0] += 1 }
        }
        let order = texts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key) }
        #expect(found.known == values.count { $0 != nil } && found.missing == values.count { $0 == nil }, "seed \(seed)")
        #expect(found.categories.map { Array($0.category.utf8) } == order.prefix(listed).map(\.key), "seed \(seed)")
        #expect(found.categories.map(\.customers) == order.prefix(listed).map(\.value), "seed \(seed)")
        #expect(found.otherCategories == order.dropFirst(listed).reduce(0) { $0 + $1.value }, "seed \(seed)")
        #expect(found.distinct == texts.count, "seed \(seed)")
    }

    @Test("The motive is named by an option, and what is missing is said")
    func motives() throws {
        let customers = ["price", "price", "quality"].enumerated().map {
            Customer(customerID: CustomerID("\($0)"), attributes: ["reason": .text($1)])
        }
        let base = try ProfilingSupport.base(customers)
        let found = try ProfilingSupport.result(base, ProfilingAnalysis(motiveAttribute: "reason"))
        #expect(found.motives?.categories.map(\.category) == ["price", "quality"] && found.motives == found.attributes.first)
        #expect(!found.unavailable.contains { $0.part == "motives" })
        let other = try ProfilingSupport.result(base)
        #expect(other.motives == nil && other.unavailable.contains { $0.part == "motives" && $0.needs == ["customer.attributes"] })
    }
}
