extension RepeatBuyingFit: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind
        case model
        case ridge
        case logLikelihood
        case aic
        case bic
        case converged
        case gradientNorm
        case iterations
        case evaluations
        case parameters
        case covariance
        case correlation
        case covarianceOfLogarithms
        case customers
        case timeUnit
        case confidence
        case penalty
        case identifiability
    }

    /// The point on a ridge of equally good ones that predictions are made from, in the encoded form.
    private struct Ridge: Codable {
        let point: [Double]
        let note: String
    }

    /// Writes the fit; what is absent is `null`.
    ///
    /// `model` has the parameters, where the data tell them all. Where they do not, it is `null`, and `ridge` has the point that
    /// predictions are made from, whose numbers may be in the thousands, beside a note that they are no estimates.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(Model.kind, forKey: .kind)
        let isTold = identifiability.isIdentified
        let note = "These numbers predict, but are no estimates: the data do not tell all parameters, and others are as good."
        try values.encode(isTold ? model?.parameters : nil, forKey: .model)
        try values.encode(isTold ? nil : model.map { Ridge(point: $0.parameters, note: note) }, forKey: .ridge)
        try values.encode(logLikelihood, forKey: .logLikelihood)
        try values.encode(aic, forKey: .aic)
        try values.encode(bic, forKey: .bic)
        try values.encode(converged, forKey: .converged)
        try values.encode(gradientNorm, forKey: .gradientNorm)
        try values.encode(iterations, forKey: .iterations)
        try values.encode(evaluations, forKey: .evaluations)
        try values.encode(parameters, forKey: .parameters)
        try values.encode(covariance, forKey: .covariance)
        try values.encode(correlation, forKey: .correlation)
        try values.encode(covarianceOfLogarithms, forKey: .covarianceOfLogarithms)
        try values.encode(customers, forKey: .customers)
        try values.encode(timeUnit, forKey: .timeUnit)
        try values.encode(confidence, forKey: .confidence)
        try values.encode(penalty, forKey: .penalty)
        try values.encode(identifiability, forKey: .identifiability)
    }

    /// Reads a fit of the same model.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/unreadableEncoding`` for a fit of another model or parts that do not fit together; what the decoder and the
    ///   model throw.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try values.decode(RepeatBuyingModelKind.self, forKey: .kind)
        let told = try values.decodeIfPresent([Double].self, forKey: .model)
        let ridge = try values.decodeIfPresent(Ridge.self, forKey: .ridge)?.point
        model = try (told ?? ridge).map { try Model(parameters: $0) }
        logLikelihood = try values.decodeIfPresent(Double.self, forKey: .logLikelihood)
        converged = try values.decode(Bool.self, forKey: .converged)
        gradientNorm = try values.decodeIfPresent(Double.self, forKey: .gradientNorm)
        iterations = try values.decode(Int.self, forKey: .iterations)
        evaluations = try values.decode(Int.self, forKey: .evaluations)
        parameters = try values.decode([ParameterEstimate].self, forKey: .parameters)
        covariance = try values.decodeIfPresent([[Double]].self, forKey: .covariance)
        correlation = try values.decodeIfPresent([[Double]].self, forKey: .correlation)
        covarianceOfLogarithms = try values.decodeIfPresent([[Double]].self, forKey: .covarianceOfLogarithms)
        customers = try values.decode(Double.self, forKey: .customers)
        timeUnit = try values.decode(RepeatPurchaseTimeUnit.self, forKey: .timeUnit)
        confidence = try values.decode(Double.self, forKey: .confidence)
        penalty = try values.decode(Double.self, forKey: .penalty)
        identifiability = try values.decode(Identifiability.self, forKey: .identifiability)
        let isWhole = [covariance, correlation, covarianceOfLogarithms].allSatisfy { matrix in
            matrix.map { $0.count == 4 && $0.allSatisfy { $0.count == 4 } } ?? true
        }
        guard kind == Model.kind, parameters.map(\.name) == Model.parameterNames, isWhole, confidence > 0, confidence < 1,
            (model == nil) == (covarianceOfLogarithms == nil), identifiability.isIdentified ? ridge == nil : told == nil
        else {
            throw ClienteleError(
                .unreadableEncoding, "this is no fit of \(Model.kind.rawValue)", remedy: "read it as a fit of \(kind.rawValue)")
        }
    }
}
