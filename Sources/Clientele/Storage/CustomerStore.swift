/// A place that customer data can be read from and written to.
public protocol CustomerStore: CustomerReader, CustomerWriter {}

extension CustomerStore {
    /// Forgets every customer of whom nothing was recorded for long: keeps the totals and lets the people go.
    ///
    /// A customer is forgotten when every fact of it was over before the day, amended records judged by the version that stands, and, where ``Customer/customerSince`` is given, that is before
    /// the day too; those who were forgotten before are let be. Each is one act of ``CustomerWriter/erase(_:)``; when one fails, those
    /// before it are forgotten. A fact that is written while this runs may still be made anonymous.
    ///
    /// - Parameter day: The day that a customer must have a fact on or after to stay.
    /// - Returns: How many customers were forgotten.
    /// - Throws: ``ClienteleError`` when the store cannot be read or written.
    /// - Complexity: Two readings of the whole store, and one act of writing a customer.
    @discardableResult
    public func eraseCustomers(withoutFactsSince day: CalendarDay) async throws -> Int {
        let snapshot = try await snapshot()
        let known = try await snapshot.customersKnown(since: day)
        let forgotten = known.old.subtracting(known.recent).filter { !Anonymizer.isReplacement($0) }
        for id in forgotten.sorted() { _ = try await erase(id) }
        return forgotten.count
    }
}
