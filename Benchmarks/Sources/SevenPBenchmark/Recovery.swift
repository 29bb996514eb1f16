import Clientele
import Foundation

/// How often the seven analyses together tell what was planted, and how often what was not.
struct Recovery {
    let seeds: Int
    let customers: Int

    /// Prints both tables; whether every planted effect was found as often as stated, and what is not there no more often than allowed.
    func print() throws -> Bool {
        let start = ContinuousClock.now
        var bases: [RecoveredBase] = []
        for seed in 1...UInt64(max(seeds, 1)) {
            bases.append(try RecoveredBase(customers: customers, seed: seed))
            if seed.isMultiple(of: 20) { SevenPBenchmark.note("\(seed) of \(seeds)") }
        }
        let isFound = printFound(bases)
        let isHonest = printFalse(bases)
        printLevels(bases)
        Swift.print(String(format: "%.0f seconds.", (ContinuousClock.now - start) / .seconds(1)))
        return isFound && isHonest
    }

    private func printFound(_ bases: [RecoveredBase]) -> Bool {
        Swift.print("| planted | told in | stated power | figure | planted as | mean found | intervals that hold it |")
        Swift.print("|" + String(repeating: " --- |", count: 7))
        var holds = true
        for (place, effect) in PlantedEffect.all.enumerated() {
            let told = bases.compactMap { $0.found[place] }
            let share = Double(told.count) / Double(bases.count)
            if share < effect.power { holds = false }
            let figures = told.compactMap { finding in finding.evidence.first { $0.name == effect.figure } }
            let values = figures.compactMap(\.value)
            let mean = values.isEmpty ? "" : String(format: "%.4f", values.reduce(0, +) / Double(values.count))
            let row = [
                effect.name, "\(told.count) of \(bases.count)", String(format: "%.0f %%", 100 * effect.power), "`\(effect.figure)`",
                effect.truth.map { String(format: "%.4f", $0) } ?? "", mean, held(figures, effect.truth),
            ]
            Swift.print("| " + row.joined(separator: " | ") + " |")
        }
        return holds
    }

    private func held(_ figures: [FindingFigure], _ truth: Double?) -> String {
        let ends = figures.compactMap { figure in figure.lower.flatMap { lower in figure.upper.map { (lower, $0) } } }
        guard let truth, !ends.isEmpty else { return "" }
        return "\(ends.count { $0.0 <= truth && truth <= $0.1 }) of \(ends.count)"
    }

    private func printFalse(_ bases: [RecoveredBase]) -> Bool {
        let wrong = bases.filter { !$0.falseFindings.isEmpty }
        let share = Double(wrong.count) / Double(bases.count)
        let limit = 0.05 + 2 * (0.05 * 0.95 / Double(bases.count)).squareRoot()
        let hypotheses = bases.map(\.hypotheses)
        Swift.print("")
        Swift.print(
            "Something that is not there was told in \(wrong.count) of \(bases.count) bases "
                + String(format: "(%.1f %%, at most %.1f %% allowed), ", 100 * share, 100 * limit)
                + "of \(hypotheses.min() ?? 0) to \(hypotheses.max() ?? 0) hypotheses tested on each.")
        for base in wrong {
            for finding in base.falseFindings {
                let name = "\(finding.kind.name) \(finding.subject ?? "")"
                Swift.print("- seed \(base.seed): \(name), p \(finding.pValue ?? 1): \(finding.statement)")
            }
        }
        let profits = Dictionary(grouping: bases.flatMap(\.profits)) { finding in
            "\(finding.subject ?? ""), \((finding.effect?.minorUnits ?? 0) < 0 ? "a loss" : "a gain")"
        }
        for (name, findings) in profits.sorted(by: { $0.key < $1.key }) { Swift.print("- told of \(name): \(findings.count)") }
        return share <= limit
    }

    /// How often each kind of test calls something unlikely that is not there, before any correction.
    private func printLevels(_ bases: [RecoveredBase]) {
        Swift.print("")
        Swift.print("| tests of what is not there | p-values | at most 0.05 | at most 0.01 | bases with one at most 0.05 |")
        Swift.print("|" + String(repeating: " --- |", count: 5))
        for kind in Set(bases.flatMap(\.pValues.keys)).sorted() {
            let lists = bases.compactMap { $0.pValues[kind] }
            let all = lists.flatMap(\.self)
            func share(_ level: Double) -> String {
                String(format: "%.1f %%", 100 * Double(all.count { $0 <= level }) / Double(max(all.count, 1)))
            }
            let touched = lists.count { $0.contains { $0 <= 0.05 } }
            Swift.print("| \(kind) | \(all.count) | \(share(0.05)) | \(share(0.01)) | \(touched) of \(lists.count) |")
        }
    }
}
