import Clientele

/// Random rows with ties, late entries, weights and groups, for comparisons with oracles.
struct SurvivalRows {
    var durations: [Double] = []
    var events: [Bool] = []
    var entries: [Double]?
    var weights: [Double]?
    var groups: [String] = []
    var strata: [String]?
    var covariates: [[Double]] = []
    var causes: [String?] = []

    /// Draws rows; which columns there are depends on the seed too.
    init(seed: UInt64, rows: Int? = nil, covariates count: Int = 2, wholeWeights: Bool = true) {
        var random = SeededGenerator(seed: seed)
        let rows = rows ?? 1 + random.next(below: 40)
        let isContinuous = random.next(below: 3) == 0
        let isTruncated = random.next(below: 2) == 0
        let isWeighted = random.next(below: 2) == 0
        let groupCount = 1 + random.next(below: 4)
        let censored = random.next(below: 10)
        covariates = [[Double]](repeating: [], count: count)
        var (entries, weights, strata): ([Double], [Double], [String]) = ([], [], [])
        for _ in 0..<rows {
            let duration = isContinuous ? 10 * random.nextUnit() + 0.001 : Double(random.next(below: 12))
            durations.append(duration)
            let isEvent = random.next(below: 10) >= censored
            events.append(isEvent)
            causes.append(isEvent ? ["lapse", "death", "maturity"][random.next(below: 3)] : nil)
            entries.append(isContinuous ? duration * random.nextUnit() : Double(random.next(below: Int(duration))))
            weights.append(wholeWeights ? Double(1 + random.next(below: 3)) : 0.25 + 2 * random.nextUnit())
            groups.append("g\(random.next(below: groupCount))")
            strata.append("s\(random.next(below: 2))")
            for column in 0..<count {
                covariates[column].append(column.isMultiple(of: 2) ? random.nextUnit() * 4 - 2 : Double(random.next(below: 3)))
            }
        }
        if isTruncated { self.entries = entries }
        if isWeighted { self.weights = weights }
        if random.next(below: 2) == 0 { self.strata = strata }
    }

    var count: Int { durations.count }

    func weight(_ row: Int) -> Double { weights?[row] ?? 1 }

    func isAtRisk(_ row: Int, at time: Double) -> Bool {
        durations[row] >= time && (entries.map { $0[row] < time || $0[row] == 0 } ?? true)
    }

    /// The same rows in another order.
    func permuted(_ order: [Int]) -> SurvivalRows {
        var copy = self
        copy.durations = order.map { durations[$0] }
        copy.events = order.map { events[$0] }
        copy.causes = order.map { causes[$0] }
        copy.entries = entries.map { column in order.map { column[$0] } }
        copy.weights = weights.map { column in order.map { column[$0] } }
        copy.groups = order.map { groups[$0] }
        copy.strata = strata.map { column in order.map { column[$0] } }
        copy.covariates = covariates.map { column in order.map { column[$0] } }
        return copy
    }

    func shuffled(seed: UInt64) -> SurvivalRows {
        var random = SeededGenerator(seed: seed)
        return permuted(Array(0..<count).shuffled(using: &random))
    }

    /// Each row as often as its weight says.
    func repeated() -> SurvivalRows {
        var copy = permuted((0..<count).flatMap { Array(repeating: $0, count: Int(weight($0))) })
        copy.weights = nil
        return copy
    }

    func sample(strata useStrata: Bool = true) throws -> SurvivalSample {
        try SurvivalSample(
            durations: durations, events: events, entries: entries, weights: weights, groups: groups, strata: useStrata ? strata : nil,
            covariates: covariates.enumerated().map { SurvivalCovariate("x\($0.offset)", $0.element) })
    }

    func competingSample() throws -> SurvivalSample {
        try SurvivalSample(durations: durations, causes: causes, entries: entries, weights: weights)
    }
}

/// Whether two numbers are the same but for rounding.
func isClose(_ first: Double, _ second: Double, _ tolerance: Double = 1e-10) -> Bool {
    (first - second).magnitude <= tolerance * max(1, first.magnitude, second.magnitude)
}

/// Whether two optional numbers both exist and are the same but for rounding, or both do not.
func isClose(_ first: Double?, _ second: Double?, _ tolerance: Double = 1e-10) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return isClose(first, second, tolerance)
}
