/// The tables of two groups that Fisher's order puts as far out as a threshold, and how likely they are together.
struct ConditionalRegion {
    let size: Int
    let other: Int
    /// The tail up to which a table belongs to the region.
    let threshold: Double
    let lower: Bool
    let upper: Bool

    private var total: Int { size + other }

    /// Equal tails of different tables differ by rounding only.
    private static let tieTolerance = 1e-9
    /// How many standard deviations of a count are looked at on each side: beyond lies less than 10⁻¹⁵.
    private static let reach = 8.2
    /// How many rates are tried within a standard deviation of the estimated rate; chances are smooth at that scale.
    private static let density = 4.0

    init(size: Int, other: Int, threshold: Double, lower: Bool, upper: Bool) {
        self.size = size
        self.other = other
        self.threshold = threshold * (1 + ConditionalRegion.tieTolerance)
        self.lower = lower
        self.upper = upper
    }

    /// The largest chance of the region over the rates in the exact interval around the common rate.
    func largestChance(successes: Int, confidence: Double) -> Double {
        let ends = confidence < 1 ? BinomialProbability.interval(successes, of: total, confidence: confidence) : (lower: 0, upper: 1)
        // On the scale of arcsin √p, every standard deviation has the same length, 1 / 2√N.
        let angles = (lower: ConditionalRegion.angle(of: ends.lower), upper: ConditionalRegion.angle(of: ends.upper))
        let window = (lower: self.window(around: ends.lower).lowerBound, upper: self.window(around: ends.upper).upperBound)
        let chances = conditionalChances(window.lower...window.upper)
        let steps = max(32, Int(((angles.upper - angles.lower) * 2 * Double(total).squareRoot() * ConditionalRegion.density).rounded(.up)))
        let width = (angles.upper - angles.lower) / Double(steps)
        let values = (0...steps).map { chance(atAngle: angles.lower + Double($0) * width, chances, from: window.lower) }
        var largest = values.max() ?? 1
        // Between grid points the chance may rise a little further: look closely around every peak near the largest.
        for index in 0...steps where values[index] > largest * 0.98 {
            let isPeak = values[index] >= values[max(index - 1, 0)] && values[index] >= values[min(index + 1, steps)]
            guard isPeak else { continue }
            let around = (max(index - 1, 0), min(index + 1, steps))
            largest = max(
                largest,
                peak(angles.lower + Double(around.0) * width, angles.lower + Double(around.1) * width) {
                    chance(atAngle: $0, chances, from: window.lower)
                })
        }
        return min(largest, 1)
    }

    private static func angle(of chance: Double) -> Double {
        // arcsin √p = ½ arccos(1 − 2p) by bisection on the sine, which needs no further library function.
        var (low, high) = (0.0, Double.pi / 2)
        for _ in 0..<60 {
            let middle = 0.5 * (low + high)
            let sine = Libm.sin(middle)
            if sine * sine < chance { low = middle } else { high = middle }
        }
        return chance <= 0 ? 0 : chance >= 1 ? Double.pi / 2 : 0.5 * (low + high)
    }

    /// The numbers of successes that matter at a rate.
    private func window(around rate: Double) -> ClosedRange<Int> {
        let mean = Double(total) * rate
        // In the far tail of a small mean the distribution is wider than the normal one.
        let spread = ConditionalRegion.reach * (mean * (1 - rate)).squareRoot() + 40
        let low = max(0, (mean - spread).rounded(.down))
        let high = min(Double(total), (mean + spread).rounded(.up))
        return Int(low)...Int(max(low, high))
    }

    /// The chance of the region at the rate sin² of an angle.
    private func chance(atAngle angle: Double, _ chances: [Double], from first: Int) -> Double {
        let (sine, cosine) = (Libm.sin(angle), Libm.cos(angle))
        let (rate, complement) = (sine * sine, cosine * cosine)
        let window = window(around: rate)
        let low = max(window.lowerBound, first)
        let high = min(window.upperBound, first + chances.count - 1)
        guard low <= high else { return 0 }
        let mode = min(max(Int(Double(total + 1) * rate), low), high)
        let peak = Libm.exp(BinomialProbability.logMass(mode, of: total, chance: rate, complement: complement))
        guard peak > 0 else { return 0 }
        let odds = rate / complement
        var sum = peak * chances[mode - first]
        var mass = peak
        var place = mode
        while place < high, mass > peak * 1e-16 {
            mass *= odds * Double(total - place) / Double(place + 1)
            place += 1
            sum += mass * chances[place - first]
        }
        mass = peak
        place = mode
        while place > low, mass > peak * 1e-16 {
            mass *= Double(place) / (odds * Double(total - place + 1))
            place -= 1
            sum += mass * chances[place - first]
        }
        return sum
    }

    /// The largest value between two places by golden section.
    private func peak(_ lower: Double, _ upper: Double, _ function: (Double) -> Double) -> Double {
        let ratio = 0.618_033_988_749_894_8
        var (low, high) = (lower, upper)
        var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
        var (atLeft, atRight) = (function(left), function(right))
        for _ in 0..<16 {
            if atLeft > atRight {
                (high, right, atRight) = (right, left, atLeft)
                left = high - ratio * (high - low)
                atLeft = function(left)
            } else {
                (low, left, atLeft) = (left, right, atRight)
                right = low + ratio * (high - low)
                atRight = function(right)
            }
        }
        return max(atLeft, atRight)
    }

    /// The chance of the region for each number of successes in a range.
    private func conditionalChances(_ range: ClosedRange<Int>) -> [Double] {
        var chances = [Double](repeating: 0, count: range.count)
        if lower { addLowerTails(size: size, other: other, range, to: &chances) }
        // The upper tail of the one group is the lower tail of the other.
        if upper { addLowerTails(size: other, other: size, range, to: &chances) }
        for index in chances.indices { chances[index] = min(chances[index], 1) }
        return chances
    }

    private func addLowerTails(size: Int, other: Int, _ range: ClosedRange<Int>, to chances: inout [Double]) {
        var tail = ConditionalTailWalk(size: size, other: other, threshold: threshold, successes: range.lowerBound)
        for index in chances.indices {
            chances[index] += tail.tail
            tail.advance()
        }
    }
}
