/// A promise of a store that can be checked, under a stable id as the raw value.
///
/// ``CustomerStoreContract`` checks all, ``CustomerReaderContract`` those of ``reading``. Later versions may add rules.
public enum StoreRule: String, Sendable, Hashable, Codable, CaseIterable {
    /// A reading gives every record that is held, to the byte, and no other.
    case everyRecord = "read-every-record"
    /// Records come by customer, then as they were appended; customers come by id; ids in byte order.
    case readingOrder = "read-order"
    /// A range of days selects the facts of those days and those without a day, and leaves customers alone.
    case daySelection = "select-days"
    /// A set of customers selects their facts and records, and none that has no customer.
    case customerSelection = "select-customers"
    /// Days and customers together select what each of them selects.
    case bothSelections = "select-both"
    /// Two readings of one snapshot give the same.
    case repeatableReading = "read-repeatable"
    /// Summaries that the store makes equal those of reading every purchase, amended ones included.
    case summaries = "summaries-equal"
    /// A snapshot is no older than the last receipt given before it.
    case currentSnapshot = "snapshot-current"
    /// A snapshot stays as it is while others append, update, erase and remove.
    case isolation = "snapshot-isolation"
    /// A batch with a bad record is refused with invalidRecord and leaves nothing behind.
    case atomicAppend = "append-atomic"
    /// A batch in a second currency is refused with mixedCurrencies and leaves nothing behind.
    case oneCurrency = "append-one-currency"
    /// An empty batch is stored for the sake of its key.
    case emptyBatch = "append-empty"
    /// A batch of 20,000 records is stored whole.
    case largeBatch = "append-large"
    /// An append whose task is cancelled is stored whole or not at all, and can be repeated.
    case cancelledAppend = "append-cancelled"
    /// The same key with the same batch changes nothing and gives the first revision as a repeat.
    case keyRepeat = "key-repeat"
    /// The same key with another batch is refused with idempotencyConflict and changes nothing.
    case keyConflict = "key-conflict"
    /// The key of an act that was refused can be used again.
    case keyAfterError = "key-free-after-error"
    /// Every act that is stored makes a later revision; an act with nothing to store makes none.
    case revisions = "revision-grows"
    /// An update is stored when it expects what is there, and its receipt is the version; else it is a versionConflict.
    case versions = "update-versions"
    /// An update of several customers is stored whole or not at all.
    case atomicUpdate = "update-atomic"
    /// An update that names a customer twice is refused with invalidArgument.
    case updateOnce = "update-once"
    /// Of many appends at once none is lost or doubled, and each has a revision of its own.
    case concurrentAppends = "concurrent-appends"
    /// Of many appends of one key at once one is stored and the others are repeats of it.
    case concurrentKey = "concurrent-key"
    /// Of many updates at once none that was acknowledged is lost.
    case concurrentUpdates = "concurrent-updates"
    /// After erasing, nothing that tells of the person is read: no id, name, record id or attribute, nor what
    /// was known of a lead before it had its customer.
    case erasedPerson = "erase-person"
    /// After erasing, the counts, days and amounts of all facts are what they were, and what belonged together still does.
    case erasedTotals = "erase-totals"
    /// Erasing changes of the other customers only where they name the person, and gives those a new version.
    case erasedOthers = "erase-others"
    /// All that is left of an erased person has one id that was nobody's, another one for each erasing.
    case anonymousID = "erase-anonymous-id"
    /// Repeating an append after erasing is still a repeat and does not bring the person back.
    case erasedKey = "erase-key"
    /// Removing by age removes the facts that were over before the day, and nothing else.
    case retention = "remove-by-age"
    /// Removing by age judges an amended fact by the version appended last, and removes all its versions or none.
    case amendedRetention = "remove-amended"

    /// The rules for a place that is only read.
    public static let reading: [StoreRule] = [
        .everyRecord, .readingOrder, .daySelection, .customerSelection, .bothSelections, .repeatableReading, .summaries,
    ]
}
