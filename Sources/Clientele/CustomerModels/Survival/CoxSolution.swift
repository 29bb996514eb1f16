/// Where Newton's method came to.
struct CoxSolution {
    let outcome: CoxOutcome
    /// The coefficients per standard deviation.
    let coefficients: [Double]
    /// The likelihood there.
    let likelihood: CoxLikelihood
    /// The likelihood at coefficients of 0.
    let null: CoxLikelihood
    let iterations: Int
    /// The places of coefficients that grow (1) or fall (−1) for ever.
    let unbounded: [Int: Int]
}
