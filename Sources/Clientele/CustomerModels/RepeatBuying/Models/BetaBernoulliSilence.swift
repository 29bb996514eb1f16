/// What opportunities without a purchase tell under the BG/BB model: at each, the customer leaves, or stays and buys, or stays and does not buy.
///
/// At the last purchase the purchase probability has the beta distribution (a, b), the departure probability (γ, d). Before opportunity
/// i + 1 after it, the customer has stayed and not bought with probability
///
///     f_i = Π_{j<i} (b + j)/(a + b + j) · (d + j)/(γ + d + j)
///
/// so that a silence of N opportunities has the probability G = f_N + Σ_{i<N} f_i γ/(γ + d + i), and the purchase comes sooner with the
/// probability J = 1 − G = Σ_{i<N} f_i (d + i)/(γ + d + i) · a/(a + b + i). As in ``ParetoSilence``, nothing cancels.
struct BetaBernoulliSilence {
    /// ln G, the logarithm of the probability of the silence.
    private(set) var logProbability = 0.0
    /// ln f_N, the logarithm of the probability of the silence together with being alive at its end.
    private(set) var logAlive = 0.0
    /// The derivatives of ln G by *a*, *b*, *γ*, *d*.
    private(set) var gradient = SIMD4<Double>.zero

    /// The probability of being alive at the end of the silence.
    var alive: Double { min(Libm.exp(logAlive - logProbability), 1) }

    /// Works out what a silence tells.
    ///
    /// - Complexity: O(length).
    init(a: Double, b: Double, gamma: Double, d: Double, length: Int) {
        guard length > 0 else { return }
        var neither = 1.0
        var departed = 0.0
        var bought = 0.0
        // The derivatives of ln f_i.
        var slope = SIMD4<Double>.zero
        var departedSlope = SIMD2<Double>.zero
        var boughtSlope = SIMD2<Double>.zero
        for step in 0..<length {
            let (misses, stays) = (b + Double(step), d + Double(step))
            let (tries, chances) = (a + misses, gamma + stays)
            let leaves = neither * gamma / chances
            let buys = neither * (stays / chances) * (a / tries)
            departed += leaves
            departedSlope += leaves * slope.lowHalf
            slope += SIMD4(-1 / tries, a / (misses * tries), -1 / chances, gamma / (stays * chances))
            bought += buys
            boughtSlope += buys * slope.highHalf
            neither *= (misses / tries) * (stays / chances)
            logAlive += Self.logOfBoth(misses, a, stays, gamma)
        }
        let probability = max(neither + departed, .leastNormalMagnitude)
        logProbability = bought < 0.5 ? Libm.log1p(-bought) : max(Libm.log(probability), logAlive)
        gradient = SIMD4(lowHalf: departedSlope + neither * slope.lowHalf, highHalf: -boughtSlope) / probability
    }

    /// ln b/(a + b) · d/(c + d), precise also where the product is close to 1.
    static func logOfBoth(_ b: Double, _ a: Double, _ d: Double, _ c: Double) -> Double {
        let loss = a / (a + b) + b / (a + b) * (c / (c + d))
        return loss < 0.5 ? Libm.log1p(-loss) : Libm.log(b / (a + b)) + Libm.log(d / (c + d))
    }
}
