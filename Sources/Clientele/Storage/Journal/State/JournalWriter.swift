/// The one writer of a store: it turns requests into acts on disk, one group after another.
///
/// Used by one thread at a time.
struct JournalWriter: Sendable {
    let folder: JournalFolder
    let options: JournalOptions
    private(set) var state: JournalState
    /// Why nothing is written any more.
    private(set) var refusal: ClienteleError?

    private var lock: (any FileLock)?
    private var segment: any StoredFile
    private var segmentNumber: UInt64
    private var end: Int
    /// The number of the last run that was begun: no two runs have the same, also when the first is given up.
    private var lastRunNumber: UInt64
    /// How many bytes the acts since the last fold take.
    private(set) var tailBytes: Int
    /// The acts that were stored by key, once one was asked for.
    private var keys: [Hash128: ActKey]?
    /// The versions of all customers, once one was asked for.
    private var versions: [CustomerID: StoreRevision]?

    init(_ folder: JournalFolder, options: JournalOptions, opened: JournalOpening.Opened, lock: any FileLock) {
        self.folder = folder
        self.options = options
        self.lock = lock
        state = opened.state
        segment = opened.segment
        segmentNumber = opened.segmentNumber
        end = opened.end
        lastRunNumber = opened.state.manifest.runs.map(\.number).max() ?? 0
        tailBytes = opened.tailBytes
    }

    /// Lets others write.
    mutating func close() {
        refusal =
            refusal
            ?? ClienteleError(.storeReadOnly, "the store was closed", at: location, remedy: "open it again")
        lock = nil
    }

    private var location: SourceLocation { SourceLocation(file: folder.path) }

    /// Throws when nothing is written any more.
    func requireWritable() throws {
        if let refusal { throw refusal }
    }

    // MARK: Groups

    /// Writes requests, in order; all that can be are made durable at once.
    ///
    /// - Returns: The answer to each.
    mutating func perform(_ requests: [JournalRequest]) -> [Result<WriteReceipt, any Error>] {
        var answers: [Result<WriteReceipt, any Error>] = []
        var group = JournalGroup()
        for request in requests {
            if !request.isGroupable || end + group.bytes > options.segmentBytes { answers += finish(&group) }
            do {
                try requireWritable()
                switch request {
                case .append(let append): try stage(append, in: &group)
                case .update(let updates): try stage(updates, in: &group)
                case .erase(let customer): answers.append(.success(try erase(customer)))
                case .removeFacts(let day): answers.append(.success(try removeFacts(before: day)))
                }
            } catch {
                if request.isGroupable { group.answers.append(.failure(error)) } else { answers.append(.failure(error)) }
            }
        }
        return answers + finish(&group)
    }

    /// Writes a group and answers all of its requests.
    private mutating func finish(_ group: inout JournalGroup) -> [Result<WriteReceipt, any Error>] {
        defer { group = JournalGroup() }
        guard !group.acts.isEmpty else { return group.answers }
        do {
            try write(group)
            return group.answers
        } catch {
            // What was noted of acts that are not stored after all is read anew when it is needed.
            keys = nil
            versions = nil
            return group.answers.map { answer in answer.flatMap { _ in .failure(error) } }
        }
    }

    private mutating func stage(_ append: PreparedAppend, in group: inout JournalGroup) throws {
        if let known = try knownKeys()[append.keyHash] {
            guard known.fingerprint == append.fingerprint else {
                throw ClienteleError(
                    .idempotencyConflict, "the key '\(append.key.text)' was used for other facts",
                    remedy: "give every act of writing a key of its own")
            }
            return group.answers.append(.success(WriteReceipt(revision: known.revision, isRepeat: true)))
        }
        if let stored = state.currency ?? group.currency, let other = append.currency, other != stored {
            throw ClienteleError(
                .mixedCurrencies, "the facts are in \(other.code) where those of the store are in \(stored.code)",
                remedy: "convert them at a stated rate first, or keep one store a currency")
        }
        let revision = group.stage(
            .append(key: append.keyHash, fingerprint: append.fingerprint, currency: append.currency), append.blocks, after: state.revision)
        keys?[append.keyHash] = ActKey(key: append.keyHash, fingerprint: append.fingerprint, revision: revision)
    }

    private mutating func stage(_ updates: [CustomerUpdate], in group: inout JournalGroup) throws {
        try check(updates, versions: try knownVersions())
        guard !updates.isEmpty else {
            return group.answers.append(.success(WriteReceipt(revision: group.acts.last?.revision ?? state.revision)))
        }
        let revision = (group.acts.last?.revision ?? state.revision).next
        let customers = updates.map { VersionedCustomer(customer: $0.customer, version: revision) }
        _ = group.stage(.update, EncodedBlock.blocks(of: customers), after: state.revision)
        for update in updates { versions?[update.customer.customerID] = revision }
    }

    private func check(_ updates: [CustomerUpdate], versions: [CustomerID: StoreRevision]) throws {
        try CustomerUpdate.check(updates) { id in
            versions[id].map { VersionedCustomer(customer: Customer(customerID: id), version: $0) }
        }
    }

    private mutating func knownKeys() throws -> [Hash128: ActKey] {
        if let keys { return keys }
        var known: [Hash128: ActKey] = [:]
        for run in state.runs { for key in try run.keys() { known[key.key] = key } }
        for key in state.tail.acts(from: 0).compactMap(\.key) { known[key.key] = key }
        keys = known
        return known
    }

    private mutating func knownVersions() throws -> [CustomerID: StoreRevision] {
        if let versions { return versions }
        var known: [CustomerID: StoreRevision] = [:]
        var reading = try state.customerReading(.all)
        while let batch = try reading.next() { for stored in batch { known[stored.customer.customerID] = stored.version } }
        versions = known
        return known
    }

    // MARK: Files

    /// Writes a group; afterwards its acts survive a loss of power and are part of the state.
    private mutating func write(_ group: JournalGroup) throws {
        if end > options.segmentBytes { try startSegment() }
        var frames = FrameBuffer(file: segmentNumber, start: end)
        let acts = try group.acts.map { try $0.add(to: &frames, of: segment) }
        let start = end
        do {
            try frames.flush(to: segment)
        } catch {
            takeBack(from: start)
            throw error
        }
        try confirm(from: start)
        do {
            var mark = FrameBuffer(file: segmentNumber, start: frames.end)
            try mark.addMark(.mark)
            try mark.flush(to: segment)
            end = mark.end
        } catch {
            takeBack(from: start)
            throw error
        }
        tailBytes += end - start
        state.append(acts)
    }

    /// Waits until the segment is on disk.
    private mutating func confirm(from start: Int) throws {
        do {
            try segment.sync()
        } catch {
            // Nobody can say what reached the disk: only opening the store again, which reads it, can.
            try? segment.truncate(to: start)
            refuse(because: error)
            throw error
        }
    }

    /// Takes back what was written and could not be ended: a full disk is no reason to stop for good, unless this fails too.
    ///
    /// Without the sync a loss of power could bring acts back that were refused.
    private mutating func takeBack(from start: Int) {
        do {
            try segment.truncate(to: start)
            try segment.sync()
        } catch {
            refuse(because: error)
        }
    }

    /// Goes on in a new segment.
    private mutating func startSegment() throws {
        try requireWritable()
        let next = try folder.makeSegment(segmentNumber + 1, store: state.manifest.store, after: state.revision)
        // The seal vouches for all that is before it, and so for the last mark, which nobody waited for yet.
        try confirm(from: end)
        do {
            var frames = FrameBuffer(file: segmentNumber, start: end)
            try frames.addMark(.seal)
            try frames.flush(to: segment)
        } catch {
            takeBack(from: end)
            throw error
        }
        try confirm(from: end)
        tailBytes += next.end
        go(to: next)
    }

    /// Goes on in the next segment, which is empty.
    private mutating func go(to next: (file: any StoredFile, end: Int)) {
        (segment, end) = next
        segmentNumber += 1
    }

    private mutating func refuse(because error: any Error) {
        let reason = (error as? ClienteleError)?.message ?? "\(error)"
        refusal = ClienteleError(
            .storeReadOnly, "the store takes no writes since one failed: \(reason)", at: location,
            remedy: "open the store again, then repeat with the same keys what had no receipt")
    }

    // MARK: Forgetting and removing

    private mutating func erase(_ customer: CustomerID) throws -> WriteReceipt {
        var anonymizer = Anonymizer(forgetting: customer)
        let selection = RecordSelection(customers: [customer])
        var facts = try state.facts(selection)
        let leadIDs = facts.leads.map(\.leadID)
        facts.anonymize(by: &anonymizer)
        let isKnown = try knownVersions()[customer] != nil
        let branches = try state.branches(of: customer).map(anonymizer.anonymize)
        guard try isKnown || !facts.isEmpty || !branches.isEmpty || state.isReferrer(customer) else {
            return WriteReceipt(revision: state.revision)
        }
        var group = JournalGroup()
        let revision = state.revision.next
        let erasure = Erasure(
            customer: customer, replacement: anonymizer.replacement, leadIDs: anonymizer.freshNames(ofLeads: leadIDs), revision: revision)
        let customers = branches.map { VersionedCustomer(customer: $0, version: revision) }
        _ = group.stage(
            .erase(erasure), EncodedBlock.blocks(of: facts) + EncodedBlock.blocks(of: customers), after: state.revision)
        try write(group)
        versions?[customer] = nil
        for branch in branches { versions?[branch.customerID] = revision }
        return WriteReceipt(revision: revision)
    }

    private mutating func removeFacts(before day: CalendarDay) throws -> WriteReceipt {
        let number = takeRunNumber()
        let revision = state.revision.next
        let fold = Fold(state: state, firstDay: day)
        let (run, isShorter) = try fold.write(to: folder, number: number, revision: revision)
        guard isShorter else {
            try folder.files.remove(folder.run(number))
            return WriteReceipt(revision: state.revision)
        }
        var next = state.manifest
        next.revision = revision
        next.currency = state.currency
        next.firstSegment = segmentNumber + 1
        next.runs = [run]
        next.erasures = []
        let old = state
        let segment = try givingUp(run) { writer in
            // The segment starts from the new state; until the manifest names it, it is a leftover that opening removes.
            let segment = try writer.folder.makeSegment(writer.segmentNumber + 1, store: next.store, after: revision)
            let newState = JournalState(manifest: writer.successor(next), runs: [try writer.open(run)])
            try writer.replaceManifest(with: newState)
            return segment
        }
        go(to: segment)
        tailBytes = end
        removeFiles(of: old, upToSegment: segmentNumber - 1)
        return WriteReceipt(revision: revision)
    }

    /// Does what ends with a manifest that names a run; the run is removed when that fails, unless the manifest may name it by then.
    private mutating func givingUp<Value>(_ run: Manifest.Run, unless act: (inout JournalWriter) throws -> Value) throws -> Value {
        do {
            try requireWritable()
            return try act(&self)
        } catch {
            if refusal == nil { try? folder.files.remove(folder.run(run.number)) }
            throw error
        }
    }

    private func open(_ run: Manifest.Run) throws -> RunFile {
        try RunFile(folder.files.openExisting(folder.run(run.number), for: .reading), run, store: state.manifest.store)
    }

    /// The manifest with the number that follows on the present one's.
    private func successor(_ manifest: Manifest) -> Manifest {
        var manifest = manifest
        manifest.generation = state.manifest.generation + 1
        return manifest
    }

    /// Makes a state and its manifest the present ones.
    private mutating func replaceManifest(with next: JournalState) throws {
        try folder.prepare(next.manifest)
        do {
            try folder.replaceManifest()
        } catch {
            // Nobody knows which one is there after a loss of power, so nothing is written any more.
            refuse(because: error)
            throw error
        }
        state = next
    }

    /// Removes files that no manifest names any more; what cannot be removed now is when the store is opened next.
    private func removeFiles(of old: JournalState, upToSegment last: UInt64) {
        let kept = Set(state.manifest.runs.map(\.number))
        for run in old.manifest.runs where !kept.contains(run.number) { try? folder.files.remove(folder.run(run.number)) }
        let first = old.manifest.firstSegment
        for number in first..<max(first, last + 1) { try? folder.files.remove(folder.segment(number)) }
        // So that a loss of power does not bring back the bytes of people who were forgotten.
        try? folder.files.syncFolder(folder.path)
    }

    private mutating func takeRunNumber() -> UInt64 {
        lastRunNumber += 1
        return lastRunNumber
    }

    // MARK: Folding

    /// What is to be folded, fixed at a moment; folding it takes long and is done beside the writing.
    struct FoldPlan: Sendable {
        let fold: Fold
        let staying: [RunFile]
        let number: UInt64
        let firstSegment: UInt64
        let generation: UInt64
    }

    /// Begins to fold the acts since the last fold, with all runs or only as many late ones as are small beside the acts.
    ///
    /// - Returns: The plan; `nil` when there is nothing to fold.
    /// - Throws: ``ClienteleError`` when no segment can be begun, or why nothing is written any more.
    mutating func beginFold(all: Bool) throws -> FoldPlan? {
        try requireWritable()
        if state.tail.count == 0, !all || state.runs.count <= 1, state.erasures.isEmpty { return nil }
        if state.tail.count > 0 { try startSegment() }
        var (staying, folded) = (state.runs, [RunFile]())
        var size = tailBytes
        while let last = staying.last, all || last.entry.size <= 2 * size {
            size += last.entry.size
            folded.insert(staying.removeLast(), at: 0)
        }
        var part = state
        part.runs = folded
        return FoldPlan(
            fold: Fold(state: part), staying: staying, number: takeRunNumber(), firstSegment: segmentNumber,
            generation: state.manifest.generation)
    }

    /// Puts a finished run in the place of what was folded into it.
    ///
    /// - Returns: `false` when the store was written anew meanwhile, so that the run is of no use.
    mutating func finishFold(_ plan: FoldPlan, _ run: Manifest.Run) throws -> Bool {
        let old = state
        guard plan.generation == old.manifest.generation else {
            try folder.files.remove(folder.run(run.number))
            return false
        }
        try givingUp(run) { writer in
            let oldest = plan.staying.first?.entry.revision
            var manifest = writer.successor(writer.state.manifest)
            manifest.revision = run.revision
            manifest.currency = writer.state.currency
            manifest.firstSegment = plan.firstSegment
            manifest.runs = plan.staying.map(\.entry) + [run]
            manifest.erasures = oldest.map { oldest in plan.fold.state.erasures.filter { $0.revision > oldest } } ?? []
            var next = JournalState(manifest: manifest, runs: plan.staying + [try writer.open(run)])
            next.append(writer.state.tail.dropping(upTo: run.revision).acts(from: 0))
            try writer.replaceManifest(with: next)
        }
        removeFiles(of: old, upToSegment: plan.firstSegment - 1)
        tailBytes = try tailBytesNow()
        return true
    }

    private func tailBytesNow() throws -> Int {
        var bytes = end
        for number in state.manifest.firstSegment..<segmentNumber {
            bytes += try folder.files.open(folder.segment(number), for: .reading)?.size() ?? 0
        }
        return bytes
    }
}
