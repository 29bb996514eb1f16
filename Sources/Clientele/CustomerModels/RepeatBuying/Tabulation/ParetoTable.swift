/// The integrals of a family of histories at one set of parameters.
///
/// With *t₀* the first point of the family, A = α + t₀, B = β + t₀ and u counted from t₀, the likelihood of a history is
///
///     Γ(r + x)/Γ(r) · (α/A)ʳ A⁻ˣ (β/B)ˢ · {g(T) + ∫ g(u) s/(B + u) du},   g(u) = (1 + u/A)^−(r + x) (1 + u/B)^−s
///
/// with the integral from t_x to T. Its integrand depends on *x* only, so an integral from the last point back to each other one serves all
/// histories: I(t_x) − I(T). The difference does not cancel: I(T) is at most g(T), which is added.
struct ParetoTable {
    private let r: Double
    private let s: Double
    private let purchaseScale: Double
    private let departureScale: Double
    private let family: ParetoFamily

    /// Prepares the table; `nil` where the family reaches too far for these parameters.
    ///
    /// - Parameters:
    ///   - family: The family.
    ///   - parameters: r, α, s, β.
    init?(_ family: ParetoFamily, _ parameters: SIMD4<Double>) {
        self.family = family
        r = parameters[0]
        s = parameters[2]
        purchaseScale = parameters[1] + family.points[0]
        departureScale = parameters[3] + family.points[0]
        let reach = family.points[family.points.count - 1] - family.points[0]
        let purchaseLog = Libm.log1p(reach / purchaseScale)
        let departureLog = Libm.log1p(reach / departureScale)
        // So that nothing underflows, and logarithms are exact enough; and not too many panels.
        guard (r + family.mostPurchases) * purchaseLog + s * departureLog <= 400, max(purchaseLog, departureLog) <= 40 else { return nil }
    }

    /// What a point in time adds to the integrals of all groups: 1, ln(1 + u/A), ln(1 + u/B), u/(A + u), u/(B + u) and, in place 7, A/(A + u).
    ///
    /// The places 5 and 6 are for integrals alone.
    private func moments(at time: Double) -> SIMD8<Double> {
        SIMD8(
            1, Libm.log1p(time / purchaseScale), Libm.log1p(time / departureScale), time / (purchaseScale + time),
            time / (departureScale + time), 0, 0, purchaseScale / (purchaseScale + time))
    }

    /// g at a point in time for *x* repeat purchases.
    private func survival(_ x: Double, _ moments: SIMD8<Double>) -> Double {
        Libm.exp(-((r + x) * moments[1] + s * moments[2]))
    }

    // MARK: From point to point

    /// What a range of points has for all groups.
    ///
    /// - Parameter range: Places of points.
    /// - Returns: The moments at the points, and the integrals from each to the next one.
    func steps(_ range: Range<Int>) -> ParetoSteps {
        let groups = family.groups.count
        let purchases = family.groups.map(\.repeatPurchases)
        let rule = ParetoGapRule(
            purchaseShape: r + family.mostPurchases, purchaseScale: purchaseScale, departureShape: s, departureScale: departureScale)
        var steps = ParetoSteps(
            moments: range.map { moments(at: family.points[$0] - family.points[0]) },
            integrals: [SIMD8<Double>](repeating: .zero, count: range.count * groups))
        for point in range where point + 1 < family.points.count {
            let end = family.points[point + 1] - family.points[0]
            var start = family.points[point] - family.points[0]
            let first = (point - range.lowerBound) * groups
            while start < end {
                let (width, nodes) = rule.panel(from: start, to: end)
                for node in nodes {
                    add(at: start + width * node.position, width * node.weight, purchases, to: &steps.integrals, from: first)
                }
                guard start + width > start else { break }
                start += width
            }
        }
        return steps
    }

    private func add(
        at time: Double, _ weight: Double, _ purchases: [Double], to sums: inout [SIMD8<Double>], from first: Int
    ) {
        var moments = moments(at: time)
        let ratio = moments[7]
        var x = purchases[0]
        var survival = survival(x, moments)
        let share = moments
        moments[5] = 1
        moments[6] = departureScale / (departureScale + time)
        moments *= weight * s / (departureScale + time)
        for group in purchases.indices {
            if purchases[group] == x + 1 {
                survival *= ratio
            } else if purchases[group] != x {
                survival = self.survival(purchases[group], share)
            }
            x = purchases[group]
            sums[first + group] += survival * moments
        }
    }

    // MARK: Histories

    /// The sum over the histories of a group.
    ///
    /// - Parameters:
    ///   - place: The group's place in the family.
    ///   - steps: What all points of the family have.
    ///   - cells: All histories.
    ///   - parameters: r, α, s, β.
    /// - Returns: The log-likelihood and its gradient.
    func sum(_ place: Int, _ steps: ParetoSteps, _ cells: RepeatPurchaseCells, _ parameters: SIMD4<Double>) -> LogLikelihoodTerm {
        let group = family.groups[place]
        let x = group.repeatPurchases
        let beyond = beyond(place, steps)
        var logarithms = 0.0
        var customers = 0.0
        var means = SIMD8<Double>.zero
        for (index, cell) in group.cells.enumerated() {
            let weight = cells.weights[cell]
            let end = steps.moments[group.ages[index]]
            let parts = survival(x, end) * end + (beyond[group.lasts[index]] - beyond[group.ages[index]])
            logarithms += weight * Libm.log(parts[0])
            customers += weight
            means += (weight / parts[0]) * parts
        }
        return term(x, customers, logarithms, means, parameters)
    }

    /// The integrals from each point to the last one.
    private func beyond(_ place: Int, _ steps: ParetoSteps) -> [SIMD8<Double>] {
        let groups = family.groups.count
        var integrals = [SIMD8<Double>](repeating: .zero, count: family.points.count)
        var beyond = SIMD8<Double>.zero
        for point in integrals.indices.reversed() {
            beyond += steps.integrals[point * groups + place]
            integrals[point] = beyond
        }
        return integrals
    }

    /// Puts together what the histories with *x* repeat purchases have in common.
    private func term(
        _ x: Double, _ customers: Double, _ logarithms: Double, _ means: SIMD8<Double>, _ parameters: SIMD4<Double>
    ) -> LogLikelihoodTerm {
        let (alpha, beta, before) = (parameters[1], parameters[3], family.points[0])
        let (logRising, reciprocals) = ParetoNBD.risingFactorial(r, x)
        let purchaseLog = ParetoRace.logOnePlus(before, over: alpha)
        let departureLog = ParetoRace.logOnePlus(before, over: beta)
        let purchaseShare = before / purchaseScale
        let departureShare = before / departureScale
        let common = logRising - r * purchaseLog - x * Libm.log(purchaseScale) - s * departureLog
        return LogLikelihoodTerm(
            value: customers * common + logarithms,
            gradient: SIMD4(
                r * (customers * (reciprocals - purchaseLog) - means[1]),
                r * (customers * purchaseShare) + (alpha / purchaseScale) * (r * means[3] - x * means[7]),
                means[5] - s * (customers * departureLog + means[2]),
                s * (customers * departureShare) + (beta / departureScale) * (s * means[4] - means[6])
            ))
    }
}
