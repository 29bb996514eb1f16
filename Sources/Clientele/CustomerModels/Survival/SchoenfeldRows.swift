/// The Schoenfeld residuals of a fit, in the canonical order of its events.
struct SchoenfeldRows {
    /// The times of the events, ascending within each stratum.
    var times: [Double] = []
    /// The rows of the sample.
    var rows: [Int] = []
    var weights: [Double] = []
    /// One array an event, in the units of the covariates.
    var residuals: [[Double]] = []
    /// The covariances of the coefficients.
    let covariance: [[Double]]
    let estimates: [Double]
    let names: [String]

    init(_ fit: CoxFit, in sample: SurvivalSample) throws {
        guard sample.covariates.map(\.name) == fit.coefficients.map(\.name), sample.size == fit.n, sample.eventCount == fit.events else {
            throw ClienteleError(
                .invalidArgument, "the sample is not the one that was fitted", remedy: "give the sample that the fit was made of")
        }
        guard fit.outcome == .converged else {
            throw ClienteleError(
                .missingData, "the fit did not converge, so it has no residuals", remedy: "leave out the covariates without an estimate")
        }
        let kept = fit.coefficients.indices.filter { fit.coefficients[$0].status == .estimated }
        covariance = fit.covariance
        estimates = kept.compactMap { fit.coefficients[$0].coefficient }
        names = kept.map { fit.coefficients[$0].name }
        let model = CoxRows(sample).keeping(kept)
        let coefficients = zip(estimates, model.deviations).map { $0 * $1 }
        add(model, ties: fit.ties, coefficients: coefficients)
    }

    private mutating func add(_ model: CoxRows, ties: CoxTies, coefficients: [Double]) {
        var predictors = model.predictors(coefficients)
        let largest = predictors.max() ?? 0
        for row in predictors.indices { predictors[row] -= largest }
        let width = model.width
        var found: [(place: Int, time: Double, residual: [Double])] = []
        CoxWalk(rows: model, ties: ties, predictors: predictors, hasSecond: false).forEachEventTime { at, atRisk, ofEvents in
            let means = (0..<width).map { at.mean(atRisk.first[$0], ofEvents.first[$0]) }
            for place in at.events {
                let residual = (0..<width).map { (model.values[place * width + $0] - means[$0]) * model.deviations[$0] }
                found.append((place, at.time, residual))
            }
        }
        found.sort { $0.place < $1.place }
        times = found.map(\.time)
        rows = found.map { Int(model.order.rows[$0.place]) }
        weights = found.map { model.order.weights[$0.place] }
        residuals = found.map(\.residual)
    }

    /// The residuals of one event times the covariances: how they move the coefficients.
    func moved(_ residual: [Double]) -> [Double] {
        covariance.map { row in zip(row, residual).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    /// How many events there are, by weight.
    var events: Double { weights.reduce(0, +) }

    /// Time as a transform counts it, less its mean.
    func times(_ transform: ProportionalityTransform, in sample: SurvivalSample) throws -> [Double] {
        let counted: [Double]
        switch transform {
        case .identity: counted = times
        case .logarithm:
            guard times.allSatisfy({ $0 > 0 }) else {
                throw ClienteleError(
                    .invalidArgument, "an event at time 0 has no logarithm of its time", remedy: "count time by rank or as it is")
            }
            counted = times.map(Libm.log)
        case .rank: counted = ranks()
        case .kaplanMeier:
            let curve = try KaplanMeier(sample)
            counted = times.map { time in
                // The point just before the time is the one before the last that is not after it.
                let place = curve.place(at: time) ?? 0
                return 1 - (place > 0 ? curve.survivals[place - 1] : 1)
            }
        }
        let mean = zip(counted, weights).reduce(0) { $0 + $1.0 * $1.1 } / max(events, .leastNormalMagnitude)
        return counted.map { $0 - mean }
    }

    /// The ranks of the times by weight, the mean of ranks where several are equal.
    private func ranks() -> [Double] {
        let order = times.indices.sorted { (times[$0], $0) < (times[$1], $1) }
        var ranks = [Double](repeating: 0, count: times.count)
        var (start, before) = (0, 0.0)
        while start < order.count {
            var end = start
            var weight = 0.0
            while end < order.count, times[order[end]] == times[order[start]] {
                weight += weights[order[end]]
                end += 1
            }
            for place in order[start..<end] { ranks[place] = before + (weight + 1) / 2 }
            before += weight
            start = end
        }
        return ranks
    }
}
