/// The customers of the campaigns who had been contacted equally often before.
public struct FatigueLevel: Codable, Sendable, Hashable {
    /// How many earlier contacts they had in the window.
    public var earlierContacts: Int
    /// Whether those with more contacts are counted here too.
    public var isOpenEnded: Bool
    /// The treated customers.
    public var treated: Int
    /// How many of them responded.
    public var treatedConversions: Int
    /// Their response rate with Wilson's interval; `null` without customers.
    @ExplicitNull public var treatedRate: Estimate?
    /// The customers held back.
    public var control: Int
    /// How many of them responded.
    public var controlConversions: Int
    /// Their response rate with Wilson's interval; `null` without customers.
    @ExplicitNull public var controlRate: Estimate?
    /// The difference of the rates with its interval; `null` where a group is empty.
    @ExplicitNull public var uplift: Estimate?

    init(earlierContacts: Int, isOpenEnded: Bool, counts: QiniStep) {
        self.earlierContacts = earlierContacts
        self.isOpenEnded = isOpenEnded
        treated = counts.treated
        treatedConversions = counts.treatedConversions
        control = counts.control
        controlConversions = counts.controlConversions
        _treatedRate = ExplicitNull(wrappedValue: .wilson(Double(counts.treatedConversions), of: Double(counts.treated)))
        _controlRate = ExplicitNull(wrappedValue: .wilson(Double(counts.controlConversions), of: Double(counts.control)))
        _uplift = ExplicitNull(
            wrappedValue: ShareDifference.miettinenNurminen(
                (counts.treatedConversions, counts.treated), (counts.controlConversions, counts.control)))
    }
}
