@testable import Clientele

/// Runs a script on a store, loses power at any moment of it in any way, and looks whether the store keeps its promises.
final class PowerLossExplorer {
    static let folder = "disk/store"

    private let script: StoreScript
    private let options: JournalOptions
    private var generator: SeededGenerator
    private let faults: DiskFaults
    private var model: StoreModel?
    /// How many losses of power were tried.
    private(set) var schedules = 0
    /// How many acts on the disk the script made.
    private(set) var diskActs = 0

    /// Makes an explorer.
    ///
    /// - Parameters:
    ///   - seed: Decides the moments and the losses.
    ///   - script: What is done to the store.
    ///   - options: The store's options.
    ///   - faults: What goes wrong with the disk of the script.
    init(seed: UInt64, script: StoreScript, options: JournalOptions, faults: DiskFaults = DiskFaults()) {
        generator = SeededGenerator(seed: seed, stream: 1)
        self.script = script
        self.options = options
        self.faults = faults
    }

    /// Tries so many losses of power, each of them in part again during the recovery from it.
    ///
    /// - Returns: The first promise that was not kept, with what is needed to find it again; `nil` when all were.
    func explore(_ count: Int) async throws -> StoreBreach? {
        let life = try await run()
        diskActs = life.recording.count
        while schedules < count {
            if let breach = await losePower(in: life, depth: 3, story: "") { return breach }
        }
        return nil
    }

    // MARK: The script

    /// A disk with the folder that the store's is in.
    static func emptyDisk() throws -> SimulatedDisk {
        let files = PowerLossFiles()
        try files.makeFolder("disk")
        try files.syncFolder("")
        return files.disk
    }

    private func run() async throws -> StoreLife {
        let files = PowerLossFiles(try PowerLossExplorer.emptyDisk(), isRecording: true)
        files.faults = faults
        var life = StoreLife(safe: 0, possible: 0)
        var stored: [StoreAct] = []
        var store = try await JournalStore.open(PowerLossExplorer.folder, files: files, options: options)
        for step in script.steps {
            switch step {
            case .compact: try await store.compact()
            case .reopen:
                await store.close()
                store = try await JournalStore.open(PowerLossExplorer.folder, files: files, options: options)
            case .acts(let acts):
                life.ask(upTo: UInt64(stored.count + acts.count), at: files.actCount)
                let answers = try await PowerLossExplorer.perform(acts, on: store, files)
                for answer in answers {
                    life.acknowledge(answer.revision, at: answer.at)
                    stored.append(answer.act)
                }
            }
        }
        await store.close()
        life.recording = files.recording
        life.end = files.disk
        model = try await StoreModel(stored)
        return life
    }

    /// Asks for acts at once.
    ///
    /// - Returns: The answers in the order in which the acts were stored.
    private static func perform(
        _ acts: [StoreAct], on store: JournalStore, _ files: PowerLossFiles
    ) async throws -> [(act: StoreAct, revision: UInt64, at: Int)] {
        let answers = await StoreAnswer.answers(to: acts, of: store, files)
        return try answers.map { answer in (answer.act, try answer.result.get().revision.number, answer.actCount) }
            .sorted { $0.1 < $1.1 }
    }

    // MARK: Losses of power

    private func losePower(in life: StoreLife, depth: Int, story: String) async -> StoreBreach? {
        schedules += 1
        let count = generator.next(below: life.recording.count + 1)
        var disk = life.disk(after: count)
        var story = story + "after act \(count) of \(life.recording.count) on the disk"
        if count < life.recording.count {
            let next = life.recording[count].act
            story += " (next \(next.name))"
            if let part = next.part(upTo: generator.next(below: next.byteCount + 1)) {
                story += ", \(part.byteCount) of \(next.byteCount) bytes of it"
                _ = disk.perform(part)
            }
        }
        if generator.next(below: 5) == 0 {
            story += ", killed"
        } else {
            let loss = PowerLoss.random(using: &generator)
            story += ", lost power (\(loss))"
            disk = disk.afterPowerLoss(loss, using: &generator)
        }
        do {
            let next = try await reopen(disk, states: life.states(after: count))
            guard depth > 1, generator.next(below: 2) == 0 else { return nil }
            return await losePower(in: next, depth: depth - 1, story: story + "; then ")
        } catch {
            return StoreBreach("\(story): \(error)")
        }
    }

    /// Opens the store on a disk as it was found, and looks at what is there.
    private func reopen(_ disk: SimulatedDisk, states: ClosedRange<UInt64>) async throws -> StoreLife {
        guard let model else { throw StoreBreach("nothing ran") }
        let files = PowerLossFiles(disk, isRecording: true)
        if generator.next(below: 4) == 0 { try await read(files, states, model) }
        let store = try await JournalStore.open(PowerLossExplorer.folder, files: files, options: options)
        let found = try await StorePicture(store.snapshot())
        let revision = found.revision.number
        guard states.contains(revision) else { throw StoreBreach("revision \(revision) was found where it must be in \(states)") }
        try await model.check(found)
        // Whoever has read it may have told others: it is safe from now on.
        var life = StoreLife(safe: states.lowerBound, possible: revision)
        life.acknowledge(revision, at: files.actCount)
        if generator.next(below: 3) == 0 {
            try await `repeat`(from: Int(revision), acknowledged: Int(states.lowerBound), on: store, model, files, &life)
        }
        await store.close()
        life.recording = files.recording
        life.end = files.disk
        let damages = try await JournalStore.verify(PowerLossExplorer.folder, files: files).damages
        guard damages.isEmpty else { throw StoreBreach("\(damages)") }
        return life
    }

    /// Reads a disk as it was found, before anybody opened the store for writing.
    private func read(_ files: PowerLossFiles, _ states: ClosedRange<UInt64>, _ model: StoreModel) async throws {
        do {
            let picture = try await StorePicture(JournalReader.open(PowerLossExplorer.folder, files: files).snapshot())
            // What was acknowledged may stand there without the mark that a reader goes by.
            guard picture.revision.number <= states.upperBound else { throw StoreBreach("a reader found revision \(picture.revision)") }
            try await model.check(picture)
        } catch let error as ClienteleError where error.code == .fileAccess && states.lowerBound == 0 {
            // The store was not made yet.
        }
        guard files.actCount == 0 else { throw StoreBreach("a reader has changed the disk") }
    }

    /// Asks once more for every act that was not acknowledged, as a client does.
    private func `repeat`(
        from revision: Int, acknowledged: Int, on store: JournalStore, _ model: StoreModel, _ files: PowerLossFiles, _ life: inout StoreLife
    ) async throws {
        for (index, act) in model.acts.prefix(revision).enumerated().dropFirst(acknowledged) {
            guard case .append = act else { continue }
            let receipt = try await act.perform(on: store)
            guard receipt == WriteReceipt(revision: StoreRevision(UInt64(index + 1)), isRepeat: true) else {
                throw StoreBreach("\(act.name) was stored as revision \(index + 1), and its repetition gave \(receipt)")
            }
        }
        for (index, act) in model.acts.enumerated().dropFirst(revision) {
            life.ask(upTo: UInt64(index + 1), at: files.actCount)
            let receipt = try await act.perform(on: store)
            guard receipt == WriteReceipt(revision: StoreRevision(UInt64(index + 1))) else {
                throw StoreBreach("\(act.name) was not stored, and its repetition as revision \(index + 1) gave \(receipt)")
            }
            life.acknowledge(receipt.revision.number, at: files.actCount)
        }
        // A person who is forgotten anew gets another anonymous id.
        let isSame = !model.acts.dropFirst(revision).contains(where: \.isErasing)
        try await model.check(StorePicture(store.snapshot()), remembers: isSame)
    }
}
