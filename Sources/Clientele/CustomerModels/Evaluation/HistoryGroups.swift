/// The rows of summaries grouped by what a future depends on given that the customer is alive: *x* and *T*.
///
/// A base has far fewer such pairs than customers, so whatever is costly is computed once a pair.
struct HistoryGroups: Sendable {
    /// A row that stands for each group.
    private(set) var representatives: [Int] = []
    /// The group of each row.
    private(set) var group: [Int] = []

    init(_ summaries: RepeatPurchaseSummaries) {
        var known: [Pair: Int] = [:]
        group.reserveCapacity(summaries.count)
        for row in summaries.indices {
            let history = summaries[row]
            let pair = Pair(repeatPurchases: history.repeatPurchases, age: history.age)
            if let index = known[pair] {
                group.append(index)
            } else {
                known[pair] = representatives.count
                group.append(representatives.count)
                representatives.append(row)
            }
        }
    }

    private struct Pair: Hashable {
        let repeatPurchases: Int
        let age: Double
    }

    /// Computes something once a group, on all cores.
    func map<Output: Sendable>(_ body: @Sendable (Int) -> Output) throws -> [Output] {
        let chunk = 64
        return try Parallel.map(count: (representatives.count + chunk - 1) / chunk) { part in
            (part * chunk..<min((part + 1) * chunk, representatives.count)).map { body(representatives[$0]) }
        }.flatMap(\.self)
    }
}
