/// What a fitted model foretells of the customers there are: together by windows, and one by one.
///
/// Means are sums over all customers: customers of the same number of purchases and the same age have the same future given that they are
/// active, so each such pair is asked once. Standard errors (by the delta method) and the variance of actual figures are taken from a sample
/// of every so many-th customer, as a factor on those sums: they are the same kind of mean, and a thousand customers tell it well.
struct ExistingCustomers<Model: RepeatBuyingModel>: Sendable {
    let model: Model
    let columns: RepeatPurchaseColumns
    let alive: [Double]
    private let spread: ParameterSpread<Model>
    private let groups: HistoryGroups
    private let futures: [Model.Process]
    private let sample: [Int]

    /// How many customers stand for all where uncertainty is asked.
    private static var sampleSize: Int { 1_500 }

    init(fit: RepeatBuyingFit<Model>, summaries: RepeatPurchaseSummaries) throws {
        spread = try fit.parameterSpread()
        model = spread.model
        columns = summaries.columns
        alive = try spread.model.predictions(for: summaries, in: 0).probabilityAlive
        groups = try HistoryGroups(columns, by: .future)
        let (model, columns) = (model, columns)
        futures = try groups.map { model.future(of: columns.history($0)) }
        let step = max(1, columns.count / Self.sampleSize)
        sample = Array(stride(from: step / 2, to: columns.count, by: step))
    }

    // MARK: Together

    /// The figures of each window.
    ///
    /// - Parameters:
    ///   - windows: The windows, all of which begin and end within the model's range.
    ///   - spend: What customers spend on a purchase.
    ///   - squareRatio: The mean of the squared amounts of purchases over the squared expected spends.
    /// - Returns: One set of figures a window.
    /// - Throws: What working on all cores throws.
    func figures(of windows: [ModelWindow], spend: SpendColumn, squareRatio: Double) throws -> [WindowFigures] {
        var sums = [SIMD4<Double>](repeating: SIMD4(repeating: 0), count: groups.count)
        for row in 0..<columns.count {
            let value = spend.values[row]
            sums[Int(groups.codes[row])] += SIMD4(1, value, value * value, 0) * alive[row]
        }
        let errors = logErrors(of: windows, spend: spend)
        let ratios = try windows.map { try varianceRatios(of: $0, spend: spend, squareRatio: squareRatio) }
        return try windows.indices.map { place in
            let window = windows[place]
            let means = try Parallel.chunked(groups.count, size: 64) { group -> SIMD2<Double> in
                let future = futures[group]
                let purchases = future.expectedPurchases(in: window.end) - future.expectedPurchases(in: window.start)
                return SIMD2(max(0, purchases), future.probabilityAlive(after: window.end))
            }
            var total = SIMD4<Double>(repeating: 0)
            for (sum, mean) in zip(sums, means) { total += SIMD4(sum[0] * mean[0], sum[1] * mean[0], sum[2] * mean[0], sum[0] * mean[1]) }
            var figures = WindowFigures()
            let (error, ratio) = (errors[place], ratios[place])
            figures.purchases = ForecastSpread(
                mean: total[0], meanVariance: total[0] * total[0] * error[0], ownVariance: ratio[0] * total[0])
            figures.revenue = ForecastSpread(
                mean: total[1], meanVariance: total[1] * total[1] * error[1], ownVariance: ratio[1] * total[2])
            figures.active = ForecastSpread(
                mean: total[3], meanVariance: total[3] * total[3] * error[2], ownVariance: ratio[2] * total[3])
            return figures
        }
    }

    /// The variances of the logarithms of the three means of each window.
    private func logErrors(of windows: [ModelWindow], spend: SpendColumn) -> [SIMD3<Double>] {
        let (columns, sample) = (columns, sample)
        let errors = spread.standardErrors { model in
            let terms = sampled { row -> [Double] in
                let history = columns.history(row)
                let (alive, future) = (model.probabilityAlive(history), model.future(of: history))
                return windows.flatMap { window -> [Double] in
                    let purchases = alive * (future.expectedPurchases(in: window.end) - future.expectedPurchases(in: window.start))
                    return [purchases, purchases * spend.values[row], alive * future.probabilityAlive(after: window.end)]
                }
            }
            var sums = [Double](repeating: 0, count: windows.count * 3)
            for term in terms { for place in sums.indices { sums[place] += term[place] } }
            return sums.map { $0 > 0 ? Libm.log($0) : 0 }
        }
        return windows.indices.map { place in
            let window = windows[place]
            let weights = sampled { row -> Double in
                let future = model.future(of: columns.history(row))
                return alive[row] * max(0, future.expectedPurchases(in: window.end) - future.expectedPurchases(in: window.start))
            }
            func square(_ offset: Int) -> Double { errors[place * 3 + offset] * errors[place * 3 + offset] }
            return SIMD3(square(0), square(1) + spend.logVariance(of: sample, weights: weights), square(2))
        }
    }

    /// The variance of the actual figures over their means: of purchases, of revenue over the sum of squared spends, of active customers.
    ///
    /// What customers buy in a window that begins later is taken to be what they buy in one of its length that begins now, by a share of
    /// them that is smaller by as much as their mean is.
    private func varianceRatios(of window: ModelWindow, spend: SpendColumn, squareRatio: Double) throws -> SIMD3<Double> {
        let terms = sampled { row -> [Double] in
            let future = model.future(of: columns.history(row))
            let now = future.expectedPurchases(in: window.end - window.start)
            let mean = max(0, future.expectedPurchases(in: window.end) - future.expectedPurchases(in: window.start))
            let active = now > 0 ? min(1, mean / now) : 0
            let count = alive[row] * mean
            let square = alive[row] * active * secondMoment(of: future, mean: now, in: window.end - window.start)
            let variance = max(0, square - count * count)
            let survivors = alive[row] * future.probabilityAlive(after: window.end)
            let weight = spend.values[row] * spend.values[row]
            return [
                count, variance, weight * count, weight * (count * max(0, squareRatio - 1) + variance), survivors,
                survivors * (1 - survivors),
            ]
        }
        var sums = [Double](repeating: 0, count: 6)
        for term in terms { for place in sums.indices { sums[place] += term[place] } }
        func ratio(_ part: Int, _ whole: Int) -> Double { sums[whole] > 0 ? sums[part] / sums[whole] : 1 }
        return SIMD3(ratio(1, 0), ratio(3, 2), ratio(5, 4))
    }

    /// The mean of the square of a count, summed until hardly any of the mean is left; what is left counts at the last number.
    private func secondMoment(of process: Model.Process, mean: Double, in duration: Double) -> Double {
        var (square, sum, count) = (0.0, 0.0, 0)
        while count < 500, mean - sum > 1e-5 * mean {
            count += 1
            let share = Double(count) * process.probability(of: count, in: duration)
            sum += share
            square += Double(count) * share
        }
        return square + max(0, mean - sum) * Double(count)
    }

    private func sampled<Output: Sendable>(_ body: @Sendable (Int) -> Output) -> [Output] {
        let sample = sample
        return (try? Parallel.chunked(sample.count, size: 64) { body(sample[$0]) }) ?? []
    }

    // MARK: One by one

    /// Expected purchases of each customer up to a time.
    func expectedPurchases(in duration: Double) throws -> [Double] {
        let means = try Parallel.chunked(groups.count, size: 64) { futures[$0].expectedPurchases(in: duration) }
        return alive.indices.map { alive[$0] * means[Int(groups.codes[$0])] }
    }

    /// The expected number of customers who buy at all up to a time, and its variance.
    func buyers(in duration: Double) throws -> ForecastSpread {
        let chances = try Parallel.chunked(groups.count, size: 64) { 1 - futures[$0].probability(of: 0, in: duration) }
        var spread = ForecastSpread()
        for row in alive.indices {
            let chance = min(1, max(0, alive[row] * chances[Int(groups.codes[row])]))
            spread.mean += chance
            spread.ownVariance += chance * (1 - chance)
        }
        return spread
    }

    /// For each customer the first day, counted from today, by which the next purchase has been made with a probability if the customer is
    /// active; 0 where that is beyond the last of the durations.
    ///
    /// - Parameters:
    ///   - probability: The probability.
    ///   - durations: The time up to each day, from the first day on, ascending.
    /// - Returns: One number of days a customer.
    /// - Throws: What working on all cores throws.
    func daysToNextPurchase(_ probability: Double, durations: [Double]) throws -> [Int32] {
        let days = try Parallel.chunked(groups.count, size: 64) { group -> Int32 in
            let future = futures[group]
            func isReached(_ day: Int) -> Bool { 1 - future.probability(of: 0, in: durations[day - 1]) >= probability }
            guard durations.count > 0, isReached(durations.count) else { return 0 }
            var (low, high) = (0, durations.count)
            while high - low > 1 {
                let middle = (low + high) / 2
                if isReached(middle) { high = middle } else { low = middle }
            }
            return Int32(truncatingIfNeeded: high)
        }
        return groups.codes.map { days[Int($0)] }
    }
}
