/// Sums over the distinct histories of many customers, for one model after another.
struct TotalOfCells: Sendable {
    private let cells: RepeatPurchaseCells
    private let duration: Double
    /// The distinct pairs of *x* and *T*, and the pair of each cell.
    private let pairs: [RepeatPurchaseSummary]
    private let pairCodes: [Int]

    init(_ cells: RepeatPurchaseCells, duration: Double) throws {
        self.cells = cells
        self.duration = duration
        let futures = try HistoryGroups(rows: cells.count) { HistoryTable.Key(Int(cells.repeatPurchases[$0]), 0, cells.ages[$0]) }
        pairCodes = futures.codes.map { Int($0) }
        pairs = futures.representatives.map { cell in
            let (repeats, age) = (Int(cells.repeatPurchases[cell]), cells.ages[cell])
            return RepeatPurchaseSummary(validRepeatPurchases: repeats, ageAtLastPurchase: repeats == 0 ? 0 : age, age: age)
        }
    }

    /// The expected number of customers who are alive, and of purchases.
    func means<Model: RepeatBuyingModel>(_ model: Model) -> [Double] {
        let expectations = map(pairs.count) { model.future(of: pairs[$0]).expectedPurchases(in: duration) }
        let alive = map(cells.count) { model.probabilityAlive(history($0)) }
        var sums = [0.0, 0.0]
        for cell in alive.indices {
            sums[0] += cells.weights[cell] * alive[cell]
            sums[1] += cells.weights[cell] * alive[cell] * expectations[pairCodes[cell]]
        }
        return sums
    }

    /// The variance of the number of purchases if the model is true.
    func variance<Model: RepeatBuyingModel>(_ model: Model) -> Double {
        let moments = map(pairs.count) { secondMoment(model.future(of: pairs[$0])) }
        let expectations = map(pairs.count) { model.future(of: pairs[$0]).expectedPurchases(in: duration) }
        let alive = map(cells.count) { model.probabilityAlive(history($0)) }
        return alive.indices.reduce(0) { sum, cell in
            let mean = alive[cell] * expectations[pairCodes[cell]]
            return sum + cells.weights[cell] * max(0, alive[cell] * moments[pairCodes[cell]] - mean * mean)
        }
    }

    private func history(_ cell: Int) -> RepeatPurchaseSummary {
        RepeatPurchaseSummary(
            validRepeatPurchases: Int(cells.repeatPurchases[cell]), ageAtLastPurchase: cells.agesAtLastPurchase[cell],
            age: cells.ages[cell])
    }

    /// The mean of the square of the count, summed until hardly any of the mean is left; what is left counts at the last number.
    private func secondMoment(_ process: some RepeatPurchaseProcess) -> Double {
        let mean = process.expectedPurchases(in: duration)
        var (square, sum) = (0.0, 0.0)
        var count = 0
        while count < 2_000, mean - sum > 1e-7 * mean {
            count += 1
            let share = Double(count) * process.probability(of: count, in: duration)
            sum += share
            square += Double(count) * share
        }
        return square + max(0, mean - sum) * Double(count)
    }

    private func map(_ count: Int, _ body: @Sendable (Int) -> Double) -> [Double] {
        (try? Parallel.chunked(count, size: 256, body)) ?? []
    }
}
