/// Adds up the baseline hazard of a fit, as its ties ask for: Breslow's (1974) estimator, or Efron's with the events taken off one by one.
enum CoxBaseline {
    static func hazards(_ rows: CoxRows, ties: CoxTies, predictors: [Double], names: [String]) -> [BaselineHazard] {
        let largest = predictors.max() ?? 0
        let scale = Libm.exp(-largest)
        var times = [[Double]](repeating: [], count: rows.order.strata.count)
        var steps = times
        let bare = rows.keeping([])
        CoxWalk(rows: bare, ties: ties, predictors: predictors.map { $0 - largest }, hasSecond: false).forEachEventTime { at, _, _ in
            times[at.stratum].append(at.time)
            steps[at.stratum].append(at.meanWeight * at.inverse.plain * scale)
        }
        return times.indices.map { stratum in
            var sum = 0.0
            let cumulative = steps[stratum].reversed().map { step in
                sum += step
                return sum
            }
            return BaselineHazard(
                stratum: names.isEmpty ? nil : names[stratum], times: times[stratum].reversed(), cumulativeHazard: cumulative)
        }
    }
}
