/// The uplifts of segments, drawn together as far as they differ by chance.
///
/// Segments' uplifts are taken to be spread around a common one with variance τ² (DerSimonian & Laird 1986, equation 8); each is then the
/// mean of its own and
/// the common one, weighted by precision.
struct SegmentShrinkage: Sendable {
    /// The uplift common to all, weighted by precision.
    private(set) var common: Double?
    /// The variance of the segments' true uplifts.
    private(set) var spread = 0.0
    /// The shrunken uplift of each segment: the common one where a group is empty, `nil` where there is none.
    private(set) var uplifts: [Double?]

    init(_ steps: [QiniStep]) {
        let estimates = steps.map(SegmentShrinkage.estimate(of:))
        let usable = estimates.compactMap { $0 }
        uplifts = [Double?](repeating: nil, count: steps.count)
        guard !usable.isEmpty else { return }
        func mean(_ spread: Double) -> Double {
            let weight = usable.reduce(0) { $0 + 1 / ($1.variance + spread) }
            return usable.reduce(0) { $0 + $1.value / ($1.variance + spread) } / weight
        }
        if let test = ChiSquareTest(estimates: usable) {
            let weight = usable.reduce(0) { $0 + 1 / $1.variance }
            let squares = usable.reduce(0) { $0 + 1 / ($1.variance * $1.variance) }
            let scale = weight - squares / weight
            if scale > 0 { spread = max(0, (test.chiSquare - Double(usable.count - 1)) / scale) }
        }
        let common = mean(spread)
        self.common = common
        for index in estimates.indices {
            guard let estimate = estimates[index], spread > 0 else {
                uplifts[index] = common
                continue
            }
            uplifts[index] = (estimate.value * spread + common * estimate.variance) / (estimate.variance + spread)
        }
    }

    /// The difference of the rates with its variance from rates with half a response and half a refusal added (so that no variance is 0);
    /// `nil` where a group is empty.
    static func estimate(of step: QiniStep) -> (value: Double, variance: Double)? {
        guard step.treated > 0, step.control > 0 else { return nil }
        func variance(_ successes: Int, _ size: Int) -> Double {
            let rate = (Double(successes) + 0.5) / (Double(size) + 1)
            return rate * (1 - rate) / Double(size)
        }
        return (
            Double(step.treatedConversions) / Double(step.treated) - Double(step.controlConversions) / Double(step.control),
            variance(step.treatedConversions, step.treated) + variance(step.controlConversions, step.control)
        )
    }
}
