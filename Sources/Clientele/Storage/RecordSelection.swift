/// Which records a reader wants.
///
/// ```swift
/// let may = try RecordSelection(days: CalendarDay("2024-05-01")...CalendarDay("2024-05-31"))
/// print(may.includes(customer: "C-7", day: try CalendarDay("2024-06-01")))  // false
/// ```
public struct RecordSelection: Sendable, Hashable {
    /// The days wanted, or `nil` for all; a record without a day is in every range.
    public var days: ClosedRange<CalendarDay>?
    /// The customers wanted, or `nil` for all and for records without a customer.
    public var customers: Set<CustomerID>?

    /// Makes a selection.
    ///
    /// - Parameters:
    ///   - days: The days wanted, or `nil` for all.
    ///   - customers: The customers wanted, or `nil` for all and for records without a customer.
    public init(days: ClosedRange<CalendarDay>? = nil, customers: Set<CustomerID>? = nil) {
        self.days = days
        self.customers = customers
    }

    /// Every record.
    public static let all = RecordSelection()

    /// Whether a record of a customer and day is wanted.
    ///
    /// - Parameters:
    ///   - customer: The record's customer, if it has one.
    ///   - day: The record's day, if it has one; customers themselves have none.
    /// - Returns: `true` when both fit.
    public func includes(customer: CustomerID?, day: CalendarDay?) -> Bool {
        if let days, let day, !days.contains(day) { return false }
        guard let customers else { return true }
        return customer.map(customers.contains) ?? false
    }
}
