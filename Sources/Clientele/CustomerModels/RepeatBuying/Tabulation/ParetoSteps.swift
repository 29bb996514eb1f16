/// What the points of a ``ParetoFamily`` have at one set of parameters, see ``ParetoTable``.
struct ParetoSteps: Sendable {
    /// The moments at each point, which all groups share.
    var moments: [SIMD8<Double>]
    /// The integrals from each point to the next one, for group after group; zeros at the last point.
    ///
    /// The integral itself stands again in place 5, that of B/(B + u) in place 6.
    var integrals: [SIMD8<Double>]

    /// What points have.
    init(moments: [SIMD8<Double>] = [], integrals: [SIMD8<Double>] = []) {
        self.moments = moments
        self.integrals = integrals
    }

    /// Nothing yet, with room for points.
    init(capacity points: Int, groups: Int) {
        self.init()
        moments.reserveCapacity(points)
        integrals.reserveCapacity(points * groups)
    }

    /// Puts the next points behind.
    mutating func append(_ other: ParetoSteps) {
        moments += other.moments
        integrals += other.integrals
    }
}
