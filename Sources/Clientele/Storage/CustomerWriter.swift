/// A place that customer data can be written to.
///
/// The contract, which `CustomerStoreContract` of the test kit checks:
/// - a receipt means that the act survives whatever the store promises to survive; without a receipt the act is stored wholly or not at all;
/// - acts are stored one after another, and every one that changes something makes a new revision;
/// - an act that throws has changed nothing.
public protocol CustomerWriter: Sendable {
    /// Stores facts, all of them or none.
    ///
    /// - Parameters:
    ///   - batch: The facts; an empty batch is stored as well, for the sake of its key.
    ///   - key: Names the act. The same key with an equal batch changes nothing and gives the receipt of the first time.
    /// - Returns: The receipt.
    /// - Throws: ``ClienteleError/Code/idempotencyConflict`` when the key was used for other facts;
    ///   ``ClienteleError/Code/invalidRecord`` or ``ClienteleError/Code/mixedCurrencies`` for facts that the store cannot hold.
    func append(_ batch: RecordBatch, key: IdempotencyKey) async throws -> WriteReceipt

    /// Writes customers, all of them or none.
    ///
    /// - Parameter updates: The customers, each once; what was written before is replaced.
    /// - Returns: The receipt.
    /// - Throws: ``ClienteleError/Code/versionConflict`` that names a customer whose stored version is not the expected one.
    func update(_ updates: [CustomerUpdate]) async throws -> WriteReceipt

    /// Forgets a person.
    ///
    /// What is known of the customer goes. The facts stay as those of an anonymous customer who is nobody else, see
    /// ``StoredRecord/anonymized(as:)``, so that totals and counts stay right. Older snapshots still know the customer; where the bytes
    /// stay in files, they go with the next compaction.
    ///
    /// - Parameter customer: Whom to forget; nothing happens for a customer of whom nothing is stored.
    /// - Returns: The receipt.
    /// - Throws: ``ClienteleError`` when the store cannot be written.
    func erase(_ customer: CustomerID) async throws -> WriteReceipt
}
