/// When the facts of one kind were over, where an amended record is as old as the version of it that stands.
///
/// A store judges by it which facts are too old to keep. It has to be told of every fact of the kind first, those of one customer in the
/// order in which they were appended.
///
/// ```swift
/// let (may, june) = (try CalendarDay("2024-05-01"), try CalendarDay("2024-06-01"))
/// let bill = Invoice(customerID: "C-7", issuedDay: may, amount: try Money("5.00", in: .eur), id: "B-1")
/// var paid = bill
/// paid.invoicePaidDay = june
/// var conclusions = FactConclusions<Invoice>()
/// for version in [bill, paid] { conclusions.note(version) }
/// print(bill.concludedDay?.description ?? "none", conclusions.concludedDay(of: bill)?.description ?? "none")  // none 2024-06-01
/// ```
public struct FactConclusions<Record: StoredRecord>: Sendable {
    /// The version of a record that stands, as far as it is known.
    private struct Standing {
        var customer: CustomerID?
        var concludedDay: CalendarDay?
    }

    private var ids = TextInterner()
    private var standing: [Standing] = []

    /// Begins without any fact.
    public init() {}

    /// Takes a fact into account.
    ///
    /// - Parameter record: The fact; of one customer each after those that were appended before it.
    /// - Complexity: O(1) on average, and nothing for a fact without an id.
    public mutating func note(_ record: Record) {
        guard var id = record.storedRecordID else { return }
        let number = Int(id.withUTF8 { ids.intern($0) })
        let version = Standing(customer: record.storedCustomerID, concludedDay: record.concludedDay)
        guard number < standing.count else { return standing.append(version) }
        // The order of reading: customers come in byte order, nobody first.
        guard let last = standing[number].customer else { return standing[number] = version }
        guard let customer = version.customer, customer >= last else { return }
        standing[number] = version
    }

    /// The day on which a fact was over.
    ///
    /// - Parameter record: A fact that was noted.
    /// - Returns: The ``StoredRecord/concludedDay`` of its version that stands; `nil` when that one is not over.
    /// - Complexity: O(1) on average.
    public func concludedDay(of record: Record) -> CalendarDay? {
        guard var id = record.storedRecordID, let number = id.withUTF8({ ids.number(of: $0) }) else { return record.concludedDay }
        return standing[Int(number)].concludedDay
    }

    /// Whether a fact was over before a day, and is removed when no older fact is to stay.
    ///
    /// - Parameters:
    ///   - record: A fact that was noted.
    ///   - day: The first day whose facts stay.
    /// - Returns: `true` when it was over; all versions of a record have one answer.
    /// - Complexity: O(1) on average.
    public func isOver(_ record: Record, before day: CalendarDay) -> Bool {
        concludedDay(of: record).map { $0 < day } ?? false
    }
}
