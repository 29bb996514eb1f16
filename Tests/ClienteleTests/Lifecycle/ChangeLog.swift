import Clientele
import Synchronization

/// A policy that judges as another does and writes down every change of state as a recorded one; customers are told apart by number.
final class ChangeLog: LifecyclePolicy {
    private let policy: OwnRhythmPolicy
    private let log = Mutex<(customer: Int, changes: [StageChange])>((0, []))

    init(_ policy: OwnRhythmPolicy) { self.policy = policy }

    var name: String { "log" }

    var changes: [StageChange] { log.withLock { $0.changes } }

    func judgement(of history: CustomerHistory, after previous: LifecycleStanding?) -> LifecycleJudgement {
        let judgement = policy.judgement(of: history, after: previous)
        log.withLock { log in
            if previous == nil { log.customer += 1 }
            guard judgement.state != previous?.state else { return }
            log.changes.append(
                StageChange(
                    customerID: CustomerID("c\(log.customer)"), day: history.asOf, from: previous?.state.rawValue,
                    to: judgement.state.rawValue))
        }
        return judgement
    }

    func nextReview(of history: CustomerHistory, in standing: LifecycleStanding) -> CalendarDay? {
        policy.nextReview(of: history, in: standing)
    }
}
