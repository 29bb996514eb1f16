/// The logarithm of the partial likelihood of coefficients per standard deviation, with its derivatives (Cox 1972, 1975).
struct CoxLikelihood {
    let value: Double
    let gradient: [Double]
    /// The negative of the second derivatives.
    let information: SymmetricMatrix
    /// The value without the penalty.
    let unpenalized: Double

    init(_ rows: CoxRows, ties: CoxTies, coefficients: [Double], penalty: Double) {
        let width = rows.width
        var predictors = rows.predictors(coefficients)
        // The likelihood does not change when all predictors are shifted alike, and their exponentials stay in range.
        let largest = predictors.max() ?? 0
        for row in predictors.indices { predictors[row] -= largest }
        var value = 0.0
        var gradient = [Double](repeating: 0, count: width)
        var triangle = [Double](repeating: 0, count: width * (width + 1) / 2)
        CoxWalk(rows: rows, ties: ties, predictors: predictors).forEachEventTime { at, atRisk, ofEvents in
            let weight = at.meanWeight
            for row in at.events {
                value += rows.order.weights[row] * predictors[row]
                for column in 0..<width { gradient[column] += rows.order.weights[row] * rows.values[row * width + column] }
            }
            value -= weight * at.logarithms
            let (plain, share, square) = (at.inverse.plain, at.inverse.share, at.inverseSquare)
            var cell = 0
            for column in 0..<width {
                let (all, events) = (atRisk.first[column], ofEvents.first[column])
                gradient[column] -= weight * (plain * all - share * events)
                for other in 0...column {
                    let (otherAll, otherEvents) = (atRisk.first[other], ofEvents.first[other])
                    let mean = plain * atRisk.second[cell] - share * ofEvents.second[cell]
                    let cross = square.share * (all * otherEvents + events * otherAll)
                    let product = square.plain * all * otherAll - cross + square.shareSquare * events * otherEvents
                    triangle[cell] += weight * (mean - product)
                    cell += 1
                }
            }
        }
        unpenalized = value
        var information = SymmetricMatrix(dimension: width)
        var cell = 0
        for column in 0..<width {
            value -= penalty / 2 * coefficients[column] * coefficients[column]
            gradient[column] -= penalty * coefficients[column]
            for other in 0...column {
                information[column, other] = triangle[cell] + (other == column ? penalty : 0)
                cell += 1
            }
        }
        self.value = value
        self.gradient = gradient
        self.information = information
    }
}
