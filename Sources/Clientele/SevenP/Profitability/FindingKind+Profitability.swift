extension FindingKind {
    /// Customers cost more than they bring.
    ///
    /// Counted. Evidence: `share` with interval, `customers`, `destroyedProfit` (money, negative), `destroyedShare` of the total. Effect:
    /// their loss in a year, negative.
    public static let lossMakingCustomers = FindingKind("lossMakingCustomers")
    /// Few customers bring more than the whole profit.
    ///
    /// Counted. Evidence: `topFifthShare` of the profit, `peakCustomerShare`, `peakShare` of the total, `peakProfit` (money). Effect: none.
    public static let profitConcentration = FindingKind("profitConcentration")
    /// A category is sold for less than it costs.
    ///
    /// Counted. Evidence: `netRevenue`, `costOfGoods`, `marginalProfit` (money). Effect: its loss in a year, negative.
    public static let lossMakingCategory = FindingKind("lossMakingCategory")
    /// A product is sold for less than it costs.
    ///
    /// Counted. Evidence and effect as for ``lossMakingCategory``.
    public static let lossMakingProduct = FindingKind("lossMakingProduct")
    /// New customers have not brought back what it cost to win them, long enough after.
    ///
    /// Counted. Evidence: `customers`, `cohorts`, `cost`, `outstanding` (money). Effect: what is outstanding, negative.
    public static let acquisitionNotPaidBack = FindingKind("acquisitionNotPaidBack")
    /// Keeping a customer costs less than winning one.
    ///
    /// Counted. Evidence: `times`, `costPerNewCustomer`, `costPerKeptCustomer` (money), `keptShare` with interval. Effect: none.
    public static let retentionCheaperThanAcquisition = FindingKind("retentionCheaperThanAcquisition")
}
