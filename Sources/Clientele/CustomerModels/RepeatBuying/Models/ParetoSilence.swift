/// What a silence since the last purchase tells under the Pareto/NBD model: the next purchase and the departure race each other.
///
/// At the last purchase the purchase rate is gamma distributed with shape *a* and rate *A*, the departure rate with shape *s* and rate *B*. The
/// silence of length *D* happened because neither came, or because the departure came first:
///
///     G = f(D) + I,  f(u) = (1 + u/A)^−a (1 + u/B)^−s,  I = ∫₀ᴰ f(u) s/(B + u) du
///     J = 1 − G                                       = ∫₀ᴰ f(u) a/(A + u) du
///
/// *I* is the integral of the likelihood before it is written as a difference of hypergeometric functions (Fader & Hardie 2005, "A note on
/// deriving the Pareto/NBD model"); that difference cancels where the silence is short or the purchases are many. Here nothing cancels:
/// G is taken as 1 − J where J is the smaller, and its derivatives of whichever form has terms of one sign.
struct ParetoSilence {
    /// ln G, the logarithm of the probability of the silence.
    let logProbability: Double
    /// ln f(D), the logarithm of the probability of the silence together with being alive at its end.
    let logAlive: Double
    /// The derivatives of ln G by *a*, ln *A*, *s*, ln *B*; zero unless asked for.
    let gradient: SIMD4<Double>

    /// The probability of being alive at the end of the silence.
    var alive: Double { min(Libm.exp(logAlive - logProbability), 1) }

    /// Works out what a silence tells.
    ///
    /// - Parameters:
    ///   - purchaseShape: The shape *a* of the purchase rate, above zero.
    ///   - purchaseScale: The rate *A* of its gamma distribution, above zero.
    ///   - departureShape: The shape *s* of the departure rate, above zero.
    ///   - departureScale: The rate *B* of its gamma distribution, above zero.
    ///   - duration: The length *D* of the silence, not negative.
    ///   - withGradient: Whether to work out the derivatives too, at about a third more time.
    init(
        purchaseShape: Double, purchaseScale: Double, departureShape: Double, departureScale: Double, duration: Double, withGradient: Bool
    ) {
        let purchaseIsQuick = purchaseScale <= departureScale
        let race =
            purchaseIsQuick
            ? ParetoRace(
                quickShape: purchaseShape, quickScale: purchaseScale, slowShape: departureShape, slowScale: departureScale,
                duration: duration, withMoments: withGradient)
            : ParetoRace(
                quickShape: departureShape, quickScale: departureScale, slowShape: purchaseShape, slowScale: purchaseScale,
                duration: duration, withMoments: withGradient)
        let purchase = purchaseIsQuick ? race.quick : race.slow
        let departure = purchaseIsQuick ? race.slow : race.quick

        logAlive = -race.totalDecay
        let alive = Libm.exp(logAlive)
        let probability = max(alive + departure.wins, .leastNormalMagnitude)
        if purchase.wins < 0.5 {
            logProbability = Libm.log1p(-purchase.wins)
        } else if alive + departure.wins > .leastNormalMagnitude {
            logProbability = Libm.log(probability)
        } else {
            logProbability = max(logAlive, Libm.log(.leastNormalMagnitude))
        }
        guard withGradient else {
            gradient = .zero
            return
        }
        gradient =
            SIMD4(
                -(ParetoRace.logOnePlus(duration, over: purchaseScale) * alive + purchase.logWhereOtherWins),
                purchaseShape * (duration / (purchaseScale + duration) * alive + purchase.shareWhereOtherWins),
                departure.logWhereOtherWins,
                -departureShape * departure.shareWhereOtherWins
            ) / probability
    }
}
