import Clientele
import Testing

@Suite("Overflow: whether a sum fits does not depend on any order")
struct OverflowTests {
    /// All orders of a few rows.
    private func permutations(_ rows: [PlainRow]) -> [[PlainRow]] {
        guard let first = rows.first else { return [[]] }
        return permutations(Array(rows.dropFirst())).flatMap { rest in
            (0...rest.count).map { place in
                var order = rest
                order.insert(first, at: place)
                return order
            }
        }
    }

    /// What a way of summarising comes to: the code of its error, or nothing.
    private func outcome(_ body: () throws -> Void) -> String {
        do {
            try body()
            return "fits"
        } catch let error as ClienteleError {
            return error.code.rawValue
        } catch {
            return "\(error)"
        }
    }

    /// The outcomes of all orders and ways: at once, over a base, merged one by one from the left, and from the right.
    private func outcomes(_ rows: [PlainRow]) -> Set<String> {
        var result: Set<String> = []
        for order in permutations(rows) {
            result.insert(outcome { _ = try PurchaseSummaries(of: order) })
            result.insert(outcome { _ = try CustomerBase(purchases: order).summaries() })
            result.insert(
                outcome {
                    var sum = PurchaseSummaries()
                    for row in order { try sum.merge(PurchaseSummaries(of: [row])) }
                })
            result.insert(
                outcome {
                    var sum = PurchaseSummaries()
                    for row in order { sum = try PurchaseSummaries(of: [row]).merged(with: sum) }
                })
        }
        return result
    }

    private let half = Int64(1) << 62

    @Test("Amounts: purchases or refunds beyond 64 bits are refused, whatever stands between them")
    func amounts() {
        #expect(outcomes([PlainRow("a", 1, half), PlainRow("a", 1, -half), PlainRow("a", 2, half)]) == ["overflow"])
        #expect(outcomes([PlainRow("a", 1, half), PlainRow("a", 2, -half), PlainRow("a", 3, half - 1)]) == ["fits"])
        #expect(outcomes([PlainRow("a", 1, -half), PlainRow("a", 1, -half), PlainRow("a", 2, .max)]) == ["fits"])
        #expect(outcomes([PlainRow("a", 1, -half), PlainRow("a", 1, -half - 1), PlainRow("a", 2, 5)]) == ["overflow"])
        #expect(outcomes([PlainRow("a", 1, half), PlainRow("b", 1, half), PlainRow("c", 1, half)]) == ["fits"])
    }

    @Test("Costs: the same, whether they share a day or not")
    func costs() {
        func row(_ day: Int32, _ cost: Int64) -> PlainRow { PlainRow("a", day, 1, cost: cost) }
        #expect(outcomes([row(1, half), row(1, half), row(1, -half)]).count == 1)
        #expect(outcomes([row(1, half), row(2, half), row(1, -half)]).count == 1)
        #expect(outcomes([row(1, half), row(1, half - 1), row(1, -half)]) == ["fits"])
        #expect(outcomes([row(1, half), row(1, half), row(1, half)]) == ["overflow"])
        #expect(outcomes([row(1, .min), row(1, -1), row(1, 7)]) == ["overflow"])
    }

    @Test("Random rows near the limit: one outcome a base")
    func random() {
        for seed in UInt64(1)...60 {
            var random = SeededGenerator(seed: seed)
            let rows = (0..<4).map { _ in
                let sizes = [half, -half, half - 1, -half - 1, 1, .max]
                return PlainRow(
                    "a", Int32(random.next(below: 2)), sizes[random.next(below: 6)], cost: sizes[random.next(below: 6)])
            }
            #expect(outcomes(rows).count == 1, "seed \(seed)")
        }
    }

    @Test("A customer at both ends of the range is segmented, sums over customers going beyond 64 bits")
    func extremes() throws {
        let rows = [PlainRow("a", 1, .max), PlainRow("b", 1, .max), PlainRow("c", 1, .min), PlainRow("c", 2, 0)]
        let result = try CustomerSegmentation().segment(PurchaseSummaries(of: rows), in: AnalysisContext(asOf: .max))
        #expect(result.overview.totalValue.minorUnits == 2 * Int128(Int64.max))
        #expect(result.overview.reconciliation.negative.minorUnits == Int128(Int64.min))
        #expect(result.customers.customer("c")?.monetary.minorUnits == Int128(Int64.min))
        let early = PlainRow("a", .min, 1)
        let longAgo = try CustomerSegmentation().segment(PurchaseSummaries(of: [early]), in: AnalysisContext(asOf: .max))
        #expect(longAgo.customers.first?.recencyDays == 4_294_967_295)
    }
}
