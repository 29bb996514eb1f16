/// Walks back in time through each stratum and stops at each time with events, with the sums over those at risk there.
struct CoxWalk {
    let rows: CoxRows
    let ties: CoxTies
    /// The linear predictor of each row.
    let predictors: [Double]
    /// Whether sums of products of covariates are needed.
    var hasSecond = true

    /// Calls a closure at each time with events, latest first, with the sums over all at risk and over the events.
    func forEachEventTime(_ body: (CoxEventTime, _ atRisk: CoxRiskSums, _ ofEvents: CoxRiskSums) -> Void) {
        let order = rows.order
        let hazards = zip(predictors, order.weights).map { Libm.exp($0) * $1 }
        var atRisk = CoxRiskSums(width: rows.width, hasSecond: hasSecond)
        var ofEvents = atRisk
        rows.values.withUnsafeBufferPointer { values in
            for stratum in order.strata.indices {
                atRisk.reset()
                var late = order.lateStrata[stratum]
                let places = order.strata[stratum]
                var end = places.upperBound
                while end > places.lowerBound {
                    let time = order.times[end - 1]
                    var start = end
                    while start > places.lowerBound, order.times[start - 1] == time {
                        start -= 1
                        atRisk.add(values, at: start, hazard: hazards[start])
                    }
                    while let next = late.first, order.lateEntries[next] >= time {
                        let row = Int(order.late[next])
                        atRisk.add(values, at: row, hazard: hazards[row], isLeaving: true)
                        late.removeFirst()
                    }
                    var events = start..<start
                    var weight = 0.0
                    if order.isEvent[start] { ofEvents.reset() }
                    while events.upperBound < end, order.isEvent[events.upperBound] {
                        ofEvents.add(values, at: events.upperBound, hazard: hazards[events.upperBound])
                        weight += order.weights[events.upperBound]
                        events = start..<events.upperBound + 1
                    }
                    if !events.isEmpty {
                        let at = CoxEventTime(
                            stratum: stratum, time: time, events: events, weight: weight,
                            atRisk: max(atRisk.hazard, ofEvents.hazard), ofEvents: ofEvents.hazard, ties: ties)
                        body(at, atRisk, ofEvents)
                    }
                    end = start
                }
            }
        }
    }
}
