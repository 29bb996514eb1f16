/// The nodes and weights of the Gauss–Legendre rule, which integrates polynomials up to the degree 2n − 1 exactly.
package struct GaussLegendre: Sendable {
    /// Between −1 and 1, ascending.
    package let nodes: [Double]
    /// Their sum is 2.
    package let weights: [Double]

    /// The rule with a number of nodes, 1 at least (Newton's method on the Legendre polynomial; Davis & Rabinowitz 1984, "Methods of Numerical
    /// Integration", section 2.7).
    ///
    /// - Complexity: O(n²).
    package init(count: Int) {
        let count = max(count, 1)
        var nodes = [Double](repeating: 0, count: count)
        var weights = nodes
        for place in 0..<((count + 1) / 2) {
            let angle = Double.pi * (Double(place) + 0.75) / (Double(count) + 0.5)
            var node = 2 * place + 1 == count ? 0 : GaussLegendre.roughCosine(angle)
            var derivative = 0.0
            for _ in 0..<20 {
                let (value, slope) = GaussLegendre.polynomial(count, node)
                derivative = slope
                let step = value / slope
                node -= step
                if abs(step) <= 1e-15 { break }
            }
            derivative = GaussLegendre.polynomial(count, node).slope
            let weight = 2 / ((1 - node) * (1 + node) * derivative * derivative)
            (nodes[count - 1 - place], weights[count - 1 - place]) = (node, weight)
            (nodes[place], weights[place]) = (-node, weight)
        }
        self.nodes = nodes
        self.weights = weights
    }

    /// The rule's integral of a function over a finite range.
    package func integrate(_ range: ClosedRange<Double>, _ function: (Double) -> Double) -> Double {
        let center = range.lowerBound / 2 + range.upperBound / 2
        let half = range.upperBound / 2 - range.lowerBound / 2
        var sum = 0.0
        for place in nodes.indices { sum += weights[place] * function(center + half * nodes[place]) }
        return sum * half
    }

    /// The Legendre polynomial of a degree and its derivative, by recurrence.
    private static func polynomial(_ degree: Int, _ x: Double) -> (value: Double, slope: Double) {
        var (before, value) = (1.0, x)
        for order in stride(from: 2, through: degree, by: 1) {
            let n = Double(order)
            (before, value) = (value, ((2 * n - 1) * x * value - (n - 1) * before) / n)
        }
        return (value, Double(degree) * (x * value - before) / (x * x - 1))
    }

    /// The cosine of an angle of at most a quarter turn to four digits, which is enough to begin with.
    private static func roughCosine(_ angle: Double) -> Double {
        let square = angle * angle
        return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
    }
}
