/// The interval of Wilson (1927, "Probable inference, the law of succession, and statistical inference") for a proportion.
enum WilsonInterval {
    /// The proportion with its interval, or `nil` of nothing.
    static func estimate(_ count: Int, of total: Int, confidence: Double) -> Estimate? {
        guard total > 0, count >= 0, count <= total else { return nil }
        let deviate = NormalDistribution.quantile(0.5 + confidence / 2)
        let n = Double(total)
        let share = Double(count) / n
        let square = deviate * deviate
        let middle = (share + square / (2 * n)) / (1 + square / n)
        let half = deviate / (1 + square / n) * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
        // At the ends the formula gives exactly 0 and 1, but for rounding.
        return Estimate(
            value: share, lower: count == 0 ? 0 : max(middle - half, 0), upper: count == total ? 1 : min(middle + half, 1))
    }

    /// Throws unless a coverage lies strictly between 0 and 1.
    static func check(confidence: Double) throws {
        guard confidence > 0, confidence < 1 else {
            throw ClienteleError(
                .invalidArgument, "a confidence of \(confidence) is not usable", remedy: "give a coverage between 0 and 1, such as 0.95")
        }
    }
}
