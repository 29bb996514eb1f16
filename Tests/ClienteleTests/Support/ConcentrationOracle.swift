import Clientele

/// Gini coefficient, top shares and Lorenz curve by their textbook definitions over whole numbers.
struct ConcentrationOracle {
    /// All values, highest first.
    let descending: [Int64]
    /// The sum of the positive ones.
    let total: Int128

    init(_ values: [Int64]) {
        descending = values.sorted(by: >)
        total = LedgerOracle.sum(values.filter { $0 > 0 })
    }

    /// Σ|xi − xj| / (2 n² mean) over the values that are not negative.
    var gini: Double {
        let values = descending.filter { $0 >= 0 }
        let counts = Dictionary(grouping: values) { $0 }.map { (value: Int128($0.key), count: Int128($0.value.count)) }
        var differences: Int128 = 0
        for first in counts {
            for second in counts where first.value > second.value {
                differences += 2 * first.count * second.count * (first.value - second.value)
            }
        }
        return Double(differences) / Double(2 * Int128(values.count) * total)
    }

    /// What the first percents of customers bring; a customer who is cut counts in part.
    func topShare(percent: Int) -> Double {
        let values = descending.map { Int128(max($0, 0)) }
        let whole = values.count * percent / 100
        let part = values.count * percent % 100
        let sum = values.prefix(whole).reduce(0, +)
        let cut = whole < values.count ? values[whole] : 0
        return Double(sum * 100 + cut * Int128(part)) / Double(total * 100)
    }

    /// The smallest share of customers that brings part/whole of the total; a customer who is cut counts in part.
    func customerShare(_ part: Int128, of whole: Int128) -> Double {
        var sum: Int128 = 0
        for (index, value) in descending.enumerated() where value > 0 {
            let next = sum + Int128(value)
            if next * whole >= total * part {
                return (Double(index) + Double(total * part - sum * whole) / Double(Int128(value) * whole)) / Double(descending.count)
            }
            sum = next
        }
        return 1
    }

    /// The points at up to a hundred steps of the customers whose value is not negative.
    var lorenz: [(customers: Double, value: Double)] {
        let ascending = Array(descending.filter { $0 >= 0 }.reversed())
        let steps = min(100, ascending.count)
        return (0...steps).map { step in
            let end = ascending.count * step / steps
            let sum = LedgerOracle.sum(Array(ascending.prefix(end)))
            return (Double(end) / Double(ascending.count), Double(sum) / Double(total))
        }
    }
}
