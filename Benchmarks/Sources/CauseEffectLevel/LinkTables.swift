import Clientele
import Dispatch
import Foundation
import Synchronization

/// The tables of the simulation.
enum LinkTables {
    static let lengths = [12, 24, 36, 48]
    static let memories = [0, 0.5, 0.8, 0.9, 1]

    /// Links that are not there: both series remember, and have nothing to do with each other.
    static func level(_ seeds: Int) throws -> Bool {
        Swift.print("| memory of cause and effect | lag | " + lengths.map { "\($0) periods" }.joined(separator: " | ") + " |")
        Swift.print("| --- | --- |" + String(repeating: " --- |", count: lengths.count))
        var holds = true
        for (cause, effect) in [(0, 0), (0.5, 0.5), (0.8, 0.8), (0.9, 0.9), (1, 1), (0.8, 0), (0, 0.8), (0.9, 0.5), (0.5, 0.9)] {
            for lag in [0, 1, 3] {
                let shares = try lengths.map {
                    try found(PlantedSeries(memory: [cause]), PlantedSeries(memory: [effect]), $0, lag: lag, seeds: seeds)
                }
                if cause == 0.8, effect == 0.8, lag == 1 { holds = shares.allSatisfy { (0.03...0.07).contains($0) } }
                row("\(cause), \(effect) | \(lag)", shares)
            }
        }
        Swift.print("")
        return holds
    }

    /// Links that are there.
    static func power(_ seeds: Int) throws {
        Swift.print("| effect | memory | " + lengths.map { "\($0) periods" }.joined(separator: " | ") + " |")
        Swift.print("| --- | --- |" + String(repeating: " --- |", count: lengths.count))
        for effect in [0.25, 0.5, 0.75, 1, 1.5] {
            for memory in [0, 0.5, 0.8, 0.9] {
                let planted = PlantedSeries(memory: [memory])
                row("\(effect) | \(memory)", try lengths.map { try found(planted, planted, $0, lag: 1, effect: effect, seeds: seeds) })
            }
        }
        Swift.print("")
    }

    /// Links that are not there, in series of other kinds.
    static func robustness(_ seeds: Int) throws {
        let cases: [(String, PlantedSeries, Int?)] = [
            ("trend of 0.2 a period, memory 0.8", PlantedSeries(memory: [0.8], trend: 0.2), nil),
            ("trend of 1 a period, memory 0.5", PlantedSeries(memory: [0.5], trend: 1), nil),
            ("quarters' season of 2, memory 0.5", PlantedSeries(memory: [0.5], season: (2, 4)), 4),
            ("quarters' season of 2, memory 0.8", PlantedSeries(memory: [0.8], season: (2, 4)), 4),
            ("months' season of 2, memory 0.8", PlantedSeries(memory: [0.8], season: (2, 12)), 12),
            ("oscillation: 1.2, −0.5", PlantedSeries(memory: [1.2, -0.5]), nil),
            ("two memories: 0.5, 0.3", PlantedSeries(memory: [0.5, 0.3]), nil),
            ("moving average of 0.7", PlantedSeries(moving: 0.7), nil),
            ("against itself: −0.5", PlantedSeries(memory: [-0.5]), nil),
        ]
        Swift.print("| both series | " + lengths.map { "\($0) periods" }.joined(separator: " | ") + " |")
        Swift.print("| --- |" + String(repeating: " --- |", count: lengths.count))
        for (name, series, cycle) in cases {
            row(name, try lengths.map { try found(series, series, $0, lag: 1, cycle: cycle, seeds: seeds) })
        }
    }

    /// How often a review says that a series improves or worsens.
    static func courses(_ seeds: Int) throws {
        Swift.print("")
        Swift.print("| rise in a period | memory | " + lengths.map { "\($0) periods" }.joined(separator: " | ") + " |")
        Swift.print("| --- | --- |" + String(repeating: " --- |", count: lengths.count))
        for (trend, memory) in [(0, 0), (0, 0.5), (0, 0.8), (0, 0.9), (0.1, 0), (0.3, 0), (0.1, 0.5), (0.3, 0.5), (0.3, 0.8), (0.8, 0.8)] {
            let planted = PlantedSeries(memory: [memory], trend: trend)
            row("\(trend) | \(memory)", try lengths.map { try told(planted, $0, seeds: seeds) })
        }
    }

    private static func told(_ planted: PlantedSeries, _ count: Int, seeds: Int) throws -> Double {
        var told = 0
        for seed in 1...seeds {
            var generator = SeededGenerator(seed: UInt64(seed))
            let series = StrategySeries(id: "a", values: planted.draw(count, &generator).map { $0 })
            let course = try StrategyHypothesisReview(series: [series], links: []).trends.first?.course
            if course == .improves || course == .worsens { told += 1 }
        }
        return Double(told) / Double(seeds)
    }

    private static func row(_ name: String, _ shares: [Double]) {
        Swift.print("| \(name) | " + shares.map { String(format: "%.1f %%", $0 * 100) }.joined(separator: " | ") + " |")
        fflush(nil)
    }

    /// How often a link is told, in either direction, among the seeds 1 to `seeds`.
    static func found(
        _ cause: PlantedSeries, _ effect: PlantedSeries, _ count: Int, lag: Int, effect strength: Double = 0, cycle: Int? = nil, seeds: Int
    ) throws -> Double {
        let told = Mutex(0)
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: seeds) { place in
            var generator = SeededGenerator(seed: UInt64(place + 1))
            let causes = cause.draw(count + lag, &generator)
            let noise = effect.draw(count, &generator)
            let effects = noise.indices.map { noise[$0] + strength * causes[$0] }
            do {
                let test = CauseEffectTest(lag: lag, periodsPerCycle: cycle)
                let result = try test.test(cause: causes.dropFirst(lag).map { $0 }, effect: effects)
                if result.verdict == .supported || result.verdict == .contradicted { told.withLock { $0 += 1 } }
            } catch {
                failure.withLock { $0 = error }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        return Double(told.withLock { $0 }) / Double(seeds)
    }
}
