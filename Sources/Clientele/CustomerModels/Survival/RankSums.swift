/// Sums of weights by rank, of which any number of lowest ranks can be summed in logarithmic time (Fenwick 1994).
struct RankSums {
    private var nodes: [Double]
    private(set) var total = 0.0

    init(count: Int) {
        nodes = [Double](repeating: 0, count: count + 1)
    }

    mutating func add(_ weight: Double, at rank: Int) {
        total += weight
        var node = rank + 1
        while node < nodes.count {
            nodes[node] += weight
            node += node & -node
        }
    }

    func sum(below rank: Int) -> Double {
        var sum = 0.0
        var node = rank
        while node > 0 {
            sum += nodes[node]
            node &= node - 1
        }
        return sum
    }
}
