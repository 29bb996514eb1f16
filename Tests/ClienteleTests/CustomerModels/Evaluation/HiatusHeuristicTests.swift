@testable import Clientele
import Testing

@Suite("The rule of managers is the best of all thresholds")
struct HiatusHeuristicTests {
    private let day = CalendarDay(daysSince1970: 19_800)

    private func wrong(_ hiatus: Double, _ summaries: RepeatPurchaseSummaries, _ counts: [Int]) -> Double {
        summaries.indices.reduce(0) { sum, row in
            let isActive = summaries[row].age - summaries[row].ageAtLastPurchase <= hiatus
            return isActive == (counts[row] > 0) ? sum : sum + summaries[row].weight
        }
    }

    @Test("every silence is tried; of equally good ones the shortest wins", arguments: 1...30 as ClosedRange<UInt64>)
    func best(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let customers = try (0..<25).map { number in
            let x = random.next(below: 4)
            let last = x == 0 ? 0 : Double(1 + random.next(below: 20))
            let history = try RepeatPurchaseSummary(
                repeatPurchases: x, ageAtLastPurchase: last, age: 20, weight: Double(1 + random.next(below: 3)))
            return (id: CustomerID("c\(number)"), history: history)
        }
        let summaries = try RepeatPurchaseSummaries(customers: customers, timeUnit: .week, calibrationEnd: day)
        let counts = summaries.map { Double(random.next(below: 30)) > $0.age - $0.ageAtLastPurchase ? 1 : 0 }
        let outcomes = HoldoutPurchases(calibrationEnd: day, holdoutEnd: day.advanced(by: 70), duration: 10, counts: counts)
        var expected: (wrong: Double, hiatus: Double) = (.infinity, -1)
        for hiatus in summaries.map({ $0.age - $0.ageAtLastPurchase }).sorted() {
            let candidate = wrong(hiatus, summaries, counts)
            if candidate < expected.wrong { expected = (candidate, hiatus) }
        }
        #expect(try HiatusHeuristic.best(for: summaries, outcomes: outcomes).hiatus == expected.hiatus, "seed \(seed)")
    }

    @Test("the active go on at their own rate, the others buy nothing")
    func forecast() throws {
        let heuristic = try HiatusHeuristic(hiatus: 10)
        let active = try RepeatPurchaseSummary(repeatPurchases: 4, ageAtLastPurchase: 30, age: 40)
        let gone = try RepeatPurchaseSummary(repeatPurchases: 4, ageAtLastPurchase: 29.9, age: 40)
        let new = try RepeatPurchaseSummary(repeatPurchases: 0, ageAtLastPurchase: 0, age: 0)
        #expect(heuristic.expectedPurchases(of: active, in: 20) == 2 && heuristic.expectedPurchases(of: gone, in: 20) == 0)
        #expect(heuristic.isActive(new) && heuristic.expectedPurchases(of: new, in: 20) == 0)
        for bad in [-1, Double.nan, .infinity] { #expect(throws: ClienteleError.self) { try HiatusHeuristic(hiatus: bad) } }
        let nobody = try RepeatPurchaseSummaries(customers: [], timeUnit: .week, calibrationEnd: day)
        let nothing = HoldoutPurchases(calibrationEnd: day, holdoutEnd: day.advanced(by: 70), duration: 10, counts: [])
        #expect(try HiatusHeuristic.best(for: nobody, outcomes: nothing).hiatus == 0)
    }
}
