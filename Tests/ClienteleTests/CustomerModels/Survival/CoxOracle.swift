import Clientele
import Foundation

/// The partial likelihood of a Cox model by its definition, row by row, with derivatives by differences.
struct CoxOracle {
    let rows: SurvivalRows
    let ties: CoxTies

    func logLikelihood(_ beta: [Double]) -> Double {
        let eta = (0..<rows.count).map { row in beta.indices.map { beta[$0] * rows.covariates[$0][row] }.reduce(0, +) }
        var sum = 0.0
        for stratum in Set(rows.strata ?? [""]) {
            let members = (0..<rows.count).filter { (rows.strata?[$0] ?? "") == stratum }
            for time in Set(members.filter { rows.events[$0] }.map { rows.durations[$0] }) {
                let risk = members.filter { rows.isAtRisk($0, at: time) }
                let failed = risk.filter { rows.durations[$0] == time && rows.events[$0] }
                let all = risk.map { rows.weight($0) * exp(eta[$0]) }.reduce(0, +)
                let tied = failed.map { rows.weight($0) * exp(eta[$0]) }.reduce(0, +)
                let weight = failed.map(rows.weight).reduce(0, +) / Double(failed.count)
                sum += failed.map { rows.weight($0) * eta[$0] }.reduce(0, +)
                for place in failed.indices {
                    let part = ties == .efron ? Double(place) / Double(failed.count) : 0
                    sum -= weight * log(all - part * tied)
                }
            }
        }
        return sum
    }

    /// The slope by a central difference of fourth order.
    func slope(_ beta: [Double], _ column: Int) -> Double {
        func at(_ distance: Double) -> Double {
            var moved = beta
            moved[column] += distance
            return logLikelihood(moved)
        }
        let step = 1e-3
        return (8 * (at(step) - at(-step)) - (at(2 * step) - at(-2 * step))) / (12 * step)
    }

    /// The negative of a second derivative.
    func information(_ beta: [Double], _ first: Int, _ second: Int) -> Double {
        func at(_ distance: Double) -> Double {
            var moved = beta
            moved[second] += distance
            return slope(moved, first)
        }
        let step = 1e-3
        return -(8 * (at(step) - at(-step)) - (at(2 * step) - at(-2 * step))) / (12 * step)
    }
}
