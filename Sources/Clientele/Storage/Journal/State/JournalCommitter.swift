import Dispatch

/// Lets many tasks write to one store: whoever comes while a group is being written joins the next one.
final class JournalCommitter: Sendable {
    private struct Waiting: Sendable {
        let request: JournalRequest
        let answer: @Sendable (Result<WriteReceipt, any Error>) -> Void
    }

    private struct Line: Sendable {
        var waiting: [Waiting] = []
        var isBeingServed = false
    }

    private struct Folding: Sendable {
        var isRunning = false
        /// What is to be done when the fold that runs is done.
        var next: [@Sendable () -> Void] = []
        /// How many bytes of acts start the next fold.
        var threshold: Int
    }

    // Queues of their own: a disk that is waited for must not hold up the threads that tasks share.
    private let queue = DispatchQueue(label: "clientele.journal.writing")
    private let foldQueue = DispatchQueue(label: "clientele.journal.folding")
    private let writer: Guarded<JournalWriter>
    private let published: Guarded<JournalState>
    private let line = Guarded(Line())
    private let folding: Guarded<Folding>

    init(_ writer: JournalWriter) {
        published = Guarded(writer.state)
        folding = Guarded(Folding(threshold: writer.options.foldAfterBytes))
        self.writer = Guarded(writer)
    }

    /// The present state.
    var state: JournalState { published.withLock { $0 } }

    /// Writes one act; it is done whole or not at all, also when the task is cancelled meanwhile.
    func perform(_ request: JournalRequest) async throws -> WriteReceipt {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            let isFirst = line.withLock { line in
                line.waiting.append(Waiting(request: request) { continuation.resume(with: $0) })
                defer { line.isBeingServed = true }
                return !line.isBeingServed
            }
            if isFirst { queue.async { self.serve() } }
        }
    }

    /// Writes group after group until nobody waits.
    private func serve() {
        while true {
            let group = line.withLock { line in
                defer { line.waiting = [] }
                if line.waiting.isEmpty { line.isBeingServed = false }
                return line.waiting
            }
            guard !group.isEmpty else { return }
            let (answers, tailBytes) = writer.withLock { writer in
                let answers = writer.perform(group.map(\.request))
                publish(writer)
                return (answers, writer.tailBytes)
            }
            for (waiting, answer) in zip(group, answers) { waiting.answer(answer) }
            foldIfNeeded(tailBytes)
        }
    }

    private func publish(_ writer: borrowing JournalWriter) {
        let state = writer.state
        published.withLock { $0 = state }
    }

    // MARK: Folding

    private func foldIfNeeded(_ tailBytes: Int) {
        let isNeeded = folding.withLock { $0.threshold < tailBytes && !$0.isRunning }
        if isNeeded { fold(all: false) { _ in } }
    }

    /// Folds everything into one sorted run.
    func compact() async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            queue.async { self.whenNoFoldRuns { self.fold(all: true) { continuation.resume(with: $0) } } }
        }
    }

    /// Ends the writing and gives the lock back.
    func close() async {
        await withCheckedContinuation { continuation in
            queue.async {
                self.whenNoFoldRuns {
                    self.writer.withLock { $0.close() }
                    continuation.resume()
                }
            }
        }
    }

    /// Does something on the writing queue, at once or when the present fold is done.
    private func whenNoFoldRuns(_ act: @escaping @Sendable () -> Void) {
        let isIdle = folding.withLock { folding in
            if folding.isRunning { folding.next.append(act) }
            return !folding.isRunning
        }
        if isIdle { act() }
    }

    /// Begins a fold; on the writing queue, while none runs.
    private func fold(all: Bool, done: @escaping @Sendable (Result<Void, any Error>) -> Void) {
        let plan: JournalWriter.FoldPlan?
        let folder: JournalFolder
        do {
            (plan, folder) = try writer.withLock { writer in
                defer { publish(writer) }
                return (try writer.beginFold(all: all), writer.folder)
            }
        } catch {
            return done(.failure(error))
        }
        guard let plan else { return done(.success(())) }
        folding.withLock { $0.isRunning = true }
        foldQueue.async {
            let run = Result { try plan.fold.write(to: folder, number: plan.number, revision: plan.fold.state.revision).run }
            self.queue.async { self.finishFold(plan, run, all: all, done) }
        }
    }

    private func finishFold(
        _ plan: JournalWriter.FoldPlan, _ run: Result<Manifest.Run, any Error>, all: Bool,
        _ done: @escaping @Sendable (Result<Void, any Error>) -> Void
    ) {
        let (result, options, tailBytes) = writer.withLock { writer in
            let result = Result { try writer.finishFold(plan, try run.get()) }
            publish(writer)
            return (result, writer.options, writer.tailBytes)
        }
        let next = folding.withLock { folding in
            folding.isRunning = false
            // After a failure, such as a full disk, not with every act anew.
            if case .failure = result { folding.threshold = 2 * tailBytes } else { folding.threshold = options.foldAfterBytes }
            defer { folding.next = [] }
            return folding.next
        }
        switch result {
        case .success(true): done(.success(()))
        case .success(false): whenNoFoldRuns { self.fold(all: all, done: done) }
        case .failure(let error): done(.failure(error))
        }
        for act in next { whenNoFoldRuns(act) }
    }
}
