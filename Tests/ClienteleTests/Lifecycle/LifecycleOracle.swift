import Clientele

/// The default policy once more, as slowly and plainly as it can be written: every customer is looked at on every single day, and on each
/// day everything is computed anew from the list of days.
struct LifecycleOracle {
    struct Fraction {
        var top: Int
        var bottom: Int
    }

    var lost = Fraction(top: 3, bottom: 1)
    var decline = Fraction(top: 2, bottom: 1)
    var minimum = 7
    var loyalFrom = 4
    var settle = 3
    var assumed = 90

    var current: [CustomerState: Int] = [:]
    var phases: [RelationshipPhase: Int] = [:]
    var changes: [[CustomerState]: Int] = [:]
    var ever: [CustomerState: Int] = [:]
    var reached: [[CustomerState]: Int] = [:]
    var completed: [CustomerState: [Int]] = [:]
    var censored: [CustomerState: [Int]] = [:]
    var states: [String: CustomerState] = [:]
    var since: [String: Int] = [:]
    var base = Fraction(top: 0, bottom: 1)

    mutating func run(_ scripts: [LifecycleScript], asOf: Int) {
        base = rhythm(scripts, asOf: asOf)
        for script in scripts { walk(script, asOf: asOf) }
    }

    private func rhythm(_ scripts: [LifecycleScript], asOf: Int) -> Fraction {
        var means: [Fraction] = []
        for script in scripts {
            let days = Set(script.days.filter { $0 <= asOf })
            if let first = days.min(), let last = days.max(), first < last {
                means.append(Fraction(top: last - first, bottom: days.count - 1))
            }
        }
        if means.isEmpty { return Fraction(top: assumed, bottom: 1) }
        means.sort { $0.top * $1.bottom < $1.top * $0.bottom }
        let (low, high) = (means[(means.count - 1) / 2], means[means.count / 2])
        return Fraction(top: low.top * high.bottom + high.top * low.bottom, bottom: 2 * low.bottom * high.bottom)
    }

    /// Whether a silence is longer than a multiple of the interval of a customer with these days.
    private func isSilent(_ silence: Int, _ days: [Int], _ multiple: Fraction) -> Bool {
        let own = days.count > 1 ? Fraction(top: days[days.count - 1] - days[0], bottom: days.count - 1) : base
        let isShort = own.top < minimum * own.bottom
        let interval = isShort ? Fraction(top: minimum, bottom: 1) : own
        return silence * multiple.bottom * interval.bottom > multiple.top * interval.top
    }

    private mutating func walk(_ script: LifecycleScript, asOf: Int) {
        let allDays = Set(script.days.filter { $0 <= asOf }).sorted()
        let isKnown = script.isKnown && (script.since ?? asOf) <= asOf
        guard isKnown || !allDays.isEmpty else { return }
        let recordDay = isKnown ? script.since : nil
        let firstDay = [recordDay, allDays.first].compactMap { $0 }.min()
        var memory = Memory()
        for today in (firstDay ?? asOf)...asOf {
            let days = allDays.filter { $0 <= today }
            let (state, phase) = judge(days, today: today, isTarget: script.isTarget && isKnown, memory: &memory)
            note(state, on: today, memory: &memory, isDated: firstDay != nil)
            memory.phase = phase
        }
        guard let state = memory.state else { return }
        current[state, default: 0] += 1
        phases[memory.phase, default: 0] += 1
        states[script.id] = state
        if let entered = memory.entered {
            censored[state, default: []].append(asOf - entered)
            since[script.id] = entered
        }
        for seen in memory.seen { ever[seen, default: 0] += 1 }
        for pair in memory.pairs { reached[pair, default: 0] += 1 }
    }

    private struct Memory {
        var state: CustomerState?
        var phase = RelationshipPhase.exploration
        var entered: Int?
        var seen: Set<CustomerState> = []
        var pairs: Set<[CustomerState]> = []
        var isAway = false
        var purchasesSinceReturn: Int?
    }

    private func judge(
        _ days: [Int], today: Int, isTarget: Bool, memory: inout Memory
    ) -> (CustomerState, RelationshipPhase) {
        guard let last = days.last else { return (isTarget ? .target : .potential, .exploration) }
        if isSilent(today - last, days, lost) {
            memory.isAway = true
            memory.purchasesSinceReturn = nil
            return (.lost, .decline)
        }
        if last == today {
            if memory.isAway {
                memory.isAway = false
                memory.purchasesSinceReturn = 1
            } else if let count = memory.purchasesSinceReturn {
                memory.purchasesSinceReturn = count + 1
            }
        }
        let isReturning = memory.purchasesSinceReturn.map { $0 < settle } ?? false
        let state: CustomerState = isReturning ? .wonBack : days.count >= loyalFrom ? .loyal : days.count >= 2 ? .repeat : .firstTime
        let usual: [CustomerState: RelationshipPhase] = [
            .wonBack: .formation, .loyal: .stability, .repeat: .formation, .firstTime: .exploration,
        ]
        return (state, isSilent(today - last, days, decline) ? .decline : usual[state] ?? .decline)
    }

    private mutating func note(_ state: CustomerState, on today: Int, memory: inout Memory, isDated: Bool) {
        guard state != memory.state else { return }
        if let before = memory.state {
            changes[[before, state], default: 0] += 1
            if let entered = memory.entered { completed[before, default: []].append(today - entered) }
        }
        for seen in memory.seen where seen != state { memory.pairs.insert([seen, state]) }
        memory.seen.insert(state)
        memory.state = state
        memory.entered = isDated ? today : nil
    }
}
