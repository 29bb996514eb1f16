/// Finds covariates that the data can say nothing about, before anything is fitted.
enum CoxScreening {
    /// The share of its variance below which what a covariate has beyond the others is rounding.
    private static let tolerance = 1e-10

    /// What is wrong with each covariate, from the information at coefficients of 0; `nil` for those to be fitted.
    ///
    /// A Cholesky decomposition in the order of the covariates: the later one of two that say the same is left out.
    ///
    /// - Parameters:
    ///   - information: The information, of standardised covariates and without a penalty.
    ///   - events: How many events there are.
    ///   - keepsCollinear: Whether a penalty tells collinear covariates apart.
    /// - Returns: One finding a covariate.
    static func findings(_ information: SymmetricMatrix, events: Double, keepsCollinear: Bool) -> [CoxCoefficientStatus?] {
        var rest = information
        return (0..<information.dimension).map { column in
            let whole = information[column, column]
            guard whole > tolerance * 1e-2 * events, whole.isFinite else { return .constant }
            if keepsCollinear { return nil }
            let pivot = rest[column, column]
            guard pivot > tolerance * whole else { return .collinear }
            let factors = (0..<information.dimension).map { rest[$0, column] / pivot }
            let row = (0..<information.dimension).map { rest[column, $0] }
            for other in column..<information.dimension {
                for next in other..<information.dimension { rest[next, other] -= factors[next] * row[other] }
            }
            return nil
        }
    }
}
