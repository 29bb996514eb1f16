/// The log-likelihood of a model over distinct histories, as a function of the logarithms of its parameters.
struct RepeatBuyingObjective<Model: RepeatBuyingModel>: Sendable {
    let cells: RepeatPurchaseCells
    /// The logarithms of the parameters that carry nothing: 1 for shapes, the mean age for times.
    ///
    /// Bounds and penalty are relative to them.
    let centre: [Double]
    /// The weight of the penalty.
    let penalty: Double
    private let chunk: Int

    /// How far a logarithm may be from its centre.
    static var reach: Double { 12 }

    init(cells: RepeatPurchaseCells, penalty: Double) {
        self.init(cells: cells, penalty: penalty, centre: RepeatBuyingObjective.centre(meanAge: cells.meanAge))
    }

    private init(cells: RepeatPurchaseCells, penalty: Double, centre: [Double]) {
        self.cells = cells
        self.penalty = penalty
        self.centre = centre
        // Fixed by the data alone, so that the sum is the same on any number of cores.
        chunk = Swift.max(512, (cells.count + 15) / 16)
    }

    private static func centre(meanAge: Double) -> [Double] {
        var centre = [0.0, 0.0, 0.0, 0.0]
        for trait in Model.kind.traits where !trait.isProbability { centre[trait.second] = Libm.log(meanAge) }
        return centre
    }

    /// The same with a fair part of the histories, where there are many; the penalty in proportion.
    var thinned: RepeatBuyingObjective {
        guard let part = cells.thinned(to: 1_500) else { return self }
        return RepeatBuyingObjective(cells: part, penalty: penalty * part.customers / cells.customers, centre: centre)
    }

    var lower: [Double] { centre.map { $0 - RepeatBuyingObjective.reach } }
    var upper: [Double] { centre.map { $0 + RepeatBuyingObjective.reach } }

    /// The log-likelihood and its gradient, without the penalty.
    func logLikelihood(at point: [Double]) -> LogLikelihoodTerm {
        let parameters = SIMD4(Libm.exp(point[0]), Libm.exp(point[1]), Libm.exp(point[2]), Libm.exp(point[3]))
        let chunks = (cells.count + chunk - 1) / chunk
        guard chunks > 1 else { return sum(0..<cells.count, parameters) }
        let parts = try? Parallel.map(count: chunks) { index in
            sum(index * chunk..<Swift.min((index + 1) * chunk, cells.count), parameters)
        }
        var total = LogLikelihoodTerm(value: 0, gradient: .zero)
        for part in parts ?? [] {
            total.value += part.value
            total.gradient += part.gradient
        }
        return total
    }

    private func sum(_ range: Range<Int>, _ parameters: SIMD4<Double>) -> LogLikelihoodTerm {
        if let tabulated = Model.self as? any TabulatedRepeatBuyingModel.Type {
            return tabulated.logLikelihood(of: cells, in: range, parameters: parameters)
        }
        var total = LogLikelihoodTerm(value: 0, gradient: .zero)
        for cell in range {
            let term = Model.logLikelihood(
                repeatPurchases: cells.repeatPurchases[cell], ageAtLastPurchase: cells.agesAtLastPurchase[cell], age: cells.ages[cell],
                parameters: parameters)
            total.value += cells.weights[cell] * term.value
            total.gradient += cells.weights[cell] * term.gradient
        }
        return total
    }

    /// What is minimised: the negative penalised log-likelihood of the mean customer, with its gradient.
    ///
    /// A point where the likelihood cannot be computed counts as infinitely bad.
    func negativeMean(at point: [Double]) -> (value: Double, gradient: [Double]) {
        let term = logLikelihood(at: point)
        var value = -term.value
        var gradient = [-term.gradient[0], -term.gradient[1], -term.gradient[2], -term.gradient[3]]
        if penalty > 0 {
            for index in point.indices {
                let distance = point[index] - centre[index]
                value += penalty * distance * distance
                gradient[index] += 2 * penalty * distance
            }
        }
        guard value.isFinite, gradient.allSatisfy(\.isFinite) else { return (.infinity, [0, 0, 0, 0]) }
        return (value / cells.customers, gradient.map { $0 / cells.customers })
    }
}
