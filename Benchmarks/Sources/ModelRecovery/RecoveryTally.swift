import Foundation

/// How the fits to one model's samples came out.
struct RecoveryTally {
    let model: RecoveryCase
    let fits: [RecoveredFit]
    let failures: [String]
    let seconds: Double

    private var told: [RecoveredFit] { fits.filter { $0.deviations != nil } }

    /// The share of all fits whose parameters all lie within three standard errors; a fit without errors does not count as one.
    private var within: Double {
        let good = told.filter { ($0.deviations ?? []).allSatisfy { abs($0) <= 3 } }
        return Double(good.count) / Double(max(fits.count + failures.count, 1))
    }

    /// The share of the intervals of each parameter that hold the truth, of the fits that have intervals.
    private var coverage: [Double] {
        model.truth.indices.map { place in
            Double(told.filter { $0.covered[place] }.count) / Double(max(told.count, 1))
        }
    }

    var passes: Bool { within >= 0.975 && coverage.allSatisfy { (0.93...0.97).contains($0) } && fits.allSatisfy(\.allFinite) }

    var row: String {
        let truth = zip(model.parameterNames, model.truth).map { "\($0) \($1)" }.joined(separator: ", ")
        let cells = [
            model.name, truth, "\(model.customers.formatted(.number.locale(Locale(identifier: "en_US")))); \(model.sample)",
            percent(within), coverage.map(percent).joined(separator: ", "),
            String(fits.count { !$0.converged } + failures.count), String(fits.count { !$0.identified }),
            String(fits.count { $0.deviations == nil }), String(format: "%.1f", seconds), passes ? "yes" : "**no**",
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }
}
