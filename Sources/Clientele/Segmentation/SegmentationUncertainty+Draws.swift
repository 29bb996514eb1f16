extension SegmentationUncertainty {
    /// Sums draws up, and gives each customer the share of draws in which its value falls in its own class.
    ///
    /// - Returns: The uncertainty and one stability a customer, or `nil` where no draw had anything above zero.
    static func summary(
        of draws: [SegmentationBootstrap.Draw], options: BootstrapOptions, seed: UInt64, concentration: ValueConcentration,
        bounds: ShareBounds, values: [Int64], ids: [CustomerID], currency: Currency
    ) -> (uncertainty: SegmentationUncertainty, stability: [Double])? {
        guard !draws.isEmpty, let gini = concentration.gini, let eighty = concentration.customerShare(bringing: Share(known: 4, 5)),
            let topFifth = concentration.topShares(percents: [20]).first
        else { return nil }
        func estimate(_ value: Double, _ path: KeyPath<SegmentationBootstrap.Draw, Double>) -> Estimate {
            let sorted = draws.map { $0[keyPath: path] }.sorted()
            let tail = (1 - options.level) / 2
            return Estimate(value: value, lower: quantile(sorted, tail), upper: quantile(sorted, 1 - tail))
        }
        let borders = bounds.cuts.indices.dropLast().map { place in draws.map { $0.borders[place] }.sorted() }
        // Nobody can be in a class that ends at nothing, so it has no border.
        let empty = bounds.cuts.count { $0.upTo.numerator == 0 }
        let stability = values.map { keptShare(of: $0, place: bounds.place(of: $0), borders: borders, empty: empty) }
        let unsure = stability.indices.filter { stability[$0] < 0.95 }.sorted { (stability[$0], $0) < (stability[$1], $1) }
        let points = bounds.points(in: currency)
        let uncertainty = SegmentationUncertainty(
            resamples: draws.count, seed: seed, level: options.level, gini: estimate(gini, \.gini),
            topFifthShare: estimate(topFifth.valueShare, \.topFifthShare),
            customerShareForEightyPercent: estimate(eighty, \.customerShareForEightyPercent),
            cuts: borders.enumerated().dropFirst(empty).map { place, sorted in
                let tail = (1 - options.level) / 2
                return Cut(
                    name: points[place].name, lowestValue: points[place].lowestValue,
                    lower: DecimalAmount(minorUnits: Int128(rank(sorted, tail)), in: currency),
                    upper: DecimalAmount(minorUnits: Int128(rank(sorted, 1 - tail)), in: currency))
            },
            borderlineCustomers: unsure.count,
            borderline: unsure.prefix(100).map {
                Borderline(
                    customerID: ids[$0], valueClass: bounds.cuts[bounds.place(of: values[$0])].name, classStability: stability[$0])
            })
        return (uncertainty, stability)
    }

    /// The share of draws in which a value falls into a place: at or above that place's border, and below the one before.
    private static func keptShare(of value: Int64, place: Int, borders: [[Int64]], empty: Int) -> Double {
        guard value > 0, let draws = borders.first?.count else { return 1 }
        // Borders of one draw descend from class to class, so "in or above" counts subtract.
        func inOrAbove(_ place: Int) -> Int {
            if place < empty { return 0 }
            return place < borders.count ? count(of: borders[place], upTo: value) : draws
        }
        return Double(inOrAbove(place) - (place == 0 ? 0 : inOrAbove(place - 1))) / Double(draws)
    }

    /// How many of some sorted numbers are at most a value.
    private static func count(of sorted: [Int64], upTo value: Int64) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The quantile of sorted numbers by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996).
    private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        let position = share * Double(sorted.count - 1)
        let index = min(max(Int(position), 0), sorted.count - 1)
        let next = min(index + 1, sorted.count - 1)
        return sorted[index] + (position - Double(index)) * (sorted[next] - sorted[index])
    }

    /// The order statistic nearest to a quantile, for numbers that must stay whole.
    private static func rank(_ sorted: [Int64], _ share: Double) -> Int64 {
        sorted[min(max(Int((share * Double(sorted.count - 1)).rounded()), 0), sorted.count - 1)]
    }
}
