/// How many customers have no repeat-purchase summary, and why.
public struct CustomersLeftOut: Sendable, Hashable, Codable {
    /// Without a purchase occasion by the end of the observation; they are no customers yet.
    public var withoutOccasion = 0
    /// Without a day of entry where days of entry are given.
    public var withoutEntryDay = 0
    /// Who entered before purchases were recorded: what they bought before is not known.
    public var enteredBeforeObservation = 0
    /// Who entered in a period that the observation does not see to its end; only where opportunities are counted.
    public var enteredInIncompletePeriod = 0

    /// Makes counts of nobody.
    public init() {}

    /// How many there are in all.
    public var total: Int { withoutOccasion + withoutEntryDay + enteredBeforeObservation + enteredInIncompletePeriod }

    func adding(_ other: CustomersLeftOut) -> CustomersLeftOut {
        var sum = self
        sum.withoutOccasion += other.withoutOccasion
        sum.withoutEntryDay += other.withoutEntryDay
        sum.enteredBeforeObservation += other.enteredBeforeObservation
        sum.enteredInIncompletePeriod += other.enteredInIncompletePeriod
        return sum
    }
}
