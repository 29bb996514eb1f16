/// The highest place of a function given by its logarithm, and where to cut a range around it.
struct LogarithmicPeak {
    let height: Double
    let cuts: [Double]

    private static let places = 64

    init(in range: ClosedRange<Double>, near others: [Double], _ logarithm: (Double) -> Double) {
        let width = range.upperBound - range.lowerBound
        let grid = (0..<LogarithmicPeak.places).map { range.lowerBound + width * (Double($0) + 0.5) / Double(LogarithmicPeak.places) }
        let candidates = (grid + others).sorted()
        var best = (place: 0, height: -Double.infinity)
        for (place, candidate) in candidates.enumerated() {
            let height = logarithm(candidate)
            if height > best.height { best = (place, height) }
        }
        guard best.height.isFinite else {
            height = best.height
            cuts = []
            return
        }
        let low = best.place > 0 ? candidates[best.place - 1] : range.lowerBound
        let high = best.place + 1 < candidates.count ? candidates[best.place + 1] : range.upperBound
        let found = LogarithmicPeak.climb(low, high, (candidates[best.place], best.height), logarithm)
        height = found.height
        cuts = LogarithmicPeak.cuts(around: found, in: range, logarithm)
    }

    /// Golden section (Kiefer 1953), down to where the height changes by little.
    private static func climb(
        _ low: Double, _ high: Double, _ start: (place: Double, height: Double), _ logarithm: (Double) -> Double
    ) -> (place: Double, height: Double) {
        let golden = 0.3819660112501051
        var (low, high, best) = (low, high, start)
        for _ in 0..<100 {
            let goesUp = high - best.place > best.place - low
            let place = goesUp ? best.place + golden * (high - best.place) : best.place - golden * (best.place - low)
            guard place != best.place, place > low, place < high else { break }
            let height = logarithm(place)
            let gain = height - best.height
            if height > best.height {
                if goesUp { low = best.place } else { high = best.place }
                best = (place, height)
            } else {
                if goesUp { high = place } else { low = place }
            }
            // Flat to a hundredth on both sides: the peak is met, its exact place is of no importance.
            if abs(gain) < 1e-2, logarithm(low) > best.height - 1e-2, logarithm(high) > best.height - 1e-2 { break }
        }
        return best
    }

    /// The peak and places at distances that grow fourfold from where the function has fallen by a factor e on either side.
    private static func cuts(
        around peak: (place: Double, height: Double), in range: ClosedRange<Double>, _ logarithm: (Double) -> Double
    ) -> [Double] {
        var cuts = [peak.place]
        for end in [range.lowerBound, range.upperBound] {
            var distance = end - peak.place
            guard distance != 0 else { continue }
            while abs(distance) > 4 * Double.ulpOfOne * abs(peak.place), !(logarithm(peak.place + distance / 2) > peak.height - 1) {
                distance /= 2
            }
            distance /= 2
            while abs(distance) > 0, abs(distance) < abs(end - peak.place) {
                cuts.append(peak.place + distance)
                distance *= 4
            }
        }
        return cuts
    }
}
