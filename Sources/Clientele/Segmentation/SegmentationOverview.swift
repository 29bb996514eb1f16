/// What a segmentation says of the base as a whole.
public struct SegmentationOverview: Codable, Sendable, Equatable {
    /// The last day that counted.
    public var asOf: CalendarDay
    /// The currency of all amounts.
    public var currency: Currency
    /// How many customers have a purchase occasion.
    public var customers: Int
    /// How many rows of zero or more there are up to the day.
    public var purchases: Int
    /// How many rows of negative amounts there are up to the day.
    public var refunds: Int
    /// How many rows were left out because their record id had been seen with the same content.
    public var repeatedRecords: Int
    /// How many customers have rows, or are known, but have no purchase occasion.
    public var withoutPurchases: Int
    /// What value is counted in.
    public var valueBasis: ValueBasis
    /// The sum over customers of positive value.
    public var totalValue: DecimalAmount
    /// The Gini coefficient over customers of non-negative value, from 0 for equal values towards 1.
    public var gini: Double
    /// The value classes from the top.
    public var classes: [ValueClassSummary]
    /// The tiers from the top.
    public var tiers: [TierSummary]
    /// What the tiers' value is counted in.
    public var tierBasis: ValueBasis
    /// The named segments.
    public var segments: [SegmentSummary]
    /// The 25 combinations of recency and frequency scores, by recency, then frequency.
    public var cells: [RFMCellSummary]
    /// How finely each axis tells customers apart.
    public var scoreAxes: [ScoreAxisSummary]
    /// Where classes, tiers and scores begin.
    public var cuts: SegmentationCuts
    /// What the most valuable 1, 5, 10, 20 and 50 % of customers bring.
    public var topShares: [TopShare]
    /// The smallest shares of customers that bring 50, 80, 90 and 95 % of the value.
    public var valueShares: [TopShare]
    /// Points of the Lorenz curve.
    public var lorenz: [LorenzPoint]
    /// How the values add up to the ledger.
    public var reconciliation: LedgerReconciliation
    /// The uncertainty by bootstrap; `null` where none was asked for.
    @ExplicitNull public var uncertainty: SegmentationUncertainty?
    /// How customers moved between classes, segments and tiers since an earlier day; `null` where that was not asked for.
    @ExplicitNull public var migration: SegmentMigration?
    /// The rows of the input that could not be taken; who read the input puts them here.
    public var rejectedRows: [RejectedRow] = []
}
