/// A repeat-buying model that sums its likelihood over many histories faster than one by one, by computing what they share only once.
package protocol TabulatedRepeatBuyingModel: RepeatBuyingModel {
    /// Prepares the sum over histories.
    ///
    /// - Parameter cells: The distinct histories, ascending by *x*, then *t_x*, then *T*.
    /// - Returns: The sum of
    ///   ``RepeatBuyingModel/logLikelihood(repeatPurchases:ageAtLastPurchase:age:parameters:)`` over the histories, but for rounding.
    static func likelihoodSum(over cells: RepeatPurchaseCells) -> any RepeatBuyingLikelihoodSum
}
