/// Where the day comes from on which a customer's relationship began: the first purchase, from which all ages count.
///
/// Data that begin in mid-life mistake the first purchase that they show for the first one there was. Where the days of entry are known, give
/// them, and the day from which on purchases were recorded: customers who entered earlier are then left out of the summaries and counted,
/// since their purchases before that day are not known.
///
/// ```swift
/// let entry = CohortEntry.given(["a": try CalendarDay("2023-04-01")], observedFrom: try CalendarDay("2023-01-01"))
/// ```
public struct CohortEntry: Sendable, Hashable {
    /// Where the days come from.
    enum Source: Sendable, Hashable {
        case firstOccasion
        case given([CustomerID: CalendarDay])
        case customerSince
    }

    let source: Source
    /// The day from which on purchases were recorded, or `nil` where nothing is known to be missing.
    public let observedFrom: CalendarDay?

    /// The first purchase occasion in the data; the default.
    public static let firstOccasion = CohortEntry(source: .firstOccasion, observedFrom: nil)

    /// The first purchase occasion in the data, which begin on a day: no customer is left out, but the check for customers whose
    /// first purchase was not seen uses the day.
    ///
    /// - Parameter observedFrom: The day from which on purchases were recorded.
    /// - Returns: The entry.
    public static func firstOccasion(observedFrom: CalendarDay) -> CohortEntry {
        CohortEntry(source: .firstOccasion, observedFrom: observedFrom)
    }

    /// Days that are given; customers without one are left out and counted.
    ///
    /// - Parameters:
    ///   - days: The day of the first purchase by customer.
    ///   - observedFrom: The day from which on purchases were recorded.
    /// - Returns: The entry.
    public static func given(_ days: [CustomerID: CalendarDay], observedFrom: CalendarDay? = nil) -> CohortEntry {
        CohortEntry(source: .given(days), observedFrom: observedFrom)
    }

    /// ``CustomerRecord/customerSince`` of the base's customers; customers without one are left out and counted.
    ///
    /// - Parameter observedFrom: The day from which on purchases were recorded.
    /// - Returns: The entry.
    public static func customerSince(observedFrom: CalendarDay? = nil) -> CohortEntry {
        CohortEntry(source: .customerSince, observedFrom: observedFrom)
    }
}
