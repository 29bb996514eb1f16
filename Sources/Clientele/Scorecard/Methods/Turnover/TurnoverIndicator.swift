/// How often a balance was turned over in a period, and in how many days.
public struct TurnoverIndicator: Sendable, Hashable, Codable {
    /// What is turned over.
    public var kind: TurnoverKind
    /// The sum by which it is turned over.
    @ExplicitNull public var flow: DecimalAmount?
    /// The average of the opening and the closing balance, exactly: it may have one digit more than they have.
    @ExplicitNull public var average: DecimalAmount?
    /// How often it was turned over in the period; `null` where that does not exist.
    @ExplicitNull public var turnover: Double?
    /// How many days one turn takes; `null` where nothing was turned over.
    @ExplicitNull public var days: Double?
    /// Why there is no turnover; `null` where there is.
    @ExplicitNull public var missing: MissingTurnover?
    /// Whether the revenue stood for sales on credit.
    public var usesRevenue: Bool
}
