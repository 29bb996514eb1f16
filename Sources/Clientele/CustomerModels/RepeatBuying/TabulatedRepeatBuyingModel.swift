/// A repeat-buying model that sums its likelihood over columns faster than row by row, by computing what many rows share only once.
///
/// The sum must equal that of ``RepeatBuyingModel/logLikelihood(repeatPurchases:ageAtLastPurchase:age:parameters:)`` over the rows but for
/// rounding.
package protocol TabulatedRepeatBuyingModel: RepeatBuyingModel {
    /// The weighted sum of the log-likelihood over a range of cells, with its gradient in the logarithms of the parameters.
    ///
    /// - Parameters:
    ///   - cells: The distinct histories, ascending by *x*, then *t_x*, then *T*.
    ///   - range: The cells to sum over.
    ///   - parameters: The parameters in the order of ``RepeatBuyingModel/parameterNames``.
    /// - Returns: The sum.
    static func logLikelihood(of cells: RepeatPurchaseCells, in range: Range<Int>, parameters: SIMD4<Double>) -> LogLikelihoodTerm
}
