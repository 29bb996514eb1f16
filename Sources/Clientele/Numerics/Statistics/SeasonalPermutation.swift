/// A test for a season that returns every year, by whether the seasons' means differ more than when each year's values are shuffled.
///
/// Nothing is taken from a distribution, so three years are enough. Shuffling stops early where it already has come to as much often enough
/// (Besag & Clifford 1991, "Sequential Monte Carlo p-values"), which keeps the p-value valid.
package enum SeasonalPermutation {
    /// How often to shuffle at most, and after how many that come to as much to stop.
    package static let mostShuffles = 99_999
    package static let enough = 20

    /// The p-value.
    ///
    /// - Parameters:
    ///   - values: The values in order of time, whole years, their trend taken out.
    ///   - seasons: How many seasons a year has.
    ///   - generator: Where the shuffles come from.
    /// - Returns: `nil` unless there are at least two whole years and nothing beside them.
    package static func pValue(_ values: [Double], seasons: Int, using generator: inout SeededGenerator) -> Double? {
        guard seasons > 1, values.count >= 2 * seasons, values.count.isMultiple(of: seasons), values.allSatisfy(\.isFinite) else {
            return nil
        }
        let years = values.count / seasons
        var shuffled = values
        // What is equal but for rounding counts as equal.
        let observed = strength(values, seasons: seasons) * (1 - 1e-12)
        var asMuch = 0
        for shuffle in 1...mostShuffles {
            for year in 0..<years {
                for place in stride(from: seasons - 1, to: 0, by: -1) {
                    let other = generator.next(below: place + 1)
                    shuffled.swapAt(year * seasons + place, year * seasons + other)
                }
            }
            if strength(shuffled, seasons: seasons) >= observed { asMuch += 1 }
            if asMuch == enough { return Double(enough) / Double(shuffle) }
        }
        return Double(asMuch + 1) / Double(mostShuffles + 1)
    }

    /// The sum of squares of the seasons' sums: all else of the variance between seasons is the same for every shuffle.
    private static func strength(_ values: [Double], seasons: Int) -> Double {
        var strength = 0.0
        for season in 0..<seasons {
            var sum = 0.0
            var index = season
            while index < values.count {
                sum += values[index]
                index += seasons
            }
            strength += sum * sum
        }
        return strength
    }
}
