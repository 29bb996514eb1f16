import Clientele
import Foundation
import Testing

@Suite("Summaries merge: any split, any order, the same value")
struct PurchaseSummariesMergeTests {
    /// Merges some summaries two at a time, drawn at random, until one is left.
    private func fold(_ parts: [PurchaseSummaries], using random: inout SeededGenerator) throws -> PurchaseSummaries {
        var parts = parts
        while parts.count > 1 {
            let first = parts.remove(at: random.next(below: parts.count))
            let place = random.next(below: parts.count)
            parts[place] = try parts[place].merged(with: first)
        }
        return parts[0]
    }

    @Test("Random splits, some parts empty, merged in random order and association, equal the whole")
    func splits() throws {
        for seed in UInt64(1)...250 {
            let base = RandomBase(seed: seed, costs: seed % 3 != 0, missingCosts: seed % 3 == 1)
            var random = base.random
            let netting: RefundNetting = seed % 2 == 0 ? .day : .order
            var parts = [[PlainRow]](repeating: [], count: 1 + random.next(below: 6))
            for row in base.rows { parts[random.next(below: parts.count)].append(row) }
            // Some parts know no cost at all.
            if parts.count > 2 { for index in parts[0].indices { parts[0][index].cost = nil } }
            let whole = try PurchaseSummaries(of: parts.flatMap { $0 }, netting: netting)
            let merged = try fold(parts.map { try PurchaseSummaries(of: $0, netting: netting) }, using: &random)
            #expect(merged == whole, "seed \(seed), \(base.shape), \(netting)")
            #expect(try encodedForm(merged) == encodedForm(whole), "seed \(seed), \(base.shape), \(netting)")
            let stored = try parts.map {
                try JSONDecoder().decode(PurchaseSummaries.self, from: encodedForm(PurchaseSummaries(of: $0, netting: netting)))
            }
            #expect(try fold(stored, using: &random) == whole, "seed \(seed): parts read back")
        }
    }

    @Test("Associative and commutative, step by step")
    func laws() throws {
        for seed in UInt64(1)...60 {
            let netting: RefundNetting = seed % 2 == 0 ? .day : .order
            let parts = try (0..<3).map {
                try PurchaseSummaries(of: RandomBase(seed: seed * 3 + $0, shape: .ties, costs: $0 == 1).rows, netting: netting)
            }
            let left = try parts[0].merged(with: parts[1]).merged(with: parts[2])
            let right = try parts[0].merged(with: parts[1].merged(with: parts[2]))
            #expect(left == right, "seed \(seed)")
            #expect(try parts[0].merged(with: parts[1]) == parts[1].merged(with: parts[0]), "seed \(seed)")
        }
    }

    @Test("An empty summary changes nothing, on either side")
    func neutral() throws {
        for seed in UInt64(1)...60 {
            let netting: RefundNetting = seed % 2 == 0 ? .day : .order
            let summaries = try PurchaseSummaries(of: RandomBase(seed: seed, costs: seed % 3 == 0).rows, netting: netting)
            let empty = PurchaseSummaries(netting: netting)
            #expect(try summaries.merged(with: empty) == summaries, "seed \(seed)")
            #expect(try empty.merged(with: summaries) == summaries, "seed \(seed)")
        }
        #expect(try PurchaseSummaries().merged(with: PurchaseSummaries()) == PurchaseSummaries())
        #expect(PurchaseSummaries().currency == nil && PurchaseSummaries().days == nil && PurchaseSummaries().rowCount == 0)
    }

    @Test("The summaries of a base are those of its records, in batches too")
    func ofBase() throws {
        for seed in UInt64(1)...150 {
            let base = RandomBase(seed: seed, costs: seed % 3 != 0, missingCosts: seed % 3 == 1)
            for netting in RefundNetting.allCases {
                let whole = try PurchaseSummaries(of: base.rows, netting: netting)
                #expect(try CustomerBase(purchases: base.rows).summaries(netting: netting) == whole, "seed \(seed), \(netting)")
                var builder = PurchaseSummaries.Builder(netting: netting)
                for start in stride(from: 0, to: base.rows.count, by: 7) { try builder.add(base.rows[start...].prefix(7)) }
                #expect(try builder.build() == whole, "seed \(seed), \(netting)")
            }
        }
    }

    @Test("Segmenting merged parts gives the bytes of segmenting the whole, on CDNOW")
    func segmentation() throws {
        var random = SeededGenerator(seed: 4)
        var parts = [[PlainRow]](repeating: [], count: 4)
        for row in CDNOWSample.rows { parts[random.next(below: 4)].append(row) }
        let merged = try fold(parts.map { try PurchaseSummaries(of: $0) }, using: &random)
        let context = AnalysisContext(asOf: try CalendarDay("1998-06-30"))
        let whole = try CustomerSegmentation().segment(PurchaseSummaries(of: CDNOWSample.rows), in: context)
        #expect(try encodedForm(CustomerSegmentation().segment(merged, in: context)) == encodedForm(whole))
    }

    @Test("Two currencies or two nettings do not merge, and the refused merge changes nothing")
    func refusals() throws {
        var dollars = PlainRow("a", 1, 100)
        dollars.currency = .usd
        let euros = try PurchaseSummaries(of: [PlainRow("a", 1, 100)])
        var summaries = euros
        #expect { try summaries.merge(PurchaseSummaries(of: [dollars])) } throws: { ($0 as? ClienteleError)?.code == .mixedCurrencies }
        #expect(summaries == euros)
        #expect { try summaries.merge(PurchaseSummaries(netting: .order)) } throws: { ($0 as? ClienteleError)?.code == .invalidArgument }
        #expect(summaries == euros)
        let large = try PurchaseSummaries(of: [PlainRow("b", 1, .max)])
        #expect { try summaries.merge(large.merged(with: PurchaseSummaries(of: [PlainRow("b", 2, 1)]))) } throws: {
            ($0 as? ClienteleError)?.code == .overflow
        }
        #expect(summaries == euros)
        // A unit of account with other digits is another currency.
        var points = PlainRow("a", 1, 1)
        points.currency = try Currency(custom: "points", minorUnitDigits: 0)
        var finePoints = points
        finePoints.currency = try Currency(custom: "points", minorUnitDigits: 3)
        #expect(throws: ClienteleError.self) { try PurchaseSummaries(of: [points, finePoints]) }
    }
}
