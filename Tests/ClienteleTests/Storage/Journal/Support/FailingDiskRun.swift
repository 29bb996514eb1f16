@testable import Clientele

/// Runs a script on a store while something goes wrong with the disk, and looks whether the store keeps its promises.
final class FailingDiskRun {
    private let folder = PowerLossExplorer.folder
    /// The size of a segment without acts.
    private static let headerSize = FrameHeader.size + 40
    private let script: StoreScript
    private let options: JournalOptions
    private let files: PowerLossFiles
    /// The acts that have a receipt, in the order in which they were stored.
    private var stored: [StoreAct] = []
    /// The acts that were refused while the disk failed: they may turn out to be stored, when nobody knows what reached it.
    private var uncertain: [StoreAct] = []
    /// Whether the failure kept the store from being opened, so that it was opened again.
    private var hasFailedToOpen = false

    /// What failed, for messages.
    var failure: String { files.failed.map { "\($0.act.name) of \($0.path)" } ?? "nothing" }
    /// How many acts on the disk there were.
    var actCount: Int { files.actCount }

    /// Makes a run on a disk with such faults.
    init(_ script: StoreScript, options: JournalOptions, faults: DiskFaults) throws {
        self.script = script
        self.options = options
        files = PowerLossFiles(try PowerLossExplorer.emptyDisk())
        files.faults = faults
    }

    /// Runs the script while one act on the disk fails; looks at the store then, after reopening it, and after losses of power.
    func run() async throws {
        try await runScript()
        var generator = SeededGenerator(seed: UInt64(actCount))
        let uncertain = isReadOnlyAllowed ? uncertain : []
        let loss = PowerLoss.random(using: &generator)
        let lost = files.afterPowerLoss(loss, using: &generator)
        _ = try await telling("after losing power (\(loss))") { try await reopen(lost, stored, uncertain: uncertain) }
        let killed = files.afterKill()
        let found = try await telling("after being killed") { try await reopen(killed, stored, uncertain: uncertain) }
        // What was found and what was written then is safe, also where the system believes that what it could not write was written.
        let nothing = killed.afterPowerLoss(PowerLoss(survival: .nothing), using: &generator)
        _ = try await telling("after being killed and losing power") { try await reopen(nothing, found, uncertain: []) }
    }

    private func telling<Value>(_ when: String, _ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch {
            throw StoreBreach("\(when): \(error)")
        }
    }

    /// Whether a sync failed, of a file or of a folder.
    private var isSyncFailure: Bool {
        switch files.failed?.act {
        case .sync, .syncFolder: true
        default: false
        }
    }

    private func open() async throws -> JournalStore {
        do {
            return try await JournalStore.open(folder, files: files, options: options)
        } catch {
            // It may fail once, when the fault hits it.
            guard files.failed != nil, (error as? ClienteleError)?.code == .fileAccess else { throw error }
            hasFailedToOpen = true
            return try await JournalStore.open(folder, files: files, options: options)
        }
    }

    private func runScript() async throws {
        var store = try await open()
        for step in script.steps {
            let hadFailed = files.failed != nil
            switch step {
            case .compact:
                do { try await store.compact() } catch {
                    guard files.failed != nil else { throw error }
                }
            case .reopen:
                // After a failure the same store goes on, to see what it says.
                guard !hadFailed else { continue }
                await store.close()
                store = try await open()
            case .acts(let acts):
                let answers = await StoreAnswer.answers(to: acts, of: store, files)
                try note(answers, hadFailed: hadFailed)
            }
            try await StoreModel(stored).check(StorePicture(store.snapshot()))
        }
        await store.close()
    }

    /// Notes what was answered, and looks whether it may be said.
    private func note(_ answers: [StoreAnswer], hadFailed: Bool) throws {
        let accepted = answers.compactMap { answer in answer.receipt.map { (answer.act, $0.revision.number) } }.sorted { $0.1 < $1.1 }
        for (act, revision) in accepted where revision > UInt64(stored.count) {
            guard revision == UInt64(stored.count + 1) else { throw StoreBreach("\(act.name) made revision \(revision)") }
            stored.append(act)
        }
        for answer in answers {
            guard case .failure(let error) = answer.result else {
                if hadFailed, mustRefuse { throw StoreBreach("\(answer.act.name) was stored after a failed \(failure)") }
                continue
            }
            guard files.failed != nil else { throw error }
            switch answer.error?.code {
            case .storeReadOnly where hadFailed && isReadOnlyAllowed && !hasFailedToOpen: break
            case .storeReadOnly where isReadOnlyAllowed, .fileAccess where !hadFailed: uncertain.append(answer.act)
            default: throw StoreBreach("\(answer.act.name) was refused after a failed \(failure): \(error)")
            }
        }
    }

    /// A journal whose acts were not synced takes nothing more.
    private var mustRefuse: Bool {
        guard !hasFailedToOpen, let failed = files.failed, case .sync = failed.act, failed.path.contains("/journal-") else { return false }
        return failed.size > FailingDiskRun.headerSize
    }

    /// Only where nobody can know what is on the disk, a store may stop for good.
    private var isReadOnlyAllowed: Bool {
        if case .rename? = files.failed?.act { return true }
        return isSyncFailure
    }

    /// Opens the store on a disk that works again: everything with a receipt is there, and what has none can be asked for again.
    ///
    /// - Parameters:
    ///   - files: The disk.
    ///   - stored: The acts that must be there.
    ///   - uncertain: The acts that may be there too.
    /// - Returns: The acts that are there in the end.
    /// - Throws: ``StoreBreach``, and what the store throws.
    private func reopen(_ files: PowerLossFiles, _ stored: [StoreAct], uncertain: [StoreAct]) async throws -> [StoreAct] {
        let store = try await JournalStore.open(folder, files: files, options: options)
        let picture = try await StorePicture(store.snapshot())
        let extra = Int(clamping: picture.revision.number) - stored.count
        guard extra >= 0, extra <= uncertain.count else {
            throw StoreBreach("revision \(picture.revision.number) where \(stored.count) acts have receipts, after a failed \(failure)")
        }
        var acts: [(act: StoreAct, revision: UInt64)] = []
        if uncertain.count == 1, extra == 1 {
            acts = [(uncertain[0], picture.revision.number)]
        } else {
            for act in uncertain {
                let before = store.snapshot().revision
                let receipt = try await act.perform(on: store)
                if receipt.isRepeat || receipt.revision > before { acts.append((act, receipt.revision.number)) }
            }
        }
        let more = StoreAct.append(RecordBatch(), try IdempotencyKey("more-\(stored.count)"))
        acts.append((more, try await more.perform(on: store).revision.number))
        let all = stored + acts.sorted { $0.revision < $1.revision }.map(\.act)
        let model = try await StoreModel(all)
        try await model.check(picture)
        try await model.check(try await StorePicture(store.snapshot()))
        await store.close()
        let damages = try await JournalStore.verify(folder, files: files).damages
        guard damages.isEmpty else { throw StoreBreach("\(damages)") }
        return all
    }
}
