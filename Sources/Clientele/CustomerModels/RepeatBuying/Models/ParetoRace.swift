/// Two events race each other, each at a rate that is gamma distributed; the integrals of the race up to a time *D*.
///
/// The quick one has the smaller scale *m*, the slow one the larger scale *M*. In v = ln(1 + u/m) the integrands have no singularity within π of
/// the real axis, and the logarithm of the probability that neither has happened, −w, falls ever faster. So Gauss–Legendre panels no
/// wider than 4, over each of which *w* grows by 16 at most, reach full precision.
struct ParetoRace {
    /// What becomes of one of the two.
    struct Rival {
        /// The probability that it happens first, before *D*.
        var wins = 0.0
        /// The integral of ln(1 + u/scale), with its own scale, over the times u at which the other one happens first.
        var logWhereOtherWins = 0.0
        /// The integral of u/(scale + u) over those times.
        var shareWhereOtherWins = 0.0
    }

    private(set) var quick = Rival()
    private(set) var slow = Rival()
    /// −ln of the probability that neither happens before *D*.
    let totalDecay: Double

    private let quickShape: Double
    private let slowShape: Double
    /// m/M, at most 1.
    private let ratio: Double

    init(quickShape: Double, quickScale: Double, slowShape: Double, slowScale: Double, duration: Double, withMoments: Bool) {
        self.quickShape = quickShape
        self.slowShape = slowShape
        ratio = quickScale / slowScale
        let reach = min(duration / quickScale, 1e300)
        let end = Libm.log1p(reach)
        totalDecay = quickShape * end + slowShape * Libm.log1p(ratio * reach)
        guard end > 0 else { return }
        var start = 0.0
        var panels = 0
        repeat {
            let width = panelWidth(from: start, to: end)
            let nodes = ParetoRace.nodes(width: width, decay: width * slope(at: start + width))
            if withMoments { addMoments(from: start, width: width, nodes) } else { add(from: start, width: width, nodes) }
            start += width
            panels += 1
        } while start < end && panels < 1000 && !isNegligible(after: start)
    }

    /// ln(1 + time/scale), finite also where the quotient is not.
    static func logOnePlus(_ time: Double, over scale: Double) -> Double {
        let quotient = time / scale
        return quotient < .infinity ? Libm.log1p(quotient) : Libm.log(time) - Libm.log(scale)
    }

    /// The shortest rule that is precise on a panel: its error falls with the distance of the singularities in widths of the panel, and
    /// that of the exponential with the decay.
    private static func nodes(width: Double, decay: Double) -> [ParetoPanelRule.Node] {
        if width <= 1.25 && decay <= 2.5 { return ParetoPanelRule.eightNodes }
        return width <= 2 && decay <= 7 ? ParetoPanelRule.twelveNodes : ParetoPanelRule.sixteenNodes
    }

    /// The rate at which *w* grows.
    private func slope(at v: Double) -> Double {
        let excess = ratio * Libm.expm1(v)
        return quickShape + slowShape * (excess + ratio) / (1 + excess)
    }

    /// A width over which *w* grows by at most 16; the slope is greatest at the end.
    private func panelWidth(from start: Double, to end: Double) -> Double {
        let most = min(end - start, 4)
        let decay = most * slope(at: start + most)
        if decay <= 16 { return most }
        var width = min(most, 12 / slope(at: start))
        while width * slope(at: start + width) > 16 { width /= 2 }
        return width
    }

    /// Whether what lies beyond *v* is below the precision of a double: the integrands grow against e^−w by e^v at most.
    private func isNegligible(after v: Double) -> Bool {
        quickShape * v + slowShape * Libm.log1p(ratio * Libm.expm1(v)) - v > 40
    }

    private mutating func add(from start: Double, width: Double, _ nodes: [ParetoPanelRule.Node]) {
        var quickSum = 0.0
        var slowSum = 0.0
        for node in nodes {
            let v = start + width * node.position
            let growth = Libm.expm1(v)
            let excess = ratio * growth
            let neither = node.weight * Libm.exp(-(quickShape * v + slowShape * Libm.log1p(excess)))
            quickSum += neither
            slowSum += neither * (excess + ratio) / (1 + excess)
        }
        quick.wins += quickShape * width * quickSum
        slow.wins += slowShape * width * slowSum
    }

    private mutating func addMoments(from start: Double, width: Double, _ nodes: [ParetoPanelRule.Node]) {
        var quickSums = SIMD4<Double>.zero
        var slowSums = SIMD4<Double>.zero
        for node in nodes {
            let v = start + width * node.position
            let growth = Libm.expm1(v)
            let excess = ratio * growth
            let slowLog = Libm.log1p(excess)
            let neither = node.weight * Libm.exp(-(quickShape * v + slowShape * slowLog))
            let inverse = 1 / (1 + excess)
            quickSums += neither * SIMD4(1, slowLog, excess * inverse, 0)
            slowSums += neither * ((excess + ratio) * inverse) * SIMD4(1, v, growth / (1 + growth), 0)
        }
        quickSums *= quickShape * width
        slowSums *= slowShape * width
        quick.wins += quickSums[0]
        slow.logWhereOtherWins += quickSums[1]
        slow.shareWhereOtherWins += quickSums[2]
        slow.wins += slowSums[0]
        quick.logWhereOtherWins += slowSums[1]
        quick.shareWhereOtherWins += slowSums[2]
    }
}
