/// How uncertain the parameters of a fit are: independent directions of their logarithms, each with its standard deviation.
struct ParameterSpread<Model: RepeatBuyingModel>: Sendable {
    let model: Model
    private let point: [Double]
    /// Directions whose length is the standard deviation.
    private let deviations: [[Double]]

    /// - Parameters:
    ///   - model: The model at the best point.
    ///   - covariance: The covariance of the logarithms of the parameters; directions without variance are left out.
    init(model: Model, covariance: [[Double]]) {
        self.model = model
        point = model.parameters.map { Libm.log($0) }
        guard let matrix = SymmetricMatrix(rows: covariance) else {
            deviations = []
            return
        }
        let (values, vectors) = matrix.eigen()
        let smallest = (values.last ?? 0) * 1e-12
        deviations = zip(values, vectors).filter { $0.0 > smallest && $0.0 > 0 }.map { value, vector in
            vector.map { $0 * value.squareRoot() }
        }
    }

    /// The standard error of a function of the model, by the delta method with differences along each direction.
    ///
    /// - Parameter function: Several values at once; each gets its own standard error.
    /// - Returns: One standard error a value.
    func standardErrors(_ function: (Model) -> [Double]) -> [Double] {
        var squares: [Double] = []
        for deviation in deviations {
            // Small beside the scale of the logarithms, large beside the rounding of a model's integrals.
            let size = SymmetricMatrix.dot(deviation, deviation).squareRoot()
            let step = 1e-3 / size
            guard let above = moved(deviation, by: step), let below = moved(deviation, by: -step) else { continue }
            let slopes = zip(function(above), function(below)).map { ($0 - $1) / (2 * step) }
            if squares.isEmpty { squares = slopes.map { _ in 0 } }
            for index in slopes.indices { squares[index] += slopes[index] * slopes[index] }
        }
        return squares.isEmpty ? function(model).map { _ in 0 } : squares.map { $0.squareRoot() }
    }

    /// Models that stand for the uncertainty, all equally likely: their logarithms have the mean and covariance of the estimate (the spherical
    /// cubature rule of degree 3; Stroud 1971).
    var sigmaPoints: [Model] {
        let reach = Double(deviations.count).squareRoot()
        let points = deviations.flatMap { [moved($0, by: reach), moved($0, by: -reach)] }.compactMap { $0 }
        return points.isEmpty ? [model] : points
    }

    private func moved(_ direction: [Double], by step: Double) -> Model? {
        // Within what a model of logarithms can be; an estimate so uncertain as to leave it has no more to tell there.
        try? Model(parameters: zip(point, direction).map { Libm.exp(min(max($0 + $1 * step, -40), 40)) })
    }
}
