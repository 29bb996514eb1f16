import Clientele

/// The bootstrap by its definition: draw as many customers with replacement, lay the sample out, and reckon everything anew.
struct BootstrapOracle {
    /// The samples that have anything of value.
    let samples: [[Int64]]
    private let cuts: [SegmentationOracle.Cut]

    /// Draws from the values, highest first, each sample from a stream of its own of the seed, the first being stream 1.
    init(_ values: [Int64], cuts: [SegmentationOracle.Cut], resamples: Int, seed: UInt64) {
        let descending = values.sorted(by: >)
        self.cuts = cuts
        samples = (1...UInt64(resamples)).map { stream in
            var random = SeededGenerator(seed: seed, stream: stream)
            return descending.map { _ in descending[random.next(below: descending.count)] }
        }.filter { $0.contains { $0 > 0 } }
    }

    /// The class of a value, judged by the customers of a sample.
    func valueClass(of value: Int64, in sample: [Int64]) -> String {
        let positive = sample.filter { $0 > 0 }
        return SegmentationOracle.place(
            value, before: LedgerOracle.sum(positive.filter { $0 > value }), of: LedgerOracle.sum(positive), cuts)
    }

    /// The share of samples that judge a value as the data do.
    func stability(of value: Int64, as valueClass: String) -> Double {
        Double(samples.filter { self.valueClass(of: value, in: $0) == valueClass }.count) / Double(samples.count)
    }

    /// The lowest positive value of a class or a higher one, in each sample.
    func borders(upTo place: Int) -> [Int64] {
        let names = Set(cuts[...place].map(\.name))
        return samples.compactMap { sample in
            Set(sample).filter { $0 > 0 && names.contains(valueClass(of: $0, in: sample)) }.min()
        }.sorted()
    }

    func percentiles(level: Double, _ figure: (ConcentrationOracle) -> Double) -> (lower: Double, upper: Double) {
        let sorted = samples.map { figure(ConcentrationOracle($0)) }.sorted()
        func quantile(_ share: Double) -> Double {
            let position = share * Double(sorted.count - 1)
            let below = Int(position.rounded(.down))
            let above = min(below + 1, sorted.count - 1)
            return sorted[below] * (1 - (position - Double(below))) + sorted[above] * (position - Double(below))
        }
        return (quantile((1 - level) / 2), quantile((1 + level) / 2))
    }
}
