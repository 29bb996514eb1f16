/// One cell of a ``SalesPivotResult``.
public struct SalesPivotRow: Sendable, Hashable, Codable {
    /// Where the cell stands: one value a dimension.
    public var members: [SalesMember]
    /// What its lines add up to.
    public var figures: SalesFigures
    /// The cell's share of all revenue; `null` where all revenue together is not above zero.
    @ExplicitNull public var revenueShare: Double?

    init(members: [SalesMember], figures: SalesFigures, revenueShare: Double?) {
        self.members = members
        self.figures = figures
        _revenueShare = ExplicitNull(wrappedValue: revenueShare)
    }
}
