/// What happened in each period, as counts that add up; periods are numbered from the first one with a purchase.
struct ChurnTally: Sendable {
    /// At the place of a period, how many more are at risk than in the one before.
    private(set) var riskSteps: [Int]
    private(set) var lost: [Int]
    private(set) var lostAtOnce: [Int]
    private(set) var entered: [Int]
    private(set) var wonBack: [Int]
    private(set) var active = 0
    private(set) var gone = 0

    init(periods: Int) {
        // One place more, since who is lost in a period is no longer at risk in the next.
        riskSteps = [Int](repeating: 0, count: periods + 1)
        lost = [Int](repeating: 0, count: periods)
        (lostAtOnce, entered, wonBack) = (lost, lost, lost)
    }

    /// Adds a time of being a customer: from the period of a purchase to that of the loss.
    mutating func add(from start: Int, to end: Int?, isFirst: Bool) {
        if isFirst { entered[start] += 1 } else { wonBack[start] += 1 }
        guard let end else {
            riskSteps[start + 1] += 1
            return
        }
        guard end > start else {
            lostAtOnce[start] += 1
            return
        }
        riskSteps[start + 1] += 1
        riskSteps[end + 1] -= 1
        lost[end] += 1
    }

    mutating func close(isActive: Bool) {
        if isActive { active += 1 } else { gone += 1 }
    }

    mutating func merge(_ other: ChurnTally) {
        for index in riskSteps.indices { riskSteps[index] += other.riskSteps[index] }
        for index in lost.indices {
            lost[index] += other.lost[index]
            lostAtOnce[index] += other.lostAtOnce[index]
            entered[index] += other.entered[index]
            wonBack[index] += other.wonBack[index]
        }
        active += other.active
        gone += other.gone
    }
}
