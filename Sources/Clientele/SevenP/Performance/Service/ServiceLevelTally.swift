/// How often a level was kept and breached.
struct ServiceLevelTally: Sendable {
    private(set) var kept = 0
    private(set) var breached = 0

    mutating func add(isKept: Bool) {
        if isKept { kept += 1 } else { breached += 1 }
    }

    var keptShare: Estimate? { Estimate.wilson(Double(kept), of: Double(kept + breached)) }
}
