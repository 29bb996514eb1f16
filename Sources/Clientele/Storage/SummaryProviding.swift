/// A snapshot whose store can summarise purchases itself, as a database does with an aggregate query.
public protocol SummaryProviding: CustomerSnapshot {
    /// The summaries of all purchases, equal to those that reading every purchase would give.
    ///
    /// Of the purchases of one record id the last one in the order of reading counts, and
    /// ``PurchaseSummaries/repeatedRecords`` is the number of the others.
    ///
    /// A database adds up ``PurchaseSubtotal``s and hands them to ``PurchaseSummaries/Builder``.
    ///
    /// - Parameter netting: Which lines can be netted against each other.
    /// - Returns: The summaries.
    /// - Throws: ``ClienteleError`` when the store cannot be read or the purchases cannot be summarised.
    func purchaseSummaries(netting: RefundNetting) async throws -> PurchaseSummaries
}
