/// How values were computed.
public struct LifetimeValueDescription: Sendable, Hashable, Codable {
    /// What intervals can take into account.
    public enum Uncertainty: String, Sendable, Hashable, Codable, CaseIterable {
        /// That of the purchases' parameters.
        case purchases
        /// That of the spend's parameters.
        case spend
    }

    /// The repeat-buying model.
    public var model: RepeatBuyingModelKind
    /// How expected spend depends on what was seen of a customer.
    public var spend: SpendExpectation.Kind
    /// The day that is valued on: the end of the observation.
    public var valuationDay: CalendarDay
    /// How far the values look.
    public var horizon: LifetimeHorizon
    /// In what steps purchases are discounted.
    public var resolution: LifetimeResolution
    /// How later money is discounted.
    public var discounting: DiscountingDescription
    /// The margin, or `nil` where each customer has one of its own.
    @ExplicitNull public var margin: Double?
    /// The currency of all amounts.
    public var currency: Currency
    /// The confidence of the intervals.
    public var confidence: Double
    /// What the intervals take into account; nothing where there are no intervals.
    public var intervalsCover: [Uncertainty]
    /// What was to be done about customers whose expected spend does not exist.
    public var missingMean: MissingMeanHandling
}
