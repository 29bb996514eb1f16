import Clientele
import Foundation
import Synchronization
import Testing

@Suite("Running an analysis: asynchronous, cancellable, one beside another")
struct CustomerAnalysisTests {
    /// Works until it is told to stop, or for some minutes at most.
    private struct Endless: CustomerAnalysis {
        func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> Int {
            let end = Date().addingTimeInterval(300)
            var rounds = 0
            while Date() < end {
                try context.report("rounds", completed: rounds, total: rounds + 1)
                rounds += 1
                Thread.sleep(forTimeInterval: 0.002)
            }
            return rounds
        }
    }

    /// What was heard of progress, from any thread.
    private final class Ear: Sendable {
        private let heard = Mutex<[AnalysisProgress]>([])

        func hear(_ progress: AnalysisProgress) { heard.withLock { $0.append(progress) } }
        var all: [AnalysisProgress] { heard.withLock { $0 } }
    }

    private func base() throws -> CustomerBase { try CustomerBase(purchases: RandomBase(seed: 5, shape: .ordinary).rows) }
    private func context(ear: Ear? = nil) -> AnalysisContext {
        AnalysisContext(asOf: CalendarDay(daysSince1970: 10_500), seed: 1, progress: { ear?.hear($0) })
    }

    private func waitFor(_ condition: () -> Bool) async throws {
        for _ in 0..<6_000 where !condition() { try await Task.sleep(for: .milliseconds(10)) }
    }

    @Test("Run gives what analyze gives, errors included")
    func sameResult() async throws {
        let base = try base()
        #expect(try await CustomerSegmentation().run(on: base, in: context()) == CustomerSegmentation().analyze(base, in: context()))
        await #expect { try await CustomerSegmentation().run(on: base, in: AnalysisContext(asOf: .min)) } throws: {
            ($0 as? ClienteleError)?.code == .emptyBase
        }
    }

    @Test("Cancelling the task stops the analysis")
    func cancellation() async throws {
        let ear = Ear()
        let (base, context) = (try base(), context(ear: ear))
        let task = Task { try await Endless().run(on: base, in: context) }
        try await waitFor { !ear.all.isEmpty }
        #expect(!ear.all.isEmpty)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(!context.cancellation.isCancelled)
    }

    @Test("Cancelling one run leaves another that shares its context, and the context's flag stops both")
    func sharedContext() async throws {
        let ear = Ear()
        let (base, context) = (try base(), context(ear: ear))
        let first = Task { try await Endless().run(on: base, in: context) }
        let second = Task { try await Endless().run(on: base, in: context) }
        try await waitFor { ear.all.filter { $0.completed == 0 }.count == 2 }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        let before = ear.all.count
        try await waitFor { ear.all.count > before + 10 }
        #expect(ear.all.count > before + 10)
        context.cancellation.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
    }

    @Test("A task that is cancelled already, or a context that is, asks nothing of the data")
    func cancelledBefore() async throws {
        let ear = Ear()
        let (base, context) = (try base(), context(ear: ear))
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await CustomerSegmentation().run(on: base, in: context)
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        context.cancellation.cancel()
        #expect(throws: CancellationError.self) { try CustomerSegmentation().analyze(base, in: context) }
        #expect(ear.all.isEmpty)
    }

    @Test("A bootstrap of a million resamples stops when it is told to, from its own progress")
    func cancelBootstrap() throws {
        let flag = CancellationFlag()
        let engine = CustomerSegmentation(uncertainty: try BootstrapOptions(resamples: 1_000_000))
        let context = AnalysisContext(
            asOf: CalendarDay(daysSince1970: 10_500), progress: { if $0.phase == "bootstrap", $0.completed > 0 { flag.cancel() } },
            cancellation: flag)
        #expect(throws: CancellationError.self) { try engine.analyze(base(), in: context) }
    }

    @Test("Progress arrives phase by phase, never goes back, and ends at its total")
    func progress() async throws {
        let ear = Ear()
        let engine = CustomerSegmentation(uncertainty: try BootstrapOptions(resamples: 300))
        _ = try await engine.run(on: base(), in: context(ear: ear))
        #expect(Set(ear.all.map(\.phase)) == ["summaries", "bootstrap"])
        for phase in ["summaries", "bootstrap"] {
            let steps = ear.all.filter { $0.phase == phase }
            #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.completed <= $1.completed })
            #expect(steps.last.map { $0.completed == $0.total } == true)
            #expect(steps.allSatisfy { $0.total == (phase == "bootstrap" ? 300 : 1) })
        }
    }

    @Test("Many runs at once give the same result")
    func manyRuns() async throws {
        let base = try base()
        let context = context()
        let engine = CustomerSegmentation(uncertainty: try BootstrapOptions(resamples: 20))
        let expected = try encodedForm(engine.analyze(base, in: context))
        let forms = try await withThrowingTaskGroup(of: Data.self) { group in
            for _ in 0..<40 { group.addTask { try encodedForm(await engine.run(on: base, in: context)) } }
            return try await group.reduce(into: Set<Data>()) { $0.insert($1) }
        }
        #expect(forms == [expected])
    }
}
