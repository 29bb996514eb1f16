internal import Clientele

extension Sentence {
    /// An interval of confidence around an estimate.
    static func interval(_ estimate: Estimate, level: Double, text: (Double) -> String) -> Sentence {
        .interval(level: level, lower: text(estimate.lower), upper: text(estimate.upper))
    }
}

extension ValueBasis {
    /// What value is counted in, in words.
    var sentence: Sentence {
        switch self {
        case .revenue: .valueIsRevenue
        case .profit: .valueIsProfit
        }
    }
}
