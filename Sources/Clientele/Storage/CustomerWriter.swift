/// A place that customer data can be written to.
///
/// The contract, which `CustomerStoreContract` of the test kit checks:
/// - a receipt means that the act survives whatever the store promises to survive; without a receipt the act is stored wholly or not at
///   all, also when its task is cancelled;
/// - acts are stored one after another, and every one that is stored makes a new revision; an act with nothing to store makes none;
/// - an act that throws has changed nothing, and its key is still free.
public protocol CustomerWriter: Sendable {
    /// Stores facts, all of them or none.
    ///
    /// A store has one currency, that of its first amount. ``RecordBatch/check(currency:)`` checks a batch for a store.
    ///
    /// A record that has an id is amended by appending it again under that id: the invoice with the day of its payment, the purchase with
    /// the right amount or day, the lead with its outcome. A store keeps every version and never compares them. Of the records of one kind
    /// and id the one appended last stands: ``CustomerSnapshot/base(_:)`` and ``CustomerSnapshot/summaries(netting:)`` count it and no other.
    /// An amendment keeps the customer; a lead that had none may get one. A record of the wrong customer is amended to an amount of zero, and
    /// the right one has an id of its own: where versions belong to several customers, the order of reading decides, so that the version of
    /// the customer who comes last stands. A record without an id, a campaign response and a change of stage cannot be amended.
    ///
    /// - Parameters:
    ///   - batch: The facts; an empty batch is stored as well, for the sake of its key.
    ///   - key: Names the act. The same key with an equal batch changes nothing and gives the revision of the first time, also
    ///     after customers of it were erased.
    /// - Returns: The receipt.
    /// - Throws: ``ClienteleError/Code/idempotencyConflict`` when the key was used for other facts;
    ///   ``ClienteleError/Code/invalidRecord`` or ``ClienteleError/Code/mixedCurrencies`` for facts that the store cannot hold.
    func append(_ batch: RecordBatch, key: IdempotencyKey) async throws -> WriteReceipt

    /// Writes customers, all of them or none.
    ///
    /// ``CustomerUpdate/check(_:stored:)`` checks updates for a store.
    ///
    /// - Parameter updates: The customers, each once; what was written before is replaced. Without any, nothing is stored.
    /// - Returns: The receipt; its revision is from now on the version of these customers.
    /// - Throws: ``ClienteleError/Code/versionConflict`` that names a customer whose stored version is not the expected one;
    ///   ``ClienteleError/Code/invalidArgument`` for a customer that comes twice; ``ClienteleError/Code/invalidRecord`` for a customer that
    ///   a base would not take.
    func update(_ updates: [CustomerUpdate]) async throws -> WriteReceipt

    /// Forgets a person.
    ///
    /// What is known of the customer goes. The facts stay as those of an anonymous customer who is nobody else, as ``Anonymizer`` makes
    /// them, so that totals and counts of facts stay right. Where others name the customer, as the one who recommended them or as their
    /// group account, the anonymous id stands from now on; a customer so changed has a new version. Nothing tells which anonymous customer
    /// it was. Versions of one record get one new id. The versions of a lead from before it had its customer are made anonymous too, as
    /// ``Anonymizer/note(_:)`` says; a lead that never had one belongs to nobody and stays as it is, so append a lead again once it has one.
    ///
    /// Older snapshots still know the customer; where the bytes stay in files, they go with the next compaction.
    ///
    /// - Parameter customer: Whom to forget. When nothing is stored of or names the customer, nothing is stored now.
    /// - Returns: The receipt.
    /// - Throws: ``ClienteleError`` when the store cannot be written.
    func erase(_ customer: CustomerID) async throws -> WriteReceipt

    /// Removes facts that were over before a day.
    ///
    /// A fact is removed when its ``StoredRecord/concludedDay`` is before the day: what is still open, in force or unpaid stays, and so do
    /// facts without a day, campaigns, and customers. An amended record is judged by the version that stands, and all its versions go or
    /// stay together: an invoice that was paid later goes with its payment, and its unpaid version does not come back to life.
    /// ``FactConclusions`` judges for a store, and ``RecordBatch/removeFacts(before:)`` does it all in memory. Figures of days from that day on stay right; figures that look back do not: a
    /// customer whose first purchase went looks newer than it is. To keep the totals and forget the people instead, use
    /// ``CustomerStore/eraseCustomers(withoutFactsSince:)``.
    ///
    /// - Parameter day: The first day whose facts stay.
    /// - Returns: The receipt. When no fact is that old, nothing is stored.
    /// - Throws: ``ClienteleError`` when the store cannot be written.
    func removeFacts(before day: CalendarDay) async throws -> WriteReceipt
}
