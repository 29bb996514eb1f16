/// How much revenue hangs on few customers, categories, channels and regions, and how customers divide their spending.
public struct SpendConcentration: Sendable, Hashable, Codable {
    /// The first day of the period.
    public var firstDay: CalendarDay
    /// The last day of the period.
    public var lastDay: CalendarDay
    /// Over customers.
    public var customers: RevenueConcentration
    /// Over categories; `null` where no line names one.
    @ExplicitNull public var categories: RevenueConcentration?
    /// Over channels; `null` where no line names one.
    @ExplicitNull public var channels: RevenueConcentration?
    /// Over regions; `null` where no line names one.
    @ExplicitNull public var regions: RevenueConcentration?
    /// The mean number of categories that a customer spent on; `null` where no line names one.
    @ExplicitNull public var meanCategories: Double?
    /// The mean share of a customer's spending that goes to the category it spends most on; `null` where no line names one.
    @ExplicitNull public var meanFavouriteShare: Double?
    /// The categories, in the order of ``SalesPivotResult``; none where no line names one.
    public var categoryLoyalty: [CategoryLoyalty]
    /// Share of the customers' whole wallet; `null` where its source was not named or gives nothing.
    @ExplicitNull public var wallet: WalletShare?
}
