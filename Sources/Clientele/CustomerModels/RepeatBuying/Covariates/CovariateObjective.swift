/// The log-likelihood of a model with covariates, as a function of the logarithms of its baseline and the coefficients.
struct CovariateObjective<Model: RepeatBuyingModel>: Sendable {
    let columns: RepeatPurchaseColumns
    let design: CovariateDesign
    let effects: [CovariateEffect]
    let centre: [Double]
    let penalty: Double
    let customers: Double

    private static var rowsInChunk: Int { 2_048 }

    /// How many numbers a point has: four logarithms, then the coefficients, effect by effect.
    var dimension: Int { 4 + effects.count * design.names.count }

    /// The log-likelihood with its gradient, without the penalty.
    func logLikelihood(at point: [Double]) -> (value: Double, gradient: [Double]) {
        let size = CovariateObjective.rowsInChunk
        let parts = try? Parallel.map(count: (columns.count + size - 1) / size) { chunk in
            sum(chunk * size..<Swift.min((chunk + 1) * size, columns.count), point)
        }
        var total = (value: 0.0, gradient: [Double](repeating: 0, count: dimension))
        for part in parts ?? [] {
            total.value += part.value
            for index in total.gradient.indices { total.gradient[index] += part.gradient[index] }
        }
        return total
    }

    private func sum(_ rows: Range<Int>, _ point: [Double]) -> (value: Double, gradient: [Double]) {
        let width = design.names.count
        var total = (value: 0.0, gradient: [Double](repeating: 0, count: dimension))
        for row in rows {
            var logs = SIMD4(point[0], point[1], point[2], point[3])
            for (number, effect) in effects.enumerated() {
                var score = 0.0
                for column in 0..<width { score += point[4 + number * width + column] * design.values[row * width + column] }
                logs[effect.place] += effect.sign * score
            }
            let term = Model.logLikelihood(
                repeatPurchases: Double(columns.repeatPurchases[row]), ageAtLastPurchase: columns.agesAtLastPurchase[row],
                age: columns.ages[row], parameters: SIMD4(Libm.exp(logs[0]), Libm.exp(logs[1]), Libm.exp(logs[2]), Libm.exp(logs[3])))
            let weight = columns.weights[row]
            total.value += weight * term.value
            for place in 0..<4 { total.gradient[place] += weight * term.gradient[place] }
            for (number, effect) in effects.enumerated() {
                let slope = weight * effect.sign * term.gradient[effect.place]
                for column in 0..<width { total.gradient[4 + number * width + column] += slope * design.values[row * width + column] }
            }
        }
        return total
    }

    /// What is minimised: the negative penalised log-likelihood of the mean customer.
    func negativeMean(at point: [Double]) -> (value: Double, gradient: [Double]) {
        let term = logLikelihood(at: point)
        var value = -term.value
        var gradient = term.gradient.map { -$0 }
        if penalty > 0 {
            for index in point.indices {
                let distance = point[index] - (index < 4 ? centre[index] : 0)
                value += penalty * distance * distance
                gradient[index] += 2 * penalty * distance
            }
        }
        guard value.isFinite, gradient.allSatisfy(\.isFinite) else { return (.infinity, point.map { _ in 0 }) }
        return (value / customers, gradient.map { $0 / customers })
    }
}
