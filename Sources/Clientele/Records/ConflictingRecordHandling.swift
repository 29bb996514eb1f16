/// What a builder makes of different records of one kind that carry one record id.
///
/// ```swift
/// let day = try CalendarDay("2024-05-01")
/// let bills = [nil, day].map { Invoice(customerID: "C-7", issuedDay: day, amount: .zero(.eur), paidDay: $0, id: "B-1") }
/// var builder = CustomerBase.Builder(conflictingRecords: .keepLast)
/// try builder.add(invoices: bills)
/// let base = try builder.build()
/// print(base.invoices.count, base.invoices[0].invoicePaidDay == day, base.amendedRecordCounts[.invoice])  // 1 true 1
/// ```
public enum ConflictingRecordHandling: String, Sendable, Hashable, Codable, CaseIterable {
    /// Throws ``ClienteleError/Code/duplicateRecord``: for records whose order means nothing, such as the rows of files.
    case refuse
    /// Keeps the record that was added last and counts the others: for records that come in the order in which they were recorded, such as
    /// those of a store, where a later one amends an earlier one.
    case keepLast
}
