import Clientele
import Foundation

/// The folder of a store that a call names.
struct StoreFolder {
    let path: String

    init(path: String) {
        self.path = path
    }

    /// The one folder that a call names.
    init(_ arguments: ParsedArguments) throws {
        guard let first = arguments.inputs.first, arguments.inputs.count == 1 else {
            throw InputProblems("one folder is needed, but \(arguments.inputs.count) inputs are given; name the folder of the store alone")
        }
        try self.init(named: first)
    }

    /// The folder under a name.
    init(named path: String) throws {
        guard path != "-", !path.isEmpty else {
            throw InputProblems("'\(path)' is no folder; name the folder of the store")
        }
        self.path = path
    }

    /// Whether there is a store in a folder.
    static func isStore(_ path: String) -> Bool {
        path != "-" && FileManager.default.fileExists(atPath: "\(path)/manifest")
    }

    /// Refuses a folder without a store.
    func requireStore() throws {
        guard StoreFolder.isStore(path) else {
            throw InputProblems("\(path): there is no store in this folder; name that of a store, or make one with store import or append")
        }
    }

    /// Refuses amounts in another currency than the store's.
    static func check(_ currency: Currency?, is named: Currency?) throws {
        guard let currency, let named, named != currency else { return }
        throw InputProblems("--currency: the amounts of the store are in \(currency.code), not in \(named.code); leave the option out")
    }

    /// The present state, by reading alone.
    func snapshot() throws -> JournalSnapshot {
        try requireStore()
        return try Waiting.run { [path] in try await JournalReader.open(path).snapshot() }
    }

    /// Opens the store for writing, and closes it after the work or its failure.
    func write<Value>(_ options: JournalOptions = JournalOptions(), _ work: (JournalStore) throws -> Value) throws -> Value {
        let store = try Waiting.run { [path] in try await JournalStore.open(path, options: options) }
        if let recovery = store.recovery {
            StandardError.write(
                "\(CommandLineTool.name): \(recovery.file): \(recovery.bytes) bytes from byte \(recovery.offset) on were cut off; "
                    + "an earlier call was stopped while it wrote them, and nothing that was told to be stored is among them")
        }
        let result = Result { try work(store) }
        try Waiting.run { await store.close() }
        return try result.get()
    }
}

extension JournalSnapshot {
    /// How many purchases are stored, every version of an amended one.
    func purchaseCount() throws -> Int {
        let information = try information
        // Records of the forgotten stand in the files twice until the next compaction.
        if information.erasuresToCompact == 0 { return information.rows[RecordKind.purchase.rawValue] ?? 0 }
        return try Waiting.run {
            var count = 0
            for try await batch in records(Purchase.self, .all) { count += batch.count }
            return count
        }
    }
}
