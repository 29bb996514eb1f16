/// What the lines of one cell of a ``SalesPivotResult`` add up to; all sums are exact.
public struct SalesFigures: Sendable, Hashable, Codable {
    /// The sum of the amounts, refunds taken off.
    public var revenue: DecimalAmount
    /// The sum of the costs; `null` where no line has one.
    @ExplicitNull public var cost: DecimalAmount?
    /// Revenue less cost over the lines that have a cost; `null` where none has.
    @ExplicitNull public var margin: DecimalAmount?
    /// The sum of the pieces, those given back taken off; `null` where no line has a number of pieces, or the sum exceeds 64 bits.
    @ExplicitNull public var quantity: Int64?
    /// How many purchase lines there are.
    public var lines: Int
    /// How many refunds there are: lines with an amount below zero.
    public var refundLines: Int
    /// How many lines of either kind have no cost.
    public var linesWithoutCost: Int
    /// How many lines of either kind have no number of pieces.
    public var linesWithoutQuantity: Int
    /// How many different orders have a purchase line here, whether or not it was given back later.
    ///
    /// Lines of one customer and day that name no order are one.
    public var orders: Int
    /// How many different customers have a purchase line here.
    public var customers: Int
}
