/// Walks through the histories of a run of customers, asking the policy on every day that matters.
struct LifecycleWalk<Policy: LifecyclePolicy>: Sendable {
    private(set) var tally = StageTally(stages: CustomerState.allCases.count)
    private(set) var rows = LifecycleRows()
    /// How many have bought, have bought again, have ever been loyal.
    private(set) var funnel = (bought: 0, again: 0, loyal: 0)
    private(set) var withoutPurchases = 0

    private let policy: Policy
    private let asOf: CalendarDay
    private let chunk: LifecycleChunk
    private var history: CustomerHistory
    private var standing: LifecycleStanding?
    private var phase = RelationshipPhase.exploration

    init(_ chunk: LifecycleChunk, policy: Policy, rhythm: BaseRhythm, asOf: CalendarDay) {
        self.chunk = chunk
        self.policy = policy
        self.asOf = asOf
        history = CustomerHistory(column: chunk.days, asOf: asOf, rhythm: rhythm)
    }

    /// Walks all of them.
    mutating func run(through population: LifecyclePopulation) {
        for (index, member) in chunk.members.enumerated() {
            let days = chunk.starts[index]..<chunk.starts[index + 1]
            let member = population.members[member]
            if !days.isEmpty || member.isKnown {
                walk(member, days: days)
            } else if chunk.hasRows[index] {
                withoutPurchases += 1
            }
        }
    }

    private mutating func walk(_ member: LifecyclePopulation.Member, days: Range<Int>) {
        history.start = days.lowerBound
        history.end = days.lowerBound
        history.isKnown = member.isKnown
        history.isTarget = member.isTarget
        history.knownSince = member.since
        standing = nil
        tally.begin()
        walkBeforeFirstOccasion(days)
        for index in days {
            history.end = index + 1
            judge(on: chunk.days[index])
            review(until: index + 1 < days.upperBound ? chunk.days[index + 1].advanced(by: -1) : asOf)
        }
        finish(member)
    }

    /// A customer who became known before buying was a prospect in between.
    private mutating func walkBeforeFirstOccasion(_ days: Range<Int>) {
        let first = days.isEmpty ? nil : chunk.days[days.lowerBound]
        guard let since = history.knownSince, since <= asOf, first.map({ since < $0 }) ?? true else { return }
        judge(on: since)
        review(until: first?.advanced(by: -1) ?? asOf)
    }

    private mutating func finish(_ member: LifecyclePopulation.Member) {
        // The first judgement of a customer known since nobody knows when says nothing of when the state was entered.
        if standing == nil { judge(on: asOf, isDated: false) } else if history.asOf < asOf { judge(on: asOf) }
        tally.end(on: asOf.daysSince1970)
        let isLoyal = tally.hasBeen(in: CustomerState.loyal.position)
        funnel.bought += history.occasionCount > 0 ? 1 : 0
        funnel.again += history.occasionCount > 1 ? 1 : 0
        funnel.loyal += isLoyal ? 1 : 0
        guard let standing else { return }
        let expected = policy.expectedInterval(of: history)
        let overdue = history.silence.flatMap { silence in expected.flatMap { $0.ratio(ofSilence: silence) } }
        rows.append(
            rank: member.rank, judgement: LifecycleJudgement(state: standing.state, phase: phase), history: history, overdue: overdue,
            since: standing.since)
    }

    private mutating func judge(on day: CalendarDay, isDated: Bool = true) {
        history.asOf = day
        let judgement = policy.judgement(of: history, after: standing)
        phase = judgement.phase
        guard judgement.state != standing?.state else { return }
        standing = LifecycleStanding(state: judgement.state, since: isDated ? day : nil, occasionCount: history.occasionCount)
        tally.enter(judgement.state.position, on: isDated ? day.daysSince1970 : nil)
    }

    /// Judges on the days of review up to a day, as long as the policy names later ones.
    private mutating func review(until limit: CalendarDay) {
        while let standing, let day = policy.nextReview(of: history, in: standing), day > history.asOf, day <= limit {
            judge(on: day)
        }
    }
}
