/// Which Gauss–Legendre rule takes an integral of (A + u)^−a (B + u)^−(s + 1) from one point in time to the next.
///
/// The error of a rule with *n* nodes on a panel of width *h* is (n!)⁴/((2n + 1) (2n)!³) h²ⁿ⁺¹ times the 2n-th derivative (Davis & Rabinowitz
/// 1984, "Methods of numerical integration", 2.7), which is some ((a + n)/(A + u) + (s + 1 + n)/(B + u))²ⁿ times the function.
struct ParetoGapRule {
    private let purchaseShape: Double
    private let purchaseScale: Double
    private let departureShape: Double
    private let departureScale: Double
    private let rules = [
        ParetoPanelRule.twoNodes, ParetoPanelRule.threeNodes, ParetoPanelRule.fourNodes, ParetoPanelRule.fiveNodes,
        ParetoPanelRule.sixNodes, ParetoPanelRule.eightNodes, ParetoPanelRule.twelveNodes,
    ]
    /// How much the width times the logarithmic derivative may be, for an error of 10⁻¹⁴.
    private static let reaches = [2.5e-3, 0.052, 0.25, 0.69, 1.3, 3.5, 10.0]

    /// Prepares the choice.
    ///
    /// - Parameters:
    ///   - purchaseShape: *a*, the greatest one of the groups.
    ///   - purchaseScale: A.
    ///   - departureShape: *s*.
    ///   - departureScale: B.
    init(purchaseShape: Double, purchaseScale: Double, departureShape: Double, departureScale: Double) {
        // The moments have one more power in the denominator.
        self.purchaseShape = purchaseShape + 1
        self.purchaseScale = purchaseScale
        self.departureShape = departureShape + 2
        self.departureScale = departureScale
    }

    /// The first panel of an integral: all of it with few nodes, or as much as many nodes reach.
    func panel(from start: Double, to end: Double) -> (width: Double, nodes: [ParetoPanelRule.Node]) {
        let width = end - start
        let purchase = 1 / (purchaseScale + start)
        let departure = 1 / (departureScale + start)
        let slope = purchaseShape * purchase + departureShape * departure
        for (rule, reach) in zip(rules, ParetoGapRule.reaches)
        where width * (slope + Double(rule.count) * (purchase + departure)) <= reach {
            return (width, rule)
        }
        let longest = ParetoGapRule.reaches[6] / (slope + 12 * (purchase + departure))
        // Not a sliver at the end.
        return (width < 2 * longest ? width / 2 : longest, rules[6])
    }
}
