/// The largest lower tail of the conditional distribution that stays within a threshold, for one number of successes after another.
///
/// The successes of the first group given s + 1 in both are those given s plus one with the chance (size − X) / (N − s). So
/// P(X ≤ a; s + 1) = P(X ≤ a; s) − P(X = a; s) (size − a) / (N − s), and a rises by at most one.
struct ConditionalTailWalk {
    private let size: Int
    private let other: Int
    private let threshold: Double
    private var successes: Int
    /// The largest count whose tail is within the threshold, or one below the least possible count.
    private var count: Int
    /// P(X = count); 0 where no count is in the tail.
    private var mass = 0.0
    /// P(X ≤ count), within the threshold.
    private(set) var tail = 0.0

    init(size: Int, other: Int, threshold: Double, successes: Int) {
        self.size = size
        self.other = other
        self.threshold = threshold
        self.successes = successes
        count = max(0, successes - other) - 1
        start()
    }

    /// Finds the tail afresh, downwards from the mode: masses below matter less and less.
    private mutating func start() {
        let (least, most) = (max(0, successes - other), min(size, successes))
        if threshold >= 1 {
            (count, tail) = (most, 1)
            mass = BinomialProbability.conditionalMass(count, size: size, other: other, successes: successes)
            return
        }
        let mode = min(max(Int(Double(successes + 1) * (Double(size + 1) / Double(size + other + 2))), least), most)
        // The largest count with P(X ≤ count) within the threshold lies between the least and the most.
        var (low, high) = (least - 1, most)
        var known = mode
        while low < high {
            let tails = ConditionalTails.tails(of: known, size: size, other: other, successes: successes)
            if tails.lower <= threshold { low = known } else { high = known - 1 }
            known = low + (high - low + 1) / 2
        }
        count = low
        guard count >= least else { return }
        tail = ConditionalTails.tails(of: count, size: size, other: other, successes: successes).lower
        mass = BinomialProbability.conditionalMass(count, size: size, other: other, successes: successes)
    }

    /// Goes on to the next number of successes; past the last one nothing changes.
    mutating func advance() {
        let total = size + other
        guard successes < total else { return }
        let left = Double(total - successes)
        if count < max(0, successes - other) {
            (mass, tail) = (0, 0)
        } else {
            tail = max(0, tail - mass * (Double(size - count) / left))
            // P(X = count) for one success more.
            let rest = successes - count
            mass *= Double(other - rest) / Double(rest + 1) * (Double(successes + 1) / left)
        }
        successes += 1
        let least = max(0, successes - other)
        if count < least {
            (count, mass, tail) = (least - 1, 0, 0)
        }
        raise(least: least)
    }

    private mutating func raise(least: Int) {
        let most = min(size, successes)
        while count < most {
            let next =
                mass > 0
                ? mass * ConditionalTails.ratioUp(count, size, other, successes)
                : BinomialProbability.conditionalMass(count + 1, size: size, other: other, successes: successes)
            guard tail + next <= threshold else { return }
            count += 1
            mass = next
            tail += next
        }
    }
}
