import Clientele

/// Rows for tests of spend, made without the SDK's own summaries.
enum SpendRows {
    /// A customer with repeat spend on all of some occasions.
    static func row(_ occasions: Int, _ mean: Double, weight: Double = 1) throws -> RepeatPurchaseSummary {
        try RepeatPurchaseSummary(
            repeatPurchases: occasions, ageAtLastPurchase: 1, age: 2, meanRepeatSpend: mean, weight: weight)
    }

    /// A customer who never bought again.
    static func single() throws -> RepeatPurchaseSummary {
        try RepeatPurchaseSummary(repeatPurchases: 0, ageAtLastPurchase: 0, age: 2)
    }

    /// CDNOW in its calibration period, through 1997-09-30, in weeks: lines of one day are one occasion; means leave out the first occasion
    /// and those of no value.
    static func cdnow() throws -> [RepeatPurchaseSummary] {
        let end = CDNOWSample.day("1997-09-30")
        var days: [String: [Int32: Int64]] = [:]
        for line in CDNOWSample.lines where CDNOWSample.day(line.date) <= end {
            days[line.customer, default: [:]][CDNOWSample.day(line.date), default: 0] += line.cents
        }
        return try days.sorted { $0.key < $1.key }.map { _, amounts in
            let sorted = amounts.sorted { $0.key < $1.key }
            let first = sorted[0].key
            let spent = sorted.dropFirst().filter { $0.value > 0 }
            let total = spent.reduce(0) { $0 + $1.value }
            return try RepeatPurchaseSummary(
                repeatPurchases: sorted.count - 1, ageAtLastPurchase: Double((sorted.last?.key ?? first) - first) / 7,
                age: Double(end - first) / 7, meanRepeatSpend: spent.isEmpty ? nil : Double(total) / 100 / Double(spent.count),
                spendingOccasions: spent.isEmpty ? nil : spent.count)
        }
    }

    /// Customers drawn from a model: numbers of occasions from 1 to `most`, each mean that of as many gamma draws.
    static func simulated(
        _ model: GammaGamma, customers: Int, most: Int = 8, seed: UInt64
    ) throws -> [RepeatPurchaseSummary] {
        var generator = SeededGenerator(seed: seed)
        return try (0..<customers).map { _ in
            let rate = generator.nextGamma(shape: model.q) / model.gamma
            let occasions = 1 + generator.next(below: most)
            let total = (0..<occasions).reduce(0.0) { sum, _ in sum + generator.nextGamma(shape: model.p) / rate }
            return try row(occasions, total / Double(occasions))
        }
    }

    /// Pearson's correlation, as the textbook writes it.
    static func correlation(_ first: [Double], _ second: [Double]) -> Double {
        let count = Double(first.count)
        let (firstMean, secondMean) = (first.reduce(0, +) / count, second.reduce(0, +) / count)
        var (product, firsts, seconds) = (0.0, 0.0, 0.0)
        for (one, other) in zip(first, second) {
            product += (one - firstMean) * (other - secondMean)
            firsts += (one - firstMean) * (one - firstMean)
            seconds += (other - secondMean) * (other - secondMean)
        }
        return product / (firsts * seconds).squareRoot()
    }
}
