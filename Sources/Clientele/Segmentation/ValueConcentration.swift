/// How unequally value is spread over customers: sorted once, asked for Lorenz curve, Gini coefficient and top shares.
struct ValueConcentration: Sendable {
    /// The values of all customers, ascending, those below zero first.
    private let ascending: [Int64]
    /// The place of the first value that is not negative.
    private let firstNonNegative: Int
    /// The sum of the positive values.
    let total: Int128

    init(_ values: [Int64]) {
        ascending = values.sorted()
        firstNonNegative = ascending.partitionPoint { $0 >= 0 }
        total = ExactSum(of: ascending[firstNonNegative...]).value
    }

    /// The Gini coefficient over the values that are not negative: (2 Σ i·xᵢ − (n + 1) Σ xᵢ) / (n Σ xᵢ), x ascending (Sen 1973), with
    /// numerator and denominator exact; `nil` where nothing is above zero.
    var gini: Double? {
        guard total > 0 else { return nil }
        var weighted: Int128 = 0
        for (offset, value) in ascending[firstNonNegative...].enumerated() { weighted += Int128(offset + 1) * Int128(value) }
        let count = Int128(ascending.count - firstNonNegative)
        return Double(2 * weighted - (count + 1) * total) / Double(count * total)
    }

    /// The share of the total that the first percents of customers bring, a customer who is cut counting in part.
    func topShares(percents: [Int]) -> [TopShare] {
        guard total > 0 else { return [] }
        var result: [TopShare] = []
        var taken = 0
        var sum: Int128 = 0
        for percent in percents.sorted() {
            let (whole, part) = (ascending.count * percent).quotientAndRemainder(dividingBy: 100)
            while taken < whole {
                sum += Int128(max(value(fromTop: taken), 0))
                taken += 1
            }
            let next = whole < ascending.count ? Double(max(value(fromTop: whole), 0)) : 0
            let value = Double(sum) + next * Double(part) / 100
            result.append(TopShare(customerShare: Double(percent) / 100, valueShare: value / Double(total)))
        }
        return result
    }

    /// The smallest share of customers, from the top, that brings a share of the total; a customer who is cut counts in part.
    func customerShare(bringing share: Share) -> Double? {
        guard total > 0 else { return nil }
        var sum: Int128 = 0
        for index in 0..<ascending.count {
            let value = Int128(max(value(fromTop: index), 0))
            if !share.isAbove(sum + value, of: total) {
                let missing = Double(total * Int128(share.numerator) - sum * Int128(share.denominator)) / Double(share.denominator)
                return (Double(index) + (value > 0 ? missing / Double(value) : 0)) / Double(ascending.count)
            }
            sum += value
        }
        return 1
    }

    /// Points on the Lorenz curve of the values that are not negative, at up to so many equal steps of customers.
    func lorenzCurve(steps: Int) -> [LorenzPoint] {
        guard total > 0 else { return [] }
        let count = ascending.count - firstNonNegative
        var points: [LorenzPoint] = []
        var taken = 0
        var sum: Int128 = 0
        for step in 0...min(steps, count) {
            let end = count * step / min(steps, count)
            while taken < end {
                sum += Int128(ascending[firstNonNegative + taken])
                taken += 1
            }
            points.append(LorenzPoint(customerShare: Double(end) / Double(count), valueShare: Double(sum) / Double(total)))
        }
        return points
    }

    private func value(fromTop index: Int) -> Int64 { ascending[ascending.count - 1 - index] }
}

extension Array where Element == Int64 {
    /// The place of the first element of a sorted array that satisfies a condition which, once true, stays true.
    fileprivate func partitionPoint(_ condition: (Int64) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
