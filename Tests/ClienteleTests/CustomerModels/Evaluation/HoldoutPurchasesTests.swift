import Clientele
import Testing

@Suite("Holdouts are counted from plain dates")
struct HoldoutPurchasesTests {
    private func code(_ body: () throws -> Void) -> ClienteleError.Code? {
        do { try body() } catch let error as ClienteleError { return error.code } catch {}
        return nil
    }

    /// Ends of a calibration and of a holdout, anywhere in a month.
    private func ends(_ random: inout SeededGenerator) -> (calibration: Int32, holdout: Int32) {
        let calibration = PlainHistory.calendar[300 + random.next(below: 200)].day
        return (calibration, calibration + Int32(random.next(below: 200)))
    }

    @Test("days and weeks: the days with a purchase after the calibration, through the last one", arguments: 1...8 as ClosedRange<UInt64>)
    func time(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let history = PlainHistory(seed: seed)
        let purchases = try PurchaseSummaries(of: history.rows)
        for unit in [RepeatPurchaseTimeUnit.day, .week, try RepeatPurchaseTimeUnit(days: 10)] {
            var (calibration, holdout) = ends(&random)
            if holdout == calibration { holdout += 1 }
            let summaries = try purchases.repeatPurchases(calibrationEnd: CalendarDay(daysSince1970: calibration), timeUnit: unit)
            let outcomes = try purchases.holdoutPurchases(of: summaries, through: CalendarDay(daysSince1970: holdout))
            #expect(outcomes.duration == Double(holdout - calibration) / Double(unit.days ?? 0))
            for row in summaries.indices {
                let id = try #require(summaries.customerID(at: row)).text
                let days = history.occasions(of: id, through: holdout)
                #expect(outcomes.counts[row] == days.filter { $0 > calibration }.count, "seed \(seed), \(unit), \(id)")
            }
            #expect(outcomes.total == outcomes.counts.reduce(0, +))
        }
    }

    @Test(
        "opportunities: the complete periods after the last one of the calibration that have a purchase",
        arguments: 1...12 as ClosedRange<UInt64>)
    func opportunities(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let history = PlainHistory(seed: seed)
        let purchases = try PurchaseSummaries(of: history.rows)
        for unit in [RepeatPurchaseTimeUnit.month, .quarter, try RepeatPurchaseTimeUnit(opportunityEvery: 10)] {
            let (calibration, holdout) = ends(&random)
            let periods =
                unit.days.map { PlainHistory.periods(days: Int32($0), endingOn: calibration) }
                ?? PlainHistory.periods(months: unit == .month ? 1 : 3)
            let held = periods.filter { ($0.last ?? 0) > calibration && ($0.last ?? 0) <= holdout }
            let summaries = try purchases.repeatPurchases(calibrationEnd: CalendarDay(daysSince1970: calibration), timeUnit: unit)
            let end = CalendarDay(daysSince1970: holdout)
            guard !held.isEmpty else {
                #expect(code { _ = try purchases.holdoutPurchases(of: summaries, through: end) } == .invalidArgument)
                continue
            }
            let outcomes = try purchases.holdoutPurchases(of: summaries, through: end)
            #expect(outcomes.duration == Double(held.count), "seed \(seed), \(unit), \(calibration) to \(holdout)")
            for row in summaries.indices {
                let id = try #require(summaries.customerID(at: row)).text
                let days = Set(history.occasions(of: id, through: holdout))
                #expect(outcomes.counts[row] == held.filter { !days.isDisjoint(with: $0) }.count, "seed \(seed), \(unit), \(id)")
            }
        }
    }

    @Test("a month that the calibration cuts in two belongs to the holdout as a whole, one that the holdout cuts does not")
    func cutMonths() throws {
        func row(_ id: String, _ date: String) throws -> PlainRow { PlainRow(id, try CalendarDay(date).daysSince1970, 100) }
        let purchases = try PurchaseSummaries(of: [
            row("early", "2024-01-03"), row("early", "2024-04-02"), row("late", "2024-01-03"), row("late", "2024-06-05"),
            row("both", "2024-01-03"), row("both", "2024-04-02"), row("both", "2024-04-28"), row("both", "2024-05-30"),
        ])
        let summaries = try purchases.repeatPurchases(calibrationEnd: CalendarDay("2024-04-15"), timeUnit: .month)
        let outcomes = try purchases.holdoutPurchases(of: summaries, through: CalendarDay("2024-06-20"))
        #expect(outcomes.duration == 2)
        #expect(outcomes.counts == [2, 1, 0])  // both, early, late
    }

    @Test("CDNOW: what was bought again by 30 September 1997 and what was bought later is all that was bought again")
    func cdnow() throws {
        let purchases = try CDNOWSummaries.purchases()
        let outcomes = try purchases.holdoutPurchases(of: CDNOWSummaries.weeks(), through: CalendarDay("1998-06-30"))
        let occasions = Set(CDNOWSample.lines.map { "\($0.customer) \($0.date)" })
        #expect(outcomes.duration == 39)
        #expect(outcomes.total == occasions.count - 2_357 - 2_457)
        #expect(outcomes.total == occasions.filter { ($0.split(separator: " ").last ?? "") > "1997-09-30" }.count)
    }

    @Test("the order of the purchases does not matter, and customers without a later one bought nothing")
    func order() throws {
        let history = PlainHistory(seed: 5)
        let day = CalendarDay(daysSince1970: PlainHistory.calendar[400].day)
        let end = CalendarDay(daysSince1970: PlainHistory.calendar[650].day)
        let (forth, back) = (try PurchaseSummaries(of: history.rows), try PurchaseSummaries(of: Array(history.rows.reversed())))
        let summaries = try forth.repeatPurchases(calibrationEnd: day, timeUnit: .week)
        let outcomes = try forth.holdoutPurchases(of: summaries, through: end)
        #expect(try outcomes == back.holdoutPurchases(of: summaries, through: end))
        let past = try PurchaseSummaries(of: history.rows.filter { $0.day <= day.daysSince1970 })
        #expect(try past.holdoutPurchases(of: summaries, through: end).total == 0)
        let row = try #require(outcomes.counts.firstIndex { $0 > 0 })
        let gone = try #require(summaries.customerID(at: row)).text
        let some = try PurchaseSummaries(of: history.rows.filter { $0.customerID != gone })
        #expect(try some.holdoutPurchases(of: summaries, through: end).counts[row] == 0)
    }

    @Test("a holdout of no length, and summaries that do not say whose or until when they are, are refused")
    func refusals() throws {
        let purchases = try PurchaseSummaries(of: PlainHistory(seed: 5).rows)
        let day = CalendarDay(daysSince1970: PlainHistory.calendar[400].day)
        let summaries = try purchases.repeatPurchases(calibrationEnd: day, timeUnit: .week)
        for end in [day, day.advanced(by: -1)] {
            #expect(code { _ = try purchases.holdoutPurchases(of: summaries, through: end) } == .invalidArgument)
        }
        let table = try RepeatPurchaseSummaries(Array(summaries), timeUnit: .week, calibrationEnd: day)
        #expect(code { _ = try purchases.holdoutPurchases(of: table, through: day.advanced(by: 70)) } == .missingData)
        let undated = try RepeatPurchaseSummaries(customers: [("c1", summaries[0])], timeUnit: .week)
        #expect(code { _ = try purchases.holdoutPurchases(of: undated, through: day.advanced(by: 70)) } == .missingData)
        #expect(
            code { _ = try purchases.holdoutPurchases(of: summaries, through: day.advanced(by: 70), refunds: .netWithinOrder) }
                == .missingData)
    }

    @Test("outcomes of other customers are not held against a forecast")
    func others() throws {
        let model = try BetaGeometricNBD(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426)
        let purchases = try PurchaseSummaries(of: PlainHistory(seed: 5).rows)
        let day = CalendarDay(daysSince1970: PlainHistory.calendar[400].day)
        let summaries = try purchases.repeatPurchases(calibrationEnd: day, timeUnit: .week)
        let earlier = try purchases.repeatPurchases(calibrationEnd: day.advanced(by: -1), timeUnit: .week)
        let outcomes = try purchases.holdoutPurchases(of: earlier, through: day.advanced(by: 70))
        #expect(code { _ = try HoldoutEvaluation(of: model, on: summaries, outcomes: outcomes) } == .invalidArgument)
        #expect(code { _ = try HiatusHeuristic.best(for: summaries, outcomes: outcomes) } == .invalidArgument)
    }
}
