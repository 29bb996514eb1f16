extension FindingKind {
    /// New customers buy again more, or less, often than those of a year before.
    ///
    /// Tested: the p-value that the share within 90 days has changed by no more than the relevant difference; see ``PersistencyChange``. Evidence:
    /// `difference` with interval, `currentRate` and `previousRate` with intervals, `currentSize`, `previousSize`. Effect: none.
    public static let repeatRateChange = FindingKind("repeatRateChange")
    /// New customers stay more, or less, often than those of a year before.
    ///
    /// Tested as ``repeatRateChange``, by who bought 91 to 180 days after the first purchase. Evidence the same. Effect: none.
    public static let retentionChange = FindingKind("retentionChange")
    /// Contracts persist more, or less, often than a year before.
    ///
    /// Tested exactly, for months 13 and 25 where there are 50 contracts in both years. Subject: `month 13` or `month 25`. Evidence the same. Effect: none.
    public static let contractPersistencyChange = FindingKind("contractPersistencyChange")
    /// Valuable customers have been silent for longer than they use to be.
    ///
    /// Counted. Evidence: `customers`, `yearlyValue` (money), `leastYearlyValue` (money), `overdueFrom`. Effect: what they brought in a year times
    /// the chance that each is lost, negative; without a model what they brought in a year, negative, as the statement says.
    public static let overdueValuableCustomers = FindingKind("overdueValuableCustomers")
    /// New customers have not bought for the second time by when most of those who do have.
    ///
    /// Counted, of those new within the year. Evidence: `customers`, `newCustomers`, `days`, `meanSecondPurchase` (money). Effect: as many second
    /// purchases of the mean size, negative: what it would bring if all of them came back once.
    public static let secondPurchaseGap = FindingKind("secondPurchaseGap")
    /// Contracts have lapsed or were cancelled in the last year.
    ///
    /// Counted. Evidence: `contracts`, `annualAmount` (money), `month13` with interval where it is known. Effect: the annual amount, negative.
    public static let contractLapses = FindingKind("contractLapses")
    /// Customers go on to another product, or category, than the one they bought.
    ///
    /// Counted. Subject: the level. Evidence: `transitions`, `repeatRate` with interval, `companyRetention` and `sameRetention` with intervals. Effect:
    /// none.
    public static let productSwitching = FindingKind("productSwitching")
}
