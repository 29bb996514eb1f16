import Clientele
import Testing

@Suite("Named segments: each of the 125 cells has exactly one")
struct SegmentTableTests {
    /// A policy that claims what it is told to.
    private struct ListedClaims: SegmentNamingPolicy {
        var segmentNames: [String]
        var claims: [RFMCell: [String]]

        func claims(on cell: RFMCell) -> [String] { claims[cell] ?? [] }
    }

    @Test("The customary table is the one written out, for every cell")
    func customary() throws {
        var seen = 0
        for recency in 1...5 {
            for frequency in 1...5 {
                for monetary in 1...5 {
                    let cell = try RFMCell(recency: recency, frequency: frequency, monetary: monetary)
                    let expected = SegmentationOracle.table[5 - recency][frequency - 1]
                    #expect(SegmentRules.customary.claims(on: cell) == [expected], "\(cell)")
                    #expect(SegmentTable.customary.segment(of: cell) == expected, "\(cell)")
                    seen += 1
                }
            }
        }
        #expect(seen == 125)
        #expect(Set(RFMCell.all).count == 125)
        #expect(try SegmentTable(SegmentRules.customary) == SegmentTable.customary)
    }

    @Test("There are the ten customary names, each with a treatment")
    func names() {
        let names: Set = [
            "Champions", "Loyal Customers", "Potential Loyalists", "New Customers", "Promising", "Need Attention", "About to Sleep",
            "At Risk", "Can't Lose Them", "Lost",
        ]
        #expect(Set(SegmentTable.customary.segmentNames) == names)
        #expect(SegmentTable.customary.segmentNames.count == 10)
        #expect(Set(SegmentTreatment.customary.keys) == names)
        #expect(SegmentTreatment.customary.values.allSatisfy { !$0.isEmpty })
    }

    @Test("A cell outside 1 to 5 is refused")
    func cellRange() {
        for (recency, frequency, monetary) in [(0, 1, 1), (1, 6, 1), (1, 1, -1), (Int.max, 1, 1)] {
            #expect { try RFMCell(recency: recency, frequency: frequency, monetary: monetary) } throws: {
                ($0 as? ClienteleError)?.code == .invalidArgument
            }
        }
    }

    @Test("A random policy with gaps and overlaps is refused, and exactly those cells are named")
    func gapsAndOverlaps() throws {
        for seed in UInt64(1)...200 {
            var random = SeededGenerator(seed: seed)
            let names = ["one", "two", "three"]
            var claims: [RFMCell: [String]] = [:]
            for (place, cell) in RFMCell.all.enumerated() { claims[cell] = [names[place % 3]] }
            for _ in 0..<random.next(below: 6) {
                let cell = RFMCell.all[random.next(below: 125)]
                claims[cell] = [[], ["one", "two"], ["one", "one"], ["three", "two", "one"]][random.next(below: 4)]
            }
            let gaps = RFMCell.all.filter { claims[$0]?.isEmpty == true }
            let overlaps = RFMCell.all.filter { (claims[$0]?.count ?? 0) > 1 }
            let message = message(of: ListedClaims(segmentNames: names, claims: claims))
            #expect((message == nil) == (gaps.isEmpty && overlaps.isEmpty), "seed \(seed)")
            let parts = (message ?? "").split(separator: ";")
            #expect(cells(in: parts.first { $0.contains("no segment covers") }) == gaps.map(\.description), "seed \(seed)")
            #expect(cells(in: parts.first { $0.contains("more than one") }) == overlaps.map(\.description), "seed \(seed)")
        }
    }

    @Test("Rules with a gap and an overlap are refused, with the cells named")
    func rules() {
        var rules = SegmentRules.customary
        rules.rules[5] = SegmentRule("Need Attention", recency: 3...3, frequency: 3...3, monetary: 1...4)
        #expect(message(of: rules)?.contains("no segment covers 3-3-5") == true)
        rules = .customary
        rules.rules.append(SegmentRule("Lost", recency: 5...5, frequency: 5...5, monetary: 5...5))
        #expect(message(of: rules)?.contains("more than one rule covers 5-5-5") == true)
    }

    @Test("Names that no cell has, cells whose name is not listed, and names listed twice are refused")
    func unsoundNames() {
        let all: (String) -> [RFMCell: [String]] = { name in Dictionary(uniqueKeysWithValues: RFMCell.all.map { ($0, [name]) }) }
        #expect(message(of: ListedClaims(segmentNames: ["a", "b"], claims: all("a")))?.contains("no cell belongs to b") == true)
        #expect(message(of: ListedClaims(segmentNames: ["a"], claims: all("z")))?.contains("do not list z") == true)
        #expect(message(of: ListedClaims(segmentNames: ["a", "a"], claims: all("a")))?.contains("listed twice") == true)
        #expect(message(of: ListedClaims(segmentNames: ["a"], claims: all("a"))) == nil)
    }

    @Test("A closure can name segments, and a treatment stands with its segment in the result")
    func closureAndTreatments() throws {
        let naming = ClosureSegmentNaming(segmentNames: ["recent", "past"]) { $0.recency >= 4 ? "recent" : "past" }
        let care = SegmentTreatment(.care, "Call")
        let engine = CustomerSegmentation(segments: try SegmentTable(naming), treatments: ["past": [care]])
        let rows = (0..<10).map { PlainRow("c\($0)", Int32(100 + $0), 100) }
        let context = AnalysisContext(asOf: CalendarDay(daysSince1970: 110))
        let result = try engine.segment(PurchaseSummaries(of: rows), in: context)
        #expect(result.overview.segments.map(\.segment) == ["recent", "past"])
        #expect(result.overview.segments.map(\.treatments) == [[], [care]])
        #expect(result.overview.segments.map(\.customers) == [4, 6])
        let gap = ClosureSegmentNaming(segmentNames: ["recent"]) { $0.recency >= 4 ? "recent" : nil }
        #expect(message(of: gap)?.contains("1-1-1") == true)
    }

    @Test("A treatment for a segment that does not exist is refused by name, but the customary ones may stay")
    func unknownTreatment() throws {
        let rows = [PlainRow("a", 100, 1)]
        let context = AnalysisContext(asOf: CalendarDay(daysSince1970: 110))
        let misspelt = CustomerSegmentation(treatments: ["Champion": [SegmentTreatment(.care, "Call")]])
        #expect { try misspelt.segment(PurchaseSummaries(of: rows), in: context) } throws: {
            let error = $0 as? ClienteleError
            return error?.code == .invalidPolicy && error?.message.contains("Champion,") == true
        }
        let naming = ClosureSegmentNaming(segmentNames: ["everybody"]) { _ in "everybody" }
        let result = try CustomerSegmentation(segments: SegmentTable(naming)).segment(PurchaseSummaries(of: rows), in: context)
        #expect(result.overview.segments.map(\.treatments) == [[]])
    }

    private func message(of policy: some SegmentNamingPolicy) -> String? {
        do {
            _ = try SegmentTable(policy)
            return nil
        } catch let error as ClienteleError {
            #expect(error.code == .invalidPolicy)
            return error.message
        } catch {
            Issue.record(error)
            return nil
        }
    }

    /// All texts of the form 1-2-3 in a message.
    private func cells(in message: Substring?) -> [String] {
        (message ?? "").split { !($0.isNumber || $0 == "-") }.map(String.init).filter { $0.count == 5 }
    }
}
