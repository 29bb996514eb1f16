/// How far experts' fuzzy numbers for a factor agree (Fuzzy Delphi).
///
/// The panel's number is the weighted mean of the three values each. An expert agrees whose vertex distance from it is at most the threshold
/// of the ``DelphiStopRule``, as a share of the scale's width (Cheng & Lin 2002, "Evaluating the best main battle tank using fuzzy decision
/// theory": 0.2), and the panel where three quarters do.
public struct FuzzyAgreement: Codable, Sendable, Hashable {
    /// The panel's number.
    public let panel: TriangularFuzzyNumber
    /// The panel's number as one figure: its centroid.
    public let defuzzified: Double
    /// The mean distance of the experts from it as a share of the scale's width; without a scale, of the span from the lowest to the highest
    /// answer in the round.
    public let meanDistance: Double
    /// The share of experts within the threshold.
    public let agreeing: Double

    init?(_ numbers: [TriangularFuzzyNumber], weights: [Double], width: Double, threshold: Double) {
        func mean(_ part: KeyPath<TriangularFuzzyNumber, Double>) -> Double? {
            WeightedSample(numbers.map { $0[keyPath: part] }, weights: weights).mean
        }
        guard let lowest = mean(\.lowest), let likeliest = mean(\.likeliest), let highest = mean(\.highest) else { return nil }
        // Rounding must not put the means of equal values out of order.
        let middle = max(likeliest, lowest)
        guard let panel = try? TriangularFuzzyNumber(lowest: lowest, likeliest: middle, highest: max(highest, middle)) else { return nil }
        let distances = numbers.map { width > 0 ? $0.distance(to: panel) / width : 0 }
        self.panel = panel
        defuzzified = panel.centroid
        meanDistance = distances.reduce(0, +) / Double(distances.count)
        agreeing = Double(distances.count { $0 <= threshold * (1 + 1e-12) }) / Double(distances.count)
    }
}
