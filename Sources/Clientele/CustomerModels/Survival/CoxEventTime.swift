/// What a Cox model needs of one time with events.
struct CoxEventTime {
    /// The stratum, as a place.
    let stratum: Int
    let time: Double
    /// The places of the rows with the event.
    let events: Range<Int>
    /// Their weights, added up.
    let weight: Double
    /// Σ 1/D over the denominators of the ties, and the same with their shares f and f² of what ties take off; then by D².
    let inverse: (plain: Double, share: Double)
    let inverseSquare: (plain: Double, share: Double, shareSquare: Double)
    /// Σ log D.
    let logarithms: Double

    /// How many rows have the event.
    var count: Int { events.count }

    /// Sums over the denominators: S − f·T for events that come one after another, S the hazard of all at risk and T that of the events.
    ///
    /// f goes from 0 to (d − 1)/d for Efron's method and stays at 0 for Breslow's.
    init(stratum: Int, time: Double, events: Range<Int>, weight: Double, atRisk: Double, ofEvents: Double, ties: CoxTies) {
        self.stratum = stratum
        self.time = time
        self.events = events
        self.weight = weight
        let count = Double(events.count)
        guard ties == .efron, events.count > 1 else {
            inverse = (count / atRisk, 0)
            inverseSquare = (count / atRisk / atRisk, 0, 0)
            logarithms = count * Libm.log(atRisk)
            return
        }
        var (plain, share, logarithms) = (0.0, 0.0, 0.0)
        var square = (plain: 0.0, share: 0.0, shareSquare: 0.0)
        for event in 0..<events.count {
            let part = Double(event) / count
            let term = 1 / (atRisk - part * ofEvents)
            plain += term
            share += part * term
            square.plain += term * term
            square.share += part * term * term
            square.shareSquare += part * part * term * term
            logarithms -= Libm.log(term)
        }
        inverse = (plain, share)
        inverseSquare = square
        self.logarithms = logarithms
    }

    /// What the mean weight of an event is.
    var meanWeight: Double { weight / Double(events.count) }

    /// The mean of a covariate among those at risk, averaged over the ties, from its sums over all and over the events.
    func mean(_ all: Double, _ ofEvents: Double) -> Double {
        (inverse.plain * all - inverse.share * ofEvents) / Double(events.count)
    }
}
