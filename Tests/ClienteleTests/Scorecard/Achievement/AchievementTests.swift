import Foundation
import Testing

@testable import Clientele

@Suite("Measures against their targets")
struct AchievementTests {
    static let linear = LinearAchievement()

    @Test("higher and lower: 0 at the baseline, 1 at the target, straight between, capped at both ends")
    func linear() {
        let higher = AchievementScale(direction: .higherIsBetter, baseline: 70, target: 90)
        let lower = AchievementScale(direction: .lowerIsBetter, baseline: 48, target: 24)
        #expect([60, 70, 75, 90, 100].map { Self.linear.achievement(of: $0, on: higher) } == [0, 0, 0.25, 1, 1])
        #expect([60, 48, 36, 24, 0].map { Self.linear.achievement(of: $0, on: lower) } == [0, 0, 0.5, 1, 1])
        #expect(LinearAchievement(maximum: 1.5).achievement(of: 100, on: higher) == 1.5)
        #expect(LinearAchievement(maximum: -3).maximum == 1 && LinearAchievement(maximum: .nan).maximum == 1)
    }

    @Test("on target: 1 within the tolerance, falling to 0 at the distance of the baseline, alike on both sides")
    func onTarget() {
        let scale = AchievementScale(direction: .onTargetIsBetter, baseline: 160, target: 120, tolerance: 10)
        #expect([110, 120, 130, 145, 95, 160, 80, 200].map { Self.linear.achievement(of: $0, on: scale) } == [1, 1, 1, 0.5, 0.5, 0, 0, 0])
        let open = AchievementScale(direction: .onTargetIsBetter, target: 120, tolerance: 10)
        #expect(Self.linear.achievement(of: 125, on: open) == 1 && Self.linear.achievement(of: 140, on: open) == nil)
    }

    @Test("without a baseline it is a ratio, and nothing where none makes sense; a target no better than the baseline is met or not")
    func withoutWay() {
        let higher = AchievementScale(direction: .higherIsBetter, target: 50)
        let lower = AchievementScale(direction: .lowerIsBetter, target: 50)
        #expect(Self.linear.achievement(of: 20, on: higher) == 0.4 && Self.linear.achievement(of: 100, on: lower) == 0.5)
        #expect(Self.linear.achievement(of: 0, on: lower) == 1 && Self.linear.achievement(of: -1, on: lower) == nil)
        #expect(Self.linear.achievement(of: 1, on: AchievementScale(direction: .higherIsBetter, target: 0)) == nil)
        let behind = AchievementScale(direction: .higherIsBetter, baseline: 100, target: 90)
        #expect(Self.linear.achievement(of: 95, on: behind) == 1 && Self.linear.achievement(of: 85, on: behind) == 0)
        let huge = AchievementScale(direction: .higherIsBetter, baseline: -1e308, target: 1e308)
        #expect(Self.linear.achievement(of: 0, on: huge) == 0.5)
        #expect(Self.linear.achievement(of: .nan, on: higher) == nil)
    }

    @Test("achievement never falls as a reading improves, and turning both scale and reading changes nothing; seed 51")
    func monotone() throws {
        var generator = SeededGenerator(seed: 51)
        func number() -> Double { Double(generator.next(below: 200)) - 100 }
        for _ in 0..<2_000 {
            let (baseline, target, first, step) = (number(), number(), number(), Double(generator.next(below: 30)))
            let scale = AchievementScale(direction: .higherIsBetter, baseline: baseline, target: target)
            let low = try #require(Self.linear.achievement(of: first, on: scale))
            let high = try #require(Self.linear.achievement(of: first + step, on: scale))
            #expect(low <= high)
            let turned = AchievementScale(direction: .lowerIsBetter, baseline: -baseline, target: -target)
            #expect(Self.linear.achievement(of: -first, on: turned) == low)
        }
    }

    @Test("the plan runs straight from the baseline over milestones to the target, and stays")
    func plan() throws {
        let measure = ScorecardMeasure(
            id: "m", name: "m", objective: "o", direction: .higherIsBetter,
            baseline: MeasureBaseline(value: 0, date: try CalendarDay("2004-01-01")),
            target: MeasureTarget(
                value: 100, date: try CalendarDay("2004-01-31"), milestones: [PeriodValue(date: try CalendarDay("2004-01-11"), value: 10)]))
        let days = ["2003-06-01", "2004-01-01", "2004-01-06", "2004-01-11", "2004-01-21", "2004-01-31", "2005-01-01"]
        #expect(try days.map { measure.plannedReading(on: try CalendarDay($0)) } == [0, 0, 5, 10, 55, 100, 100])
        var open = measure
        open.baseline?.date = nil
        open.target?.milestones = []
        #expect(open.plannedReading(on: try CalendarDay("2003-01-01")) == 100)
    }

    @Test("readings are the last value, or the sum or mean over a window without gaps")
    func readings() throws {
        var measure = ScorecardMeasure(id: "m", name: "m", objective: "o", direction: .higherIsBetter)
        for (month, value) in [(1, 1.0), (2, 2), (3, 4), (5, 8), (6, 16)] {
            measure.series.append(PeriodValue(date: try CalendarDay(year: 2004, month: month, day: 28), value: value))
        }
        #expect(measure.readings(in: .month).values == [1, 2, 4, nil, 8, 16])
        measure.window = 2
        measure.reading = .sum
        #expect(measure.readings(in: .month).values == [3, 6, nil, nil, 24])
        measure.reading = .mean
        #expect(measure.readings(in: .month, asOf: try CalendarDay("2004-03-31")).values == [1.5, 3])
        #expect(measure.readings(in: .quarter).values == [10])
    }

    @Test("status is judged against the plan of the day, with its edges on the better side")
    func status() {
        let standard = StatusThresholds.standard
        #expect(standard.status(of: 0.45, planned: 0.5) == .green)
        #expect(standard.status(of: 0.449, planned: 0.5) == .amber && standard.status(of: 0.3, planned: 0.5) == .amber)
        #expect(standard.status(of: 0.29, planned: 0.5) == .red && standard.status(of: nil, planned: 0.5) == .unknown)
        let values = StatusThresholds(scale: .value, green: 10, amber: 20)
        #expect(values.status(ofReading: 10, direction: .lowerIsBetter, target: 0) == .green)
        #expect(values.status(ofReading: 20.1, direction: .lowerIsBetter, target: 0) == .red)
        #expect(values.status(ofReading: 115, direction: .onTargetIsBetter, target: 100) == .amber)
    }
}
