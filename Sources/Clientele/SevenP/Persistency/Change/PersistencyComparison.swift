/// Compares shares of two periods a year apart.
struct PersistencyComparison {
    let asOf: CalendarDay
    let confidence: Double
    /// The least difference of customers' shares that is tested for.
    let relevantDifference: Double

    /// The fewest customers or contracts in each period for a test.
    static let fewest = 50

    /// A share in two periods.
    struct Counts {
        var current = (size: 0, count: 0)
        var previous = (size: 0, count: 0)
    }

    /// Two periods of the same days a year apart: behind `start` up to `end`, and a year before.
    struct Windows {
        let current: (after: CalendarDay, through: CalendarDay)
        let previous: (after: CalendarDay, through: CalendarDay)

        init?(through end: CalendarDay, months: Int) {
            guard let after = try? end.adding(months: -months), let earlierEnd = try? end.adding(months: -12),
                let earlierAfter = try? end.adding(months: -12 - months)
            else { return nil }
            current = (after, end)
            previous = (earlierAfter, earlierEnd)
        }
    }

    func change(
        _ measure: PersistencyMeasure, month: Int? = nil, _ windows: Windows, _ counts: Counts, relevant: Double, isComparable: Bool
    ) -> PersistencyChange {
        let (now, before) = (
            (successes: counts.current.count, size: counts.current.size), (successes: counts.previous.count, size: counts.previous.size)
        )
        let isTested = isComparable && min(now.size, before.size) >= PersistencyComparison.fewest
        return PersistencyChange(
            measure: measure, month: month, current: window(windows.current, counts.current),
            previous: window(windows.previous, counts.previous),
            difference: ShareDifference.newcombe(now, before, confidence: confidence), relevantDifference: relevant,
            pValue: isTested ? PersistencyComparison.pValue(now, before, relevant: relevant) : nil)
    }

    private func window(_ days: (after: CalendarDay, through: CalendarDay), _ counts: (size: Int, count: Int)) -> PersistencyWindow {
        PersistencyWindow(
            from: days.after.advanced(by: 1), through: days.through, size: counts.size, count: counts.count,
            rate: Estimate.wilson(Double(counts.count), of: Double(counts.size), confidence: confidence))
    }

    /// The p-value of a true difference no larger than the relevant one, either way.
    static func pValue(_ first: (successes: Int, size: Int), _ second: (successes: Int, size: Int), relevant: Double) -> Double {
        guard relevant > 0 else { return TwoProportionTest(first, second).pValue }
        guard first.size > 0, second.size > 0 else { return 1 }
        let difference = Double(first.successes) / Double(first.size) - Double(second.successes) / Double(second.size)
        guard abs(difference) > relevant else { return 1 }
        let score = ShareDifference.score(first, second, difference: difference > 0 ? relevant : -relevant)
        return min(1, 2 * NormalDistribution.survival(abs(score)))
    }
}
