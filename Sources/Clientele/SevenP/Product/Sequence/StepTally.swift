/// Counts of first and second purchases by the months of both.
struct StepTally: Sendable {
    let products: Int
    private(set) var cases: [Int32]
    private var firsts: [Int32]
    private var seconds: [Int32]
    private var steps: [Int32]

    init(products: Int, strata: Int) {
        self.products = products
        cases = [Int32](repeating: 0, count: strata)
        firsts = [Int32](repeating: 0, count: strata * products)
        seconds = firsts
        steps = [Int32](repeating: 0, count: strata * products * products)
    }

    mutating func add(_ first: [Int], _ second: [Int], stratum: Int) {
        cases[stratum] &+= 1
        for slot in second { seconds[stratum &* products &+ slot] &+= 1 }
        for slot in first {
            firsts[stratum &* products &+ slot] &+= 1
            for next in second { steps[(stratum &* products &+ slot) &* products &+ next] &+= 1 }
        }
    }

    mutating func merge(_ other: StepTally) {
        StepTally.add(other.cases, to: &cases)
        StepTally.add(other.firsts, to: &firsts)
        StepTally.add(other.seconds, to: &seconds)
        StepTally.add(other.steps, to: &steps)
    }

    private static func add(_ counts: [Int32], to sums: inout [Int32]) {
        for place in sums.indices { sums[place] &+= counts[place] }
    }

    /// The customers of a step, those who began with its first product, and the expected ones.
    func step(_ first: Int, _ next: Int) -> (customers: Int, beginners: Int, expected: Double) {
        var (customers, beginners, expected) = (0, 0, 0.0)
        for stratum in cases.indices where cases[stratum] > 0 {
            let (began, went) = (firsts[stratum * products + first], seconds[stratum * products + next])
            customers += Int(steps[(stratum * products + first) * products + next])
            beginners += Int(began)
            expected += Double(began) * Double(went) / Double(cases[stratum])
        }
        return (customers, beginners, expected)
    }
}
