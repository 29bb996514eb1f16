import Clientele
import Foundation
import Testing

@Suite("What must not change a segmentation")
struct SegmentationInvarianceTests {
    private func engine(_ netting: RefundNetting) -> CustomerSegmentation { CustomerSegmentation(refunds: NetWithin(netting)) }

    private func context(_ day: Int32) -> AnalysisContext { AnalysisContext(asOf: CalendarDay(daysSince1970: day), seed: 5) }

    /// Segments where the base has anything of value, else gives `nil`.
    private func segment(_ rows: [PlainRow], _ day: Int32, netting: RefundNetting = .day) throws -> Segmentation? {
        do {
            return try engine(netting).segment(PurchaseSummaries(of: rows, netting: netting), in: context(day))
        } catch let error as ClienteleError where [.emptyBase, .noPositiveValue].contains(error.code) {
            return nil
        }
    }

    @Test("The order of the rows: shuffled rows give the same bytes, by summaries and by base, bootstrap included")
    func order() throws {
        for seed in UInt64(1)...30 {
            let base = RandomBase(seed: seed, costs: true)
            var random = base.random
            let netting: RefundNetting = seed % 2 == 0 ? .day : .order
            var engine = engine(netting)
            engine.uncertainty = try BootstrapOptions(resamples: 20)
            engine.migrationFrom = CalendarDay(daysSince1970: base.asOf)
            var forms: Set<Data> = []
            for _ in 0..<3 {
                let rows = base.rows.shuffled(using: &random)
                do {
                    let summaries = try PurchaseSummaries(of: rows, netting: netting)
                    forms.insert(try encodedForm(engine.segment(summaries, in: context(base.asOf))))
                    forms.insert(try encodedForm(engine.analyze(CustomerBase(purchases: rows), in: context(base.asOf))))
                } catch let error as ClienteleError {
                    forms.insert(Data(error.description.utf8))
                }
            }
            #expect(forms.count == 1, "seed \(seed), \(base.shape)")
        }
    }

    @Test("CDNOW shuffled gives the same bytes")
    func orderOfCDNOW() throws {
        var random = SeededGenerator(seed: 3)
        let forms = try (0..<2).map { _ in
            let rows = CDNOWSample.rows.shuffled(using: &random)
            return try encodedForm(engine(.day).analyze(CustomerBase(purchases: rows), in: context(CDNOWSample.day("1998-06-30"))))
        }
        #expect(Set(forms).count == 1)
    }

    @Test("The unit of money: amounts times a factor leave scores, groups and concentration")
    func scale() throws {
        for seed in UInt64(1)...25 {
            let base = RandomBase(seed: seed, shape: seed % 2 == 0 ? .ordinary : .ties)
            let plain = try segment(base.rows, base.asOf)
            for factor in [Int64(2), 7, 1_000_003] {
                let scaled = try segment(base.rows.map { PlainRow($0.customerID, $0.day, $0.units * factor) }, base.asOf)
                #expect(plain.map(places) == scaled.map(places), "seed \(seed), factor \(factor)")
                #expect(abs((plain?.overview.gini ?? 0) - (scaled?.overview.gini ?? 0)) < 1e-12, "seed \(seed), factor \(factor)")
            }
        }
    }

    /// What a change of unit must leave alone.
    private func places(_ result: Segmentation) -> [String] {
        result.customers.map { "\($0.customerID) \($0.scores) \($0.segment) \($0.valueClass) \($0.tier) \($0.recencyDays) \($0.frequency)" }
    }

    @Test("The calendar: days shifted together with the day of the analysis leave everything")
    func time() throws {
        for seed in UInt64(1)...25 {
            let base = RandomBase(seed: seed)
            let plain = try segment(base.rows, base.asOf)
            for shift: Int32 in [-20_000, 1, 365, 1_000_000] {
                var rows = base.rows
                for index in rows.indices { rows[index].day += shift }
                var shifted = try segment(rows, base.asOf + shift)
                shifted?.overview.asOf = CalendarDay(daysSince1970: base.asOf)
                #expect(plain == shifted, "seed \(seed), shift \(shift)")
            }
        }
    }

    @Test("The future: rows after the day, of known and unknown customers, change nothing")
    func future() throws {
        for seed in UInt64(1)...30 {
            let base = RandomBase(seed: seed, shape: seed % 2 == 0 ? .ordinary : .ties)
            let past = base.rows.filter { $0.day <= base.asOf }
            let future = past.filter { $0.units < 1 << 40 && $0.units > -(1 << 40) }.map {
                PlainRow($0.customerID, base.asOf + 1, $0.units)
            }
            let strangers = [PlainRow("stranger", base.asOf + 1, 5_000), PlainRow("0", .max, -3)]
            #expect(try segment(past, base.asOf) == segment(past + future + strangers, base.asOf), "seed \(seed)")
        }
    }

    @Test("A row that equals another is a purchase of its own")
    func equalRows() throws {
        let rows = [PlainRow("a", 100, 500), PlainRow("b", 100, 700)]
        let once = try #require(try segment(rows, 100))
        let twice = try #require(try segment(rows + [rows[0]], 100))
        #expect(once.overview.purchases == 2)
        #expect(twice.overview.purchases == 3)
        #expect(twice.customers.customer("a")?.monetary.minorUnits == 1_000)
        #expect(twice.customers.customer("a")?.frequency == 1)
        #expect(try CustomerBase(purchases: rows + [rows[0]]).purchases.count == 3)
    }

    @Test("Equal values always share score, class and tier")
    func equalValues() throws {
        for seed in UInt64(1)...25 {
            let base = RandomBase(seed: seed, shape: .ties)
            guard let result = try segment(base.rows, base.asOf) else { continue }
            for first in result.customers {
                for second in result.customers where first.monetary == second.monetary {
                    #expect(first.valueClass == second.valueClass && first.tier == second.tier, "seed \(seed)")
                    #expect(first.scores.monetary == second.scores.monetary, "seed \(seed)")
                }
            }
        }
    }

    @Test("The customer file's order is by value, then by the ids' bytes")
    func customerOrder() throws {
        for seed in UInt64(1)...25 {
            let base = RandomBase(seed: seed, shape: .ties)
            guard let result = try segment(base.rows, base.asOf) else { continue }
            let rows = result.customers.indicesByMonetary().map { result.customers[$0] }
            #expect(rows.count == result.customers.count)
            for (first, second) in zip(rows, rows.dropFirst()) {
                let isOrdered =
                    first.monetary.minorUnits > second.monetary.minorUnits
                    || (first.monetary == second.monetary
                        && Array(first.customerID.text.utf8).lexicographicallyPrecedes(Array(second.customerID.text.utf8)))
                #expect(isOrdered, "seed \(seed): \(first.customerID) before \(second.customerID)")
            }
            for row in rows { #expect(result.customers.customer(row.customerID) == row) }
            #expect(result.customers.customer("nobody") == nil)
        }
    }

    @Test("Known customers without a purchase are counted, from the day they became known")
    func knownCustomers() throws {
        var builder = CustomerBase.Builder()
        try builder.add(purchases: [PlainRow("a", 100, 500), PlainRow("later", 101, 500), PlainRow("refunded", 90, -5)])
        try builder.add(customers: [
            Customer(customerID: "a"), Customer(customerID: "idle"), Customer(customerID: "later"), Customer(customerID: "refunded"),
            Customer(customerID: "new", since: CalendarDay(daysSince1970: 101)),
            Customer(customerID: "old", since: CalendarDay(daysSince1970: 100)),
        ])
        let overview = try engine(.day).analyze(builder.build(), in: context(100)).overview
        // Idle, later, old and refunded; the new one is not known yet.
        #expect(overview.withoutPurchases == 4)
        #expect(overview.customers == 1)
        #expect(overview.reconciliation.net.minorUnits == 495)
        #expect(overview.reconciliation.withoutPurchases.minorUnits == -5)
    }
}
