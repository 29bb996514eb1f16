/// Searches for the maximum of a repeat-buying model's likelihood, freely or with something held.
struct RepeatBuyingSearch<Model: RepeatBuyingModel>: Sendable {
    let objective: RepeatBuyingObjective<Model>
    let options: RepeatBuyingFitOptions

    /// The best of several starts, refined.
    func maximum() -> OptimizationOutcome {
        var search = BoundedQuasiNewton(lower: objective.lower, upper: objective.upper)
        // The starts only have to tell which hill is the highest.
        search.gradientTolerance = 1e-5
        search.maximumIterations = 150
        // A search takes some dozens of evaluations; one that goes astray ends, and says so.
        search.maximumEvaluations = 600
        // … which a part of many histories tells as well; the refinement takes all of them.
        let part = objective.thinned
        let rough = search.minimize(fromEach: starts, part.negativeMean)
        search.gradientTolerance = 1e-9
        search.maximumIterations = 500
        search.maximumEvaluations = 1_200
        var fine = search.minimize(from: rough.point, objective.negativeMean)
        fine.runs = rough.runs + fine.runs
        return fine
    }

    /// The maximum with some logarithms held at a value.
    ///
    /// - Parameters:
    ///   - held: The values by the parameters' places.
    ///   - starts: Where to begin.
    /// - Returns: The best end.
    func maximum(holding held: [Int: Double], fromEach starts: [[Double]]) -> OptimizationOutcome {
        var search = BoundedQuasiNewton(lower: objective.lower, upper: objective.upper, gradientTolerance: 1e-7, maximumIterations: 200)
        search.maximumEvaluations = 600
        for (place, value) in held {
            search.lower[place] = value
            search.upper[place] = value
        }
        return search.minimize(fromEach: starts, objective.negativeMean)
    }

    /// The penalised log-likelihood that an outcome stands for.
    func logLikelihood(_ outcome: OptimizationOutcome) -> Double { -outcome.value * objective.cells.customers }

    /// Where the search begins: three points around the moments, and more by chance.
    var starts: [[Double]] {
        var points = [point(0), point(1), point(2)]
        var random = SeededGenerator(seed: options.seed)
        while points.count < options.starts {
            // Each logarithm up to 2.5 away from the first point.
            points.append(point(0).map { $0 + 5 * (Double(random.next(below: 1_000_001)) / 1_000_000 - 0.5) })
        }
        return points.prefix(options.starts).map { point in
            point.indices.map { min(max(point[$0], objective.lower[$0]), objective.upper[$0]) }
        }
    }

    private func point(_ number: Int) -> [Double] {
        let cells = objective.cells
        let pace = cells.weightedSum(cells.repeatPurchases) / max(cells.weightedSum(cells.ages), .leastNormalMagnitude)
        var point = [0.0, 0.0, 0.0, 0.0]
        // Customers who leave bought faster than their whole time tells; how much is what the points differ in.
        let haste = [1.5, 1.0, 4.0][number]
        let strength = [0.6, 2.0, 0.25][number]
        for trait in Model.kind.traits {
            let (first, second): (Double, Double)
            switch (trait.role, trait.isProbability) {
            case (.buying, false): (first, second) = (strength, strength / (pace * haste))
            case (.buying, true):
                let mean = min(max(pace * haste, 0.02), 0.98)
                (first, second) = (3 * strength * mean, 3 * strength * (1 - mean))
            case (.leaving, false): (first, second) = (strength, strength * cells.meanAge * [1.0, 3.0, 0.4][number])
            case (.leaving, true): (first, second) = (strength, strength * [3.0, 9.0, 2.0][number])
            }
            point[trait.first] = Libm.log(first)
            point[trait.second] = Libm.log(second)
        }
        return point
    }
}
