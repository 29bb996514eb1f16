/// A store in a folder of its own: the embedded default.
///
/// Every act is written behind those before it and is on disk before its receipt is given, so that it survives a killed process and a loss
/// of power. Acts that come at the same time share one wait for the disk. Now and then the acts are folded into a sorted file, in the
/// background and without holding up anyone. One store writes to a folder at a time; any number of ``JournalReader``s read it meanwhile,
/// also in other processes.
///
/// ```swift
/// let store = try await JournalStore.open(folder)
/// let sale = Purchase(customerID: "C-7", day: try CalendarDay("2024-03-05"), amount: try Money("5.00", in: .eur))
/// _ = try await store.append(RecordBatch(purchases: [sale]), key: IdempotencyKey("till-1"))
/// await store.close()
/// print(try await JournalReader.open(folder).snapshot().base().purchases.count)  // 1
/// ```
///
/// What holds when the disk fails:
/// - a full disk refuses the act with ``ClienteleError/Code/fileAccess``; nothing has changed, and acts can go on when there is room;
/// - when the disk does not confirm what was written, nobody can know what reached it. The act is refused with
///   ``ClienteleError/Code/fileAccess``, and every one after it with ``ClienteleError/Code/storeReadOnly`` until the store is opened
///   again. It may turn out then that the act was stored after all, so repeat it with the same key.
public final class JournalStore: CustomerStore {
    /// What was cut off when the store was opened: acts that were not ended, of which nobody has a receipt; mostly `nil`.
    public let recovery: JournalRecovery?
    private let hashKey: Hash128
    private let committer: JournalCommitter

    private init(_ opened: JournalOpening.Opened, _ folder: JournalFolder, options: JournalOptions, lock: any FileLock) {
        recovery = opened.recovery
        hashKey = opened.state.manifest.hashKey
        committer = JournalCommitter(JournalWriter(folder, options: options, opened: opened, lock: lock))
    }

    /// Opens a store for reading and writing, or makes one.
    ///
    /// Only the owner of the folder's files can read them. Where the last process was killed while it wrote, what it had not ended is cut
    /// off; see ``recovery``.
    ///
    /// - Parameters:
    ///   - folder: The path of the folder; it is made when it is not there, but not the folder that it is in.
    ///   - options: How the store works.
    /// - Returns: The store, which nobody else writes to until it is closed or nobody holds it any more.
    /// - Throws: ``ClienteleError/Code/storeLocked`` when somebody writes to it already; ``ClienteleError/Code/storeDamaged`` for bytes that
    ///   are not what was written; ``ClienteleError/Code/unreadableEncoding`` for a store of a later version;
    ///   ``ClienteleError/Code/fileAccess`` when the folder cannot be used.
    /// - Complexity: O(*b*) for *b* bytes of acts since the last fold; sorted files are not read.
    public static func open(_ folder: String, options: JournalOptions = JournalOptions()) async throws -> JournalStore {
        try await open(folder, files: SystemFileLayer(), options: options)
    }

    /// Opens a store on any layer of files.
    package static func open(_ folder: String, files: any FileLayer, options: JournalOptions) async throws -> JournalStore {
        try await JournalQueue.run {
            let folder = JournalFolder(folder, files: files)
            try folder.files.makeFolder(folder.path)
            guard let lock = try folder.files.lock(folder.lock) else {
                throw ClienteleError(
                    .storeLocked, "somebody else has the store open for writing", at: SourceLocation(file: folder.path),
                    remedy: "close it there, or open it here for reading with JournalReader")
            }
            return JournalStore(try JournalOpening(folder: folder).open(), folder, options: options, lock: lock)
        }
    }

    /// The present state.
    ///
    /// - Returns: The state, which later writing does not change.
    /// - Complexity: O(1).
    public func snapshot() -> JournalSnapshot { JournalSnapshot(state: committer.state) }

    /// Stores facts, all of them or none.
    ///
    /// - Parameters:
    ///   - batch: The facts.
    ///   - key: Names the act.
    /// - Returns: The receipt; the facts are on disk.
    /// - Throws: See ``CustomerWriter/append(_:key:)``, and the type's description for a disk that fails.
    /// - Complexity: O(*b*) for a batch of *b* facts, and one wait for the disk, which acts of the same time share.
    public func append(_ batch: RecordBatch, key: IdempotencyKey) async throws -> WriteReceipt {
        try await committer.perform(.append(PreparedAppend(batch, key: key, hashKey: hashKey)))
    }

    /// Writes customers, all of them or none.
    ///
    /// - Parameter updates: The customers, each once.
    /// - Returns: The receipt; the customers are on disk.
    /// - Throws: See ``CustomerWriter/update(_:)``, and the type's description for a disk that fails.
    /// - Complexity: O(*u*) for *u* updates; the first since the store was opened reads the versions of all customers.
    public func update(_ updates: [CustomerUpdate]) async throws -> WriteReceipt {
        try await committer.perform(.update(updates))
    }

    /// Forgets a person.
    ///
    /// The person's bytes leave the files with the next ``compact()``. Until then the files also tell which id stands in the person's place.
    ///
    /// - Parameter customer: Whom to forget.
    /// - Returns: The receipt.
    /// - Throws: See ``CustomerWriter/erase(_:)``, and the type's description for a disk that fails.
    /// - Complexity: One reading of all customers and leads, and the person's facts.
    public func erase(_ customer: CustomerID) async throws -> WriteReceipt {
        try await committer.perform(.erase(customer))
    }

    /// Removes facts that were over before a day, and writes the store anew without them: their bytes are gone at once.
    ///
    /// - Parameter day: The first day whose facts stay.
    /// - Returns: The receipt.
    /// - Throws: See ``CustomerWriter/removeFacts(before:)``, and the type's description for a disk that fails.
    /// - Complexity: O(*n*) for *n* facts; other acts wait meanwhile.
    public func removeFacts(before day: CalendarDay) async throws -> WriteReceipt {
        try await committer.perform(.removeFacts(before: day))
    }

    /// Makes one sorted file of everything: the store becomes as small as it can be, and the bytes of people who were forgotten go.
    ///
    /// Acts and readings go on meanwhile. Snapshots that were taken before keep the old files until they go themselves; a disk may keep the
    /// bytes of removed files until it needs the room.
    ///
    /// - Throws: ``ClienteleError/Code/fileAccess`` when there is no room for a second copy of the store, which is then as it was;
    ///   ``ClienteleError/Code/storeReadOnly`` when the store was closed or takes no writes, or when ``removeFacts(before:)`` rewrote it
    ///   meanwhile; ``ClienteleError/Code/storeDamaged`` for bytes that are not what was written.
    /// - Complexity: O(*n*) for *n* records.
    public func compact() async throws {
        try await committer.compact()
    }

    /// Ends all writing and lets others write to the store; acts and a fold that have begun are ended first.
    ///
    /// Afterwards every act throws ``ClienteleError/Code/storeReadOnly``, while reading goes on.
    public func close() async {
        await committer.close()
    }
}
