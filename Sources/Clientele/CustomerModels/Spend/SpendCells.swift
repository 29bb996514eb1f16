/// The mean spends of customers with repeat spend, sorted and scaled, in segments of one number of occasions each.
///
/// The order is canonical and the segments are cut by the data alone, so that sums depend neither on the order of the input nor on the number
/// of cores. Amounts are divided by their geometric mean, so that a fit does not depend on the currency's unit.
struct SpendCells: Sendable {
    /// Neighbouring customers with the same number of occasions.
    struct Segment: Sendable {
        let occasions: Double
        let rows: Range<Int>
        /// The sum of the weights.
        let weight: Double
        /// The weighted sum of the logarithms of the scaled means.
        let logMeans: Double
    }

    private static let longestSegment = 8_192

    /// The scaled means.
    let means: [Double]
    let weights: [Double]
    let segments: [Segment]
    /// The geometric mean of the means, in units of the currency.
    let unit: Double
    /// How many customers there are: the sum of the weights.
    let customers: Double
    /// How many occasions there are.
    let occasions: Double
    /// The weighted sum of the logarithms of the means as they came.
    let logMeans: Double

    init?(_ histories: some Sequence<RepeatPurchaseSummary>) {
        var rows: [(occasions: Int, mean: Double, weight: Double)] = []
        for history in histories {
            guard let mean = history.meanRepeatSpend, history.spendingOccasions > 0 else { continue }
            rows.append((history.spendingOccasions, mean, history.weight))
        }
        guard !rows.isEmpty else { return nil }
        rows.sort { ($0.occasions, $0.mean, $0.weight) < ($1.occasions, $1.mean, $1.weight) }
        let customers = rows.reduce(0) { $0 + $1.weight }
        let meanLog = rows.reduce(0) { $0 + $1.weight * Libm.log($1.mean) } / customers
        unit = Libm.exp(meanLog)
        means = rows.map { [unit] in $0.mean / unit }
        weights = rows.map(\.weight)
        segments = SpendCells.segments(rows.map(\.occasions), means, weights)
        self.customers = customers
        occasions = rows.reduce(0) { $0 + $1.weight * Double($1.occasions) }
        logMeans = meanLog * customers
    }

    private static func segments(_ occasions: [Int], _ means: [Double], _ weights: [Double]) -> [Segment] {
        var result: [Segment] = []
        var start = 0
        for index in 1...occasions.count
        where index == occasions.count || occasions[index] != occasions[start] || index - start == longestSegment {
            var (weight, logMeans) = (0.0, 0.0)
            for row in start..<index {
                weight += weights[row]
                logMeans += weights[row] * Libm.log(means[row])
            }
            result.append(Segment(occasions: Double(occasions[start]), rows: start..<index, weight: weight, logMeans: logMeans))
            start = index
        }
        return result
    }

    /// Whether all means are equal to within rounding.
    var isUniform: Bool {
        let (least, most) = (means.min() ?? 1, means.max() ?? 1)
        return most - least <= 1e-9 * most
    }

    /// The mean amount of an occasion, scaled.
    var meanOfOccasions: Double {
        var sum = 0.0
        for segment in segments { sum += segment.occasions * sumOfMeans(segment) }
        return sum / occasions
    }

    /// The weighted sum of a function of the scaled means.
    func sum(_ function: (Double) -> Double) -> Double {
        segments.reduce(0) { total, segment in
            total + segment.rows.reduce(0) { $0 + weights[$1] * function(means[$1]) }
        }
    }

    private func sumOfMeans(_ segment: Segment) -> Double {
        segment.rows.reduce(0) { $0 + weights[$1] * means[$1] }
    }
}
