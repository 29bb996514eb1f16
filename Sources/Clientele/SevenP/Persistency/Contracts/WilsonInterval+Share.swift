extension WilsonInterval {
    /// The interval of a share as if it were of a number of trials that need not be whole.
    static func estimate(share: Double, size: Double, confidence: Double) -> Estimate? {
        guard share >= 0, share <= 1, size > 0, size.isFinite else { return nil }
        let deviate = NormalDistribution.quantile(0.5 + confidence / 2)
        let square = deviate * deviate
        let middle = (share + square / (2 * size)) / (1 + square / size)
        let half = deviate / (1 + square / size) * (share * (1 - share) / size + square / (4 * size * size)).squareRoot()
        return Estimate(
            value: share, lower: share == 0 ? 0 : max(middle - half, 0), upper: share == 1 ? 1 : min(middle + half, 1))
    }
}
