import Clientele
import Dispatch
import Foundation
import Synchronization

/// Fits every model to samples drawn from it, and prints how often the parameters come back: `ModelRecovery [FITS] [MODEL…]`.
@main
enum ModelRecovery {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let count = arguments.first.flatMap { Int($0) } ?? 1_000
        let names = Set(arguments.dropFirst())
        print(
            "| model | drawn with | customers a fit; sample | all within 3 standard errors | 95 % intervals that hold the truth "
                + "| not converged | not identified | without errors | seconds | passes |")
        print("|" + String(repeating: " --- |", count: 10))
        var failed = false
        for model in try RecoveryCases.all() where names.isEmpty || names.contains(model.name) {
            let tally = run(model, fits: count)
            print(tally.row)
            tally.failures.prefix(3).forEach { print("error: \($0)") }
            fflush(nil)
            failed = failed || !tally.passes
        }
        if failed { exit(1) }
    }

    private static func run(_ model: RecoveryCase, fits count: Int) -> RecoveryTally {
        let start = ContinuousClock.now
        let found = Mutex<[Int: Result<RecoveredFit, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { place in
            let result = Result { try model.fit(UInt64(place + 1)) }
            found.withLock { $0[place] = result }
        }
        let results = found.withLock { results in (0..<count).compactMap { results[$0] } }
        return RecoveryTally(
            model: model, fits: results.compactMap { try? $0.get() },
            failures: results.compactMap { if case .failure(let error) = $0 { "\(error)" } else { nil } },
            seconds: (ContinuousClock.now - start) / .seconds(1))
    }
}
