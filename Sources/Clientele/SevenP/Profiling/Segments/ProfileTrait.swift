/// In what a group of customers differs from the others, by one category or one number.
public struct ProfileTrait: Sendable, Hashable, Codable {
    /// The attribute, a field of the customer record, or one of `preferredChannel`, `preferredCategory`, `preferredRegion`,
    /// `preferredWeekday`, `recencyDays`, `frequency`, `monetary`, `basketAmount`, `tenureDays`.
    public var attribute: String
    /// The category; `null` for a number.
    @ExplicitNull public var category: String?
    /// How many customers of the group have a value.
    public var known: Int
    /// The share of the category, or the mean of the number, in the group.
    public var group: Double
    /// The same in the whole base, the group included.
    public var base: Double
    /// 100 times the group's figure over the base's; `null` where that is not above zero.
    @ExplicitNull public var index: Double?
    /// The group's figure less that of all other customers, with a 95 % interval: Newcombe's for shares, Welch's for means.
    public var difference: Estimate
    /// The p-value of that difference: exact for shares, Welch's for means.
    public var pValue: Double
    /// The p-value after Holm's correction over all traits of all groups that were looked at together.
    public var adjustedP: Double

    init(
        attribute: String, category: String?, known: Int, group: Double, base: Double, difference: Estimate, pValue: Double
    ) {
        self.attribute = attribute
        self.known = known
        self.group = group
        self.base = base
        self.difference = difference
        self.pValue = pValue
        adjustedP = pValue
        let index = base > 0 ? 100 * group / base : .nan
        _index = ExplicitNull(wrappedValue: index.isFinite ? index : nil)
        _category = ExplicitNull(wrappedValue: category)
    }
}
