/// What a ``ChurnRule`` sees of a customer on the day of an occasion.
public struct ChurnHistory: Sendable, Hashable {
    /// How many occasions there were, from 1.
    public var occasions: Int
    /// The day of the first one.
    public var firstDay: CalendarDay
    /// The day of the last one.
    public var lastDay: CalendarDay
    /// The median over the base of the mean intervals of those who bought again, in days; `nil` where nobody did.
    public var typicalInterval: Double?

    /// Makes a history.
    ///
    /// - Parameters:
    ///   - occasions: How many occasions there were, from 1.
    ///   - firstDay: The day of the first one.
    ///   - lastDay: The day of the last one.
    ///   - typicalInterval: The base's interval in days, or `nil`.
    public init(occasions: Int, firstDay: CalendarDay, lastDay: CalendarDay, typicalInterval: Double? = nil) {
        self.occasions = occasions
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.typicalInterval = typicalInterval
    }

    /// The mean interval between the occasions so far in days; `nil` for one occasion.
    public var ownInterval: Double? {
        occasions > 1 ? Double(firstDay.distance(to: lastDay)) / Double(occasions - 1) : nil
    }
}
