/// The log-likelihood of many histories of the BG/NBD or the MBG/NBD model, by factors that histories share.
///
/// Of the likelihood, see ``BetaGeometricLikelihood``, the factors that count purchases and tosses are the same for all histories with one
/// *x*, which stand together; the logarithms of α + T are the same for all customers of one age.
struct BetaGeometricLikelihoodSum: RepeatBuyingLikelihoodSum {
    private let cells: RepeatPurchaseCells
    /// 1 where the first purchase is followed by a coin toss too, else 0.
    private let firstTosses: Double
    private let chunk: Int
    /// The distinct ages at the end, unless there are many.
    private let ages: [Double]
    /// Where each history's age is among them.
    private let places: [Int]

    /// Prepares the sum.
    ///
    /// - Parameters:
    ///   - cells: The histories in canonical order.
    ///   - firstTosses: How many coin tosses the first purchase is followed by, 0 or 1.
    /// - Complexity: O(*n* log *n*).
    init(_ cells: RepeatPurchaseCells, firstTosses: Double) {
        self.cells = cells
        self.firstTosses = firstTosses
        // Fixed by the data alone, so that the sum is the same on any number of cores.
        chunk = max(512, (cells.count + 15) / 16)
        let ages = Set(cells.ages).sorted()
        guard ages.count <= cells.count / 4 else {
            (self.ages, places) = ([], [])
            return
        }
        let place = Dictionary(uniqueKeysWithValues: zip(ages, ages.indices))
        self.ages = ages
        places = cells.ages.map { place[$0] ?? 0 }
    }

    func term(at parameters: SIMD4<Double>) -> LogLikelihoodTerm {
        let shared = ages.map { BetaGeometricLikelihoodSum.age($0, parameters) }
        return LogLikelihoodTerm.sum(count: (cells.count + chunk - 1) / chunk) { index in
            var total = LogLikelihoodTerm.zero
            var start = index * chunk
            let end = min(start + chunk, cells.count)
            while start < end {
                var next = start + 1
                while next < end, cells.repeatPurchases[next] == cells.repeatPurchases[start] { next += 1 }
                total = total + group(start..<next, shared, parameters)
                start = next
            }
            return total
        }
    }

    /// What depends on the age at the end alone: ln(1 + T/α), ln(α + T), 1/(α + T).
    private static func age(_ age: Double, _ parameters: SIMD4<Double>) -> SIMD4<Double> {
        let end = parameters[1] + age
        return SIMD4(BetaGeometricLikelihood.logGrowth(parameters[1], by: age), Libm.log(end), 1 / end, 0)
    }

    /// The sum over histories with one number of repeat purchases.
    private func group(_ range: Range<Int>, _ shared: [SIMD4<Double>], _ parameters: SIMD4<Double>) -> LogLikelihoodTerm {
        let x = cells.repeatPurchases[range.lowerBound]
        let tosses = x + firstTosses
        let counts = BetaGeometricLikelihood.counts(purchases: x, tosses: tosses, parameters: parameters)
        let (rate, scale, staying) = (parameters[0], parameters[1], parameters[3])
        let stayed = staying + (tosses - 1)
        let odds = tosses > 0 ? Libm.log(parameters[2] / stayed) : 0
        var customers = 0.0
        var total = LogLikelihoodTerm.zero
        var lostCustomers = 0.0
        for cell in range {
            let (weight, age) = (cells.weights[cell], cells.ages[cell])
            let end = places.isEmpty ? BetaGeometricLikelihoodSum.age(age, parameters) : shared[places[cell]]
            customers += weight
            total.value -= weight * (rate * end[0] + x * end[1])
            total.gradient[0] -= weight * (rate * end[0])
            total.gradient[1] += weight * (rate * age - x * scale) * end[2]
            guard tosses > 0 else { continue }
            let last = cells.agesAtLastPurchase[cell]
            let silence = BetaGeometricLikelihood.logGrowth(scale + last, by: age - last)
            let (logarithm, lost) = BetaGeometricLikelihoodSum.loss(logOdds: odds + (rate + x) * silence)
            total.value += weight * logarithm
            lostCustomers += weight * lost
            total.gradient[0] += weight * lost * (rate * silence)
            total.gradient[1] -= weight * lost * (rate + x) * ((age - last) * end[2]) * (scale / (scale + last))
        }
        total.value += customers * counts.value
        total.gradient += customers * counts.gradient
        total.gradient[2] += lostCustomers
        total.gradient[3] -= tosses > 0 ? lostCustomers * staying / stayed : 0
        return total
    }

    /// ln(1 + q), and q/(1 + q), by the logarithm of the odds q of having left.
    private static func loss(logOdds: Double) -> (logarithm: Double, probability: Double) {
        let small = Libm.exp(-abs(logOdds))
        let logarithm = max(logOdds, 0) + Libm.log1p(small)
        return (logarithm, logOdds > 0 ? 1 / (1 + small) : small / (1 + small))
    }
}
