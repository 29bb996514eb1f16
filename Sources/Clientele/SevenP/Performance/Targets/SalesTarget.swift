/// Revenue that is aimed at in a period: of all sales, of one category, product, channel or region, or of one account manager's accounts.
public struct SalesTarget: Sendable, Hashable, Codable {
    /// What it is for; `null` for all sales or for an account manager.
    @ExplicitNull public var dimension: SalesDimension?
    /// The category, product, channel or region.
    @ExplicitNull public var name: String?
    /// The account manager whose accounts count; `null` for all accounts.
    @ExplicitNull public var accountManager: String?
    /// The first day of the period.
    public var firstDay: CalendarDay
    /// The last day of the period.
    public var lastDay: CalendarDay
    /// What is aimed at.
    public var amount: Money

    /// Sets a target for all sales or for one category, product, channel or region, and where told of one account manager.
    ///
    /// - Parameters:
    ///   - amount: What is aimed at.
    ///   - firstDay: The first day of the period.
    ///   - lastDay: The last day of the period.
    ///   - dimension: What `name` is one of; `nil` for all sales.
    ///   - name: The category, product, channel or region.
    ///   - accountManager: The account manager whose accounts count; all accounts unless told.
    public init(
        _ amount: Money, from firstDay: CalendarDay, through lastDay: CalendarDay, of dimension: SalesDimension? = nil,
        named name: String? = nil,
        accountManager: String? = nil
    ) {
        self.amount = amount
        self.firstDay = firstDay
        self.lastDay = lastDay
        _dimension = ExplicitNull(wrappedValue: dimension)
        _name = ExplicitNull(wrappedValue: name)
        _accountManager = ExplicitNull(wrappedValue: accountManager)
    }

    /// Refuses a target that says nothing.
    func check(currency: Currency) throws {
        let isWhole = dimension == nil && name == nil
        let isPart = dimension.map { !$0.isPeriod } ?? false && name != nil
        guard isWhole || isPart, firstDay <= lastDay else {
            throw ClienteleError(
                .invalidArgument, "a target has no period, or its dimension and name do not go together",
                remedy: "give a first day up to the last, and a category, product, channel or region by dimension and name, or neither")
        }
        guard currency == .none || amount.currency == currency else {
            throw ClienteleError(
                .mixedCurrencies, "a target in \(amount.currency) cannot be set against sales in \(currency)",
                remedy: "give targets in the currency of the base")
        }
    }
}
