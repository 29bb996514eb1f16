/// The log-likelihood of a model over distinct histories, as a function of the logarithms of its parameters.
struct RepeatBuyingObjective<Model: RepeatBuyingModel>: Sendable {
    let cells: RepeatPurchaseCells
    /// The logarithms of the parameters that carry nothing: 1 for shapes, the mean age for times.
    ///
    /// Bounds and penalty are relative to them.
    let centre: [Double]
    /// The weight of the penalty.
    let penalty: Double
    private let sum: any RepeatBuyingLikelihoodSum

    /// How far a logarithm may be from its centre.
    static var reach: Double { 12 }

    init(cells: RepeatPurchaseCells, penalty: Double) {
        self.init(cells: cells, penalty: penalty, centre: RepeatBuyingObjective.centre(meanAge: cells.meanAge))
    }

    private init(cells: RepeatPurchaseCells, penalty: Double, centre: [Double]) {
        self.cells = cells
        self.penalty = penalty
        self.centre = centre
        let tabulated = Model.self as? any TabulatedRepeatBuyingModel.Type
        sum = tabulated?.likelihoodSum(over: cells) ?? LikelihoodSumByHistory<Model>(cells)
    }

    /// The logarithms of the parameters that carry nothing, for customers of a mean age.
    static func centre(meanAge: Double) -> [Double] {
        var centre = [0.0, 0.0, 0.0, 0.0]
        for trait in Model.kind.traits where !trait.isProbability { centre[trait.second] = Libm.log(meanAge) }
        return centre
    }

    /// The same with a fair part of the histories, where there are many; the penalty in proportion.
    var thinned: RepeatBuyingObjective {
        guard let part = cells.thinned(to: 1_500) else { return self }
        return RepeatBuyingObjective(cells: part, penalty: penalty * part.customers / cells.customers, centre: centre)
    }

    var lower: [Double] { RepeatBuyingObjective.lower(around: centre) }
    var upper: [Double] { RepeatBuyingObjective.upper(around: centre) }

    static func lower(around centre: [Double]) -> [Double] { centre.map { $0 - reach } }
    static func upper(around centre: [Double]) -> [Double] { centre.map { $0 + reach } }

    /// The log-likelihood and its gradient, without the penalty.
    func logLikelihood(at point: [Double]) -> LogLikelihoodTerm {
        sum.term(at: SIMD4(Libm.exp(point[0]), Libm.exp(point[1]), Libm.exp(point[2]), Libm.exp(point[3])))
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
