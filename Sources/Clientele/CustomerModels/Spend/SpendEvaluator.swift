/// A ``SpendExpectation`` ready to be asked for millions of customers.
struct SpendEvaluator: Sendable {
    /// A customer's expected spend and the derivatives of its logarithm by the expectation's log parameters.
    struct Term: Sendable {
        var value: Double
        var gradient: SIMD4<Double>
    }

    private let kind: SpendExpectation.Kind
    /// The parameters themselves, in the order of the logarithms.
    private let parameters: SIMD4<Double>

    init(_ expectation: SpendExpectation) {
        kind = expectation.kind
        var values = SIMD4<Double>(repeating: 1)
        for (index, logarithm) in expectation.logParameters.prefix(4).enumerated() { values[index] = Libm.exp(logarithm) }
        parameters = values
    }

    private init(kind: SpendExpectation.Kind, parameters: SIMD4<Double>) {
        self.kind = kind
        self.parameters = parameters
    }

    /// The mean, or `nil` where it does not exist.
    func mean(meanOfOccasions mean: Double, occasions: Int) -> Term? {
        let count = Double(occasions)
        switch kind {
        case .commonMean: return Term(value: parameters[0], gradient: SIMD4(1, 0, 0, 0))
        case .ownMean:
            if occasions > 0 { return Term(value: mean, gradient: SIMD4(repeating: 0)) }
            let (shape, scale) = (parameters[0], parameters[1])
            return shape > 1 ? Term(value: scale / (shape - 1), gradient: SIMD4(-shape / (shape - 1), 1, 0, 0)) : nil
        case .gammaGamma:
            let (p, q, gamma) = (parameters[0], parameters[1], parameters[2])
            let rest = p * count + q - 1
            guard rest > 0 else { return nil }
            return Term(
                value: p * (gamma + count * mean) / rest,
                gradient: SIMD4((q - 1) / rest, -q / rest, gamma / (gamma + count * mean), 0))
        }
    }

    /// The median, which always exists, with derivatives by differences.
    func median(meanOfOccasions mean: Double, occasions: Int) -> Term {
        func value(_ evaluator: SpendEvaluator) -> Double { evaluator.spread(mean, occasions)?.median ?? mean }
        guard let spread = spread(mean, occasions) else {
            return self.mean(meanOfOccasions: mean, occasions: occasions) ?? Term(value: mean, gradient: SIMD4(repeating: 0))
        }
        var gradient = SIMD4<Double>(repeating: 0)
        let step = 1e-4
        for index in 0..<3 {
            let (above, below) = (moved(index, by: step), moved(index, by: -step))
            gradient[index] = (Libm.log(value(above)) - Libm.log(value(below))) / (2 * step)
        }
        return Term(value: spread.median, gradient: gradient)
    }

    /// How a customer's unobserved mean is spread, or `nil` where it is taken as known.
    func spread(_ mean: Double, _ occasions: Int) -> MeanSpendDistribution? {
        switch kind {
        case .commonMean: return nil
        case .ownMean: return occasions > 0 ? nil : MeanSpendDistribution(shape: parameters[0], scale: parameters[1])
        case .gammaGamma:
            return GammaGamma(validP: parameters[0], q: parameters[1], gamma: parameters[2])
                .meanSpend(meanOfOccasions: mean, occasions: occasions)
        }
    }

    private func moved(_ index: Int, by step: Double) -> SpendEvaluator {
        var changed = parameters
        changed[index] *= Libm.exp(step)
        return SpendEvaluator(kind: kind, parameters: changed)
    }
}
