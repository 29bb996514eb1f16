/// What a model foretells of each row of summaries within a duration.
struct CustomerForecasts: Sendable {
    /// The probability of being alive of each row.
    let alive: [Double]
    private let distributions: [CountDistribution]
    private let groups: HistoryGroups

    init<Model: RepeatBuyingModel>(_ model: Model, _ summaries: RepeatPurchaseSummaries, duration: Double) throws {
        let groups = try HistoryGroups(summaries.columns, by: .future)
        distributions = try groups.map { CountDistribution(model.future(of: summaries[$0]), in: duration) }
        self.groups = groups
        let chunk = 4_096
        alive = try Parallel.map(count: (summaries.count + chunk - 1) / chunk) { part in
            (part * chunk..<min((part + 1) * chunk, summaries.count)).map { model.probabilityAlive(summaries[$0]) }
        }.flatMap(\.self)
    }

    /// The counts of a row's customer, given that the customer is alive.
    func distribution(of row: Int) -> CountDistribution { distributions[Int(groups.codes[row])] }
}
