import Clientele
import Testing

@Suite("Migration: how customers moved between two days")
struct SegmentMigrationTests {
    private func check(
        _ matrix: TransitionMatrix, _ names: [String], _ moves: [(from: String, to: String)], _ what: String
    ) {
        let labels = names + ["none"]
        #expect(matrix.labels == labels, "\(what)")
        for from in labels {
            for to in labels {
                let expected = moves.filter { $0.from == from && $0.to == to }.count
                #expect(matrix.count(from: from, to: to) == expected, "\(what): \(from) to \(to)")
            }
        }
        #expect(matrix.total == moves.count, "\(what)")
    }

    @Test("Random bases: every count of classes, segments and tiers equals a literal one, by day and by order")
    func oracle() throws {
        var compared = 0
        for seed in UInt64(1)...80 {
            let base = RandomBase(seed: seed)
            let netting: RefundNetting = seed % 2 == 0 ? .day : .order
            let later = SegmentationOracle(asOf: base.asOf, netting: netting)
            let earlier = SegmentationOracle(asOf: base.asOf - Int32(seed % 30), netting: netting)
            let (old, new) = (earlier.answer(base.rows), later.answer(base.rows))
            guard earlier.expectedError(old) == nil, later.expectedError(new) == nil else { continue }
            let engine = CustomerSegmentation(refunds: NetWithin(netting), migrationFrom: CalendarDay(daysSince1970: earlier.asOf))
            let context = AnalysisContext(asOf: CalendarDay(daysSince1970: base.asOf))
            let result = try engine.segment(PurchaseSummaries(of: base.rows, netting: netting), in: context)
            let migration = try #require(result.overview.migration)
            #expect(migration.from.daysSince1970 == earlier.asOf && migration.to.daysSince1970 == base.asOf)
            let ids = Set(old.people.map(\.id)).union(new.people.map(\.id))
            func moves(_ group: (SegmentationOracle.Person) -> String) -> [(from: String, to: String)] {
                ids.map { id in
                    (
                        old.people.first { $0.id == id }.map(group) ?? "none", new.people.first { $0.id == id }.map(group) ?? "none"
                    )
                }
            }
            check(migration.valueClasses, ["A", "B", "C"], moves(\.valueClass), "seed \(seed), classes")
            check(migration.segments, SegmentTable.customary.segmentNames, moves(\.segment), "seed \(seed), segments")
            check(migration.tiers, ["VIP", "major", "ordinary", "small"], moves(\.tier), "seed \(seed), tiers")
            compared += 1
        }
        #expect(compared > 30)
    }

    @Test("The wrong order of time, other policies and a class of the reserved name are refused")
    func refusals() throws {
        let rows = [PlainRow("a", 1, 10), PlainRow("b", 2, 5)]
        func segment(_ engine: CustomerSegmentation, _ day: Int32) throws -> Segmentation {
            try engine.segment(PurchaseSummaries(of: rows), in: AnalysisContext(asOf: CalendarDay(daysSince1970: day)))
        }
        let first = try segment(CustomerSegmentation(), 1)
        let second = try segment(CustomerSegmentation(), 2)
        #expect(try SegmentMigration(from: first, to: second).valueClasses.total == 2)
        #expect(try SegmentMigration(from: second, to: second).valueClasses.count(from: "A", to: "A") == 2)
        let halves = try ValueClasses(cuts: [ShareCut(name: "top", upTo: Share(1, of: 2)), ShareCut(name: "none", upTo: .whole)])
        let other = try segment(CustomerSegmentation(valueClasses: halves), 2)
        for (earlier, later) in [(second, first), (first, other), (other, other)] {
            #expect { try SegmentMigration(from: earlier, to: later) } throws: { ($0 as? ClienteleError)?.code == .invalidArgument }
        }
        let backwards = CustomerSegmentation(migrationFrom: CalendarDay(daysSince1970: 3))
        #expect { try segment(backwards, 2) } throws: { ($0 as? ClienteleError)?.code == .invalidArgument }
        let tooEarly = CustomerSegmentation(migrationFrom: CalendarDay(daysSince1970: 0))
        #expect { try segment(tooEarly, 2) } throws: {
            let error = $0 as? ClienteleError
            return error?.code == .emptyBase && error?.message.contains("moves cannot be counted from 1970-01-01") == true
        }
    }
}
