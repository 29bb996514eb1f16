/// A parameter that covariates act on: the parameter of a customer is the baseline's times the exponential of ± the customer's score.
struct CovariateEffect: Sendable, Hashable {
    /// The parameter's place.
    let place: Int
    /// 1 where a positive coefficient raises the parameter, −1 where it lowers it.
    let sign: Double

    /// The effects of a model's covariates (Fader & Hardie 2007, "Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD models"),
    /// or `nil` for a model without.
    ///
    /// Times get a minus sign, so that a positive coefficient stands for faster buying, or faster leaving.
    static func effects(of kind: RepeatBuyingModelKind) -> [CovariateEffect]? {
        switch kind {
        case .bgNBD, .mbgNBD: [CovariateEffect(place: 1, sign: -1), CovariateEffect(place: 2, sign: 1), CovariateEffect(place: 3, sign: 1)]
        case .paretoNBD: [CovariateEffect(place: 1, sign: -1), CovariateEffect(place: 3, sign: -1)]
        case .bgBB: nil
        }
    }
}
