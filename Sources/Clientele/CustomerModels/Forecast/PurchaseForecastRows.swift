/// The customers of a forecast one by one, as columns.
public struct PurchaseForecastRows: Sendable, Equatable {
    var summaries: RepeatPurchaseSummaries?
    var predictions: RepeatPurchasePredictions?
    var spends: [Double?] = []
    var values: LifetimeValues?

    init() {}

    /// One customer, or several with the same history in a table without ids.
    public struct Row: Sendable, Hashable {
        /// The customer; `nil` in a table without ids.
        public var customerID: CustomerID?
        /// The customer's history.
        public var history: RepeatPurchaseSummary
        /// The probability of being alive at the end of the calibration; `nil` without a model.
        public var probabilityAlive: Double?
        /// The expected number of purchases within the horizon; `nil` without a model.
        public var expectedPurchases: Double?
        /// The expected spend on an occasion, in units of the currency; `nil` where it does not exist.
        public var expectedSpend: Double?
        /// What the customer is worth; `nil` where customers were not valued.
        public var lifetimeValue: Money?
    }
}

extension PurchaseForecastRows: RandomAccessCollection {
    /// The index of the first row, 0.
    public var startIndex: Int { 0 }

    /// How many rows there are.
    public var endIndex: Int { summaries?.count ?? 0 }

    /// Puts a row together.
    ///
    /// - Parameter index: The row's place, from 0, below ``endIndex``.
    public subscript(index: Int) -> Row {
        guard let summaries else {
            return Row(history: RepeatPurchaseSummary(validRepeatPurchases: 0, ageAtLastPurchase: 0, age: 0))
        }
        return Row(
            customerID: summaries.customerID(at: index), history: summaries[index], probabilityAlive: predictions?.probabilityAlive[index],
            expectedPurchases: predictions?.expectedPurchases[index], expectedSpend: spends.isEmpty ? nil : spends[index],
            lifetimeValue: values?.money(at: index))
    }
}
