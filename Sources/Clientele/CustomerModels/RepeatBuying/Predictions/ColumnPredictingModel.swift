/// A repeat-buying model that predicts for columns faster than history by history.
///
/// Each value must be that of ``RepeatBuyingModel/probabilityAlive(_:)``, and within 1e-13 of it that of
/// ``RepeatBuyingModel/expectedPurchases(of:in:)``; what it is for one customer must not depend on the order of the rows.
protocol ColumnPredictingModel: RepeatBuyingModel {
    /// The probability of being alive and the expected purchases of many customers, for a duration not negative and finite.
    func predictions(for columns: RepeatPurchaseColumns, in duration: Double) throws -> RepeatPurchasePredictions
}
