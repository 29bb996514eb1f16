/// A confidence interval of one parameter from the profile of its likelihood.
package struct ProfileInterval: Sendable, Equatable {
    /// One end of the interval.
    package enum End: Sendable, Equatable {
        /// The likelihood has fallen by the threshold at this value.
        case at(Double)
        /// The parameter reaches its bound, this value, before the likelihood has fallen by the threshold.
        case bound(Double)
        /// The likelihood does not fall by the threshold, however far the parameter goes: the data set no limit on this side.
        case unbounded
        /// The likelihood could not be computed along the way.
        case notFound

        /// The value, where there is one.
        package var value: Double? {
            switch self {
            case .at(let value), .bound(let value): value
            case .unbounded, .notFound: nil
            }
        }
    }

    package let lower: End
    package let upper: End
    /// By how much the log-likelihood may fall: half the quantile of chi-square with one degree of freedom.
    package let drop: Double
    /// A point with a notably higher likelihood than the estimate, if the search met one: then the estimate was not the maximum, and the interval
    /// is not to be trusted.
    package let betterPoint: [Double]?
    /// How often value and gradient were computed.
    package let evaluations: Int
}
