extension SeededGenerator {
    /// Below this many trials or this mean, single events are counted.
    private static let fewEvents = 16.0
    /// Counts beyond this do not fit an `Int` with room to add.
    private static let mostEvents = 0x1p60

    /// A number of the Poisson distribution with any mean.
    ///
    /// A large mean is brought down without approximation (Ahrens & Dieter 1974, "Computer methods for sampling from gamma, beta, Poisson and
    /// binomial distributions", algorithm PG): the time of event number m is a gamma number; before the end, the rest is Poisson again; after it,
    /// each of the m − 1 events before came in time with the same chance. A mean that is not above 0 gives 0, one above 2⁶⁰ counts as 2⁶⁰.
    ///
    /// - Complexity: O(log `mean`).
    package mutating func nextPoisson(mean: Double) -> Int {
        guard mean > 0 else { return 0 }
        var remaining = min(mean, SeededGenerator.mostEvents)
        var count = 0
        while remaining > SeededGenerator.fewEvents {
            let event = (remaining * 0.875).rounded(.down)
            let time = nextGamma(shape: event)
            if time > remaining { return count + nextBinomial(trials: Int(event) - 1, chance: remaining / time) }
            count += Int(event)
            remaining -= time
        }
        var time = nextExponential()
        while time < remaining {
            count += 1
            time += nextExponential()
        }
        return count
    }

    /// A number of the binomial distribution: how often something with a given chance happens in so many trials.
    ///
    /// Many trials are halved without approximation (Relles 1972; Ahrens & Dieter 1974, algorithm BB): the middle one of so many uniform numbers,
    /// in order, is a beta number; it lies above the chance or below it, and tells about half of them. Trials below 1 or a chance not above 0
    /// give 0, a chance of 1 or more all trials.
    ///
    /// - Complexity: O(log `trials`).
    package mutating func nextBinomial(trials: Int, chance: Double) -> Int {
        guard trials > 0, chance > 0 else { return 0 }
        guard chance < 1 else { return trials }
        var (remaining, chance, count) = (trials, chance, 0)
        while Double(remaining) > SeededGenerator.fewEvents {
            let middle = 1 + remaining / 2
            let drawn = nextBeta(Double(middle), Double(remaining - middle + 1))
            if drawn >= chance {
                remaining = middle - 1
                chance /= drawn
            } else {
                count += middle
                remaining -= middle
                chance = (chance - drawn) / (1 - drawn)
            }
        }
        for _ in 0..<remaining where nextUnit() < chance { count += 1 }
        return count
    }

    /// A number of the geometric distribution: how often something with a given chance fails before it happens (Devroye 1986, chapter X,
    /// section 2: the whole part of an exponential number).
    ///
    /// A chance of 1 or more gives 0; one that is not above 0, or a count above 2⁶⁰, 2⁶⁰.
    package mutating func nextGeometric(chance: Double) -> Int {
        guard chance > 0 else { return Int(SeededGenerator.mostEvents) }
        guard chance < 1 else { return 0 }
        let failures = nextExponential() / -Libm.log1p(-chance)
        return failures < SeededGenerator.mostEvents ? Int(failures) : Int(SeededGenerator.mostEvents)
    }

    /// A place of a list of weights, each with a chance in proportion to its weight.
    ///
    /// Weights that are not above 0 and finite count as 0; `nil` if all are.
    ///
    /// - Complexity: O(number of weights).
    package mutating func nextCategorical(weights: [Double]) -> Int? {
        func weight(_ place: Int) -> Double { weights[place] > 0 && weights[place] < .infinity ? weights[place] : 0 }
        guard let largest = weights.indices.map(weight).max(), largest > 0 else { return nil }
        let total = weights.indices.reduce(0) { $0 + weight($1) / largest }
        var drawn = nextUnit() * total
        var last: Int?
        for place in weights.indices where weight(place) > 0 {
            drawn -= weight(place) / largest
            if drawn < 0 { return place }
            last = place
        }
        return last
    }
}
