/// Recorded changes of stage, checked against the rules: who was in which stage when.
///
/// Every customer has one history, and every lead of a customer one of its own. Changes of one day follow each other by their sequence; the
/// order in which they are handed over does not matter.
///
/// ```swift
/// let changes = [
///     StageChange(customerID: "a", day: try CalendarDay("2024-01-01"), to: "target"),
///     StageChange(customerID: "a", day: try CalendarDay("2024-01-31"), from: "target", to: "firstTime"),
///     StageChange(customerID: "b", day: try CalendarDay("2024-02-01"), to: "target"),
/// ]
/// let history = try StageHistory(of: changes, rules: StageTransitionRules(forwardIn: .customerStates))
/// print(try history.stage(of: "a", asOf: CalendarDay("2024-01-15")) ?? "none")  // target
/// let funnel = try history.funnel(asOf: CalendarDay("2024-03-01"))
/// print(funnel.stages[1].customers, funnel.stages[1].time.meanDays ?? 0)  // 1 30.0
/// ```
public struct StageHistory: Sendable {
    /// The rules that the history was checked against.
    public let rules: StageTransitionRules
    /// The histories in the order of customer and lead.
    private let threads: [StageThread]

    /// Checks and arranges recorded changes.
    ///
    /// The first change of a history may name the stage before it; the history then started there on a day that nobody knows. A change that
    /// does not name it is taken to start from the stage that the one before led to.
    ///
    /// - Parameters:
    ///   - changes: Records of any conforming type, in any order, of one vocabulary.
    ///   - rules: The changes allowed.
    /// - Throws: ``ClienteleError``, for the first history in order of customer and lead that is at fault: with
    ///   ``ClienteleError/Code/forbiddenTransition`` for a change that the rules do not allow, naming customer, day, both stages and what is
    ///   allowed; ``ClienteleError/Code/inconsistentHistory`` for a change that starts from another stage than the one before it led to;
    ///   ``ClienteleError/Code/invalidRecord`` for an empty id, a stage that is not of the vocabulary, or two changes of one day with the same
    ///   sequence. Also what a record's properties throw.
    /// - Complexity: O(*n* log *n*).
    public init<Changes: Sequence>(of changes: Changes, rules: StageTransitionRules) throws where Changes.Element: StageChangeRecord {
        self.rules = rules
        let copies = try changes.map { record in
            StageChange(
                customerID: CustomerID(record.customerID), day: try record.stageChangeDay, from: record.stageBeforeChange,
                to: record.stageAfterChange, sequence: record.stageChangeSequence, leadID: record.stageChangeLeadID)
        }
        let sorted = copies.sorted { StageHistory.key($0, precedes: $1) }
        let checker = StageThreadChecker(rules: rules)
        var threads: [StageThread] = []
        var rest = sorted[...]
        while let first = rest.first {
            let changes = rest.prefix { StageThread.Key($0) == StageThread.Key(first) }
            threads.append(try checker.thread(of: changes, startingWith: first))
            rest = rest.dropFirst(changes.count)
        }
        self.threads = threads
    }

    /// How many histories there are.
    public var count: Int { threads.count }

    /// The stage of a customer, or of one of its leads, on a day.
    ///
    /// - Parameters:
    ///   - customerID: The customer.
    ///   - leadID: The lead; `nil` for the customer's own stage.
    ///   - asOf: The day; changes after it do not exist.
    /// - Returns: The stage, or `nil` when nothing was recorded by then.
    /// - Complexity: O(log *n*), and O(*m*) in the changes of the history.
    public func stage(of customerID: CustomerID, lead leadID: String? = nil, asOf: CalendarDay) -> String? {
        let wanted = StageThread.Key(customerID: customerID, leadID: leadID)
        var (low, high) = (0, threads.count)
        while low < high {
            let middle = (low + high) / 2
            if threads[middle].key < wanted { low = middle + 1 } else { high = middle }
        }
        guard low < threads.count, threads[low].key == wanted else { return nil }
        return threads[low].entries.last { $0.day <= asOf }.map { rules.vocabulary.stages[$0.stage].name }
    }

    /// How many were in each stage on a day, how they got there and how long they stayed.
    ///
    /// - Parameter asOf: The day; changes after it do not exist.
    /// - Returns: The funnel.
    /// - Throws: ``ClienteleError/Code/overflow`` for more changes than 64 bits count.
    /// - Complexity: O(*n* log *n*) in the changes.
    public func funnel(asOf: CalendarDay) throws -> StageFunnel {
        let stages = rules.vocabulary.stages
        var tally = StageTally(stages: stages.count)
        var furthest = [Int](repeating: 0, count: stages.count)
        for thread in threads {
            guard let first = thread.entries.first, first.day <= asOf else { continue }
            tally.begin()
            if let origin = thread.origin { tally.enter(origin, on: nil) }
            for entry in thread.entries.prefix(while: { $0.day <= asOf }) { tally.enter(entry.stage, on: entry.day.daysSince1970) }
            if let place = stages.indices.last(where: { StageFunnel.isStep(stages[$0]) && tally.hasBeen(in: $0) }) { furthest[place] += 1 }
            tally.end(on: asOf.daysSince1970)
        }
        return try StageFunnel(tally, furthest: furthest, vocabulary: rules.vocabulary, asOf: asOf)
    }

    private static func key(_ left: StageChange, precedes right: StageChange) -> Bool {
        let (leftKey, rightKey) = (StageThread.Key(left), StageThread.Key(right))
        if leftKey != rightKey { return leftKey < rightKey }
        return (left.stageChangeDay, left.stageChangeSequence) < (right.stageChangeDay, right.stageChangeSequence)
    }
}
