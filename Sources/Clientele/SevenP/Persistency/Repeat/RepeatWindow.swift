/// Who bought again within a number of days of the first occasion, of the new customers for whom those days are over.
public struct RepeatWindow: Codable, Sendable, Hashable {
    /// How many days after the first occasion the window ends, that day included.
    public var days: Int
    /// How many new customers have had the whole window.
    public var customers: Int
    /// How many of them bought again within it.
    public var repeaters: Int
    /// The share, with Wilson's interval; `null` where nobody has had the whole window.
    @ExplicitNull public var rate: Estimate?
}
