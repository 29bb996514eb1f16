/// A repeat-buying model with models around it, so that derivatives by the logarithms of its parameters are differences.
struct PurchaseUncertainty<Model: RepeatBuyingModel>: Sendable {
    /// Half the distance of two neighbours on the log scale: small beside it, large beside the rounding of a model's integrals.
    private static var step: Double { 1e-3 }

    let model: Model
    /// The covariance of the logarithms of the parameters, or `nil` where it is not known or not wanted.
    let covariance: SymmetricMatrix?
    private let neighbours: [(above: Model, below: Model)]

    init(model: Model, covarianceOfLogarithms: [[Double]]?) throws {
        self.model = model
        guard let rows = covarianceOfLogarithms else {
            (covariance, neighbours) = (nil, [])
            return
        }
        guard rows.count == 4, let matrix = SymmetricMatrix(rows: rows) else {
            throw ClienteleError(
                .invalidArgument, "the covariance of the logarithms is no symmetric matrix of four rows",
                remedy: "give covarianceOfLogarithms of the fit, or none")
        }
        covariance = matrix
        neighbours = try (0..<4).map { index in
            func moved(_ step: Double) throws -> Model {
                var parameters = model.parameters
                parameters[index] *= Libm.exp(step)
                return try Model(parameters: parameters)
            }
            return (try moved(Self.step), try moved(-Self.step))
        }
    }

    /// The derivatives of the logarithm of a value above zero; zero where it is not known how uncertain the parameters are.
    func logGradient(_ value: (Model) -> Double) -> SIMD4<Double> {
        var gradient = SIMD4<Double>(repeating: 0)
        for (index, pair) in neighbours.enumerated() {
            let (above, below) = (value(pair.above), value(pair.below))
            guard above > 0, below > 0 else { continue }
            gradient[index] = (Libm.log(above) - Libm.log(below)) / (2 * Self.step)
        }
        return gradient
    }
}
