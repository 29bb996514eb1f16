/// Turns the recorded changes of one customer or lead into a history, or says what is wrong with them.
struct StageThreadChecker {
    let rules: StageTransitionRules
    private let places: [String: Int]

    init(rules: StageTransitionRules) {
        self.rules = rules
        var places: [String: Int] = [:]
        for (place, stage) in rules.vocabulary.stages.enumerated() { places[stage.name] = place }
        self.places = places
    }

    /// The history of changes that are all of one customer or lead, in order.
    func thread(of changes: ArraySlice<StageChange>, startingWith first: StageChange) throws -> StageThread {
        guard !first.customerID.text.isEmpty else {
            throw ClienteleError(
                .invalidRecord, "a change of stage has an empty customer id", remedy: "give every change the id of its customer")
        }
        var thread = StageThread(key: StageThread.Key(first))
        thread.origin = try first.stageBeforeChange.map { try place(of: $0, in: first) }
        var current = first.stageBeforeChange
        var previous: StageChange?
        for change in changes {
            if let previous { try check(change, follows: previous) }
            try check(change, from: current)
            thread.entries.append((try place(of: change.stageAfterChange, in: change), change.stageChangeDay))
            current = change.stageAfterChange
            previous = change
        }
        return thread
    }

    private func check(_ change: StageChange, follows previous: StageChange) throws {
        let isSamePlace = change.stageChangeDay == previous.stageChangeDay && change.stageChangeSequence == previous.stageChangeSequence
        guard !isSamePlace else {
            throw ClienteleError(
                .invalidRecord,
                "\(name(of: change)) has two changes on \(change.stageChangeDay) with sequence \(change.stageChangeSequence)",
                remedy: "number the changes of one day in their order")
        }
    }

    private func check(_ change: StageChange, from current: String?) throws {
        _ = try place(of: change.stageAfterChange, in: change)
        if let recorded = change.stageBeforeChange, let current, recorded != current {
            throw ClienteleError(
                .inconsistentHistory,
                "\(name(of: change)) changes on \(change.stageChangeDay) from '\(recorded)' to '\(change.stageAfterChange)', "
                    + "but was in '\(current)'",
                remedy: "record the change that is missing, or mend the stage before")
        }
        guard !rules.allows(from: current, to: change.stageAfterChange) else { return }
        let allowed = rules.stages(after: current).map { "'\($0)'" }.joined(separator: ", ")
        let what = current.map { "change from '\($0)' to '\(change.stageAfterChange)'" } ?? "start in '\(change.stageAfterChange)'"
        throw ClienteleError(
            .forbiddenTransition, "\(name(of: change)) may not \(what) on \(change.stageChangeDay)",
            remedy: allowed.isEmpty
                ? "nothing may follow; mend the record or the rules" : "allowed: \(allowed); mend the record or the rules")
    }

    private func place(of stage: String, in change: StageChange) throws -> Int {
        guard let place = places[stage] else {
            let known = rules.vocabulary.stages.map { "'\($0.name)'" }.joined(separator: ", ")
            throw ClienteleError(
                .invalidRecord,
                "\(name(of: change)) has stage '\(stage)' on \(change.stageChangeDay), which vocabulary '\(rules.vocabulary.name)' has not",
                remedy: "use one of \(known)")
        }
        return place
    }

    private func name(of change: StageChange) -> String {
        "customer '\(change.customerID)'" + (change.stageChangeLeadID.map { ", lead '\($0)'," } ?? "")
    }
}
