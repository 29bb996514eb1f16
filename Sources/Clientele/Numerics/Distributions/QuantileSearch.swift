/// Finds where a tail of a distribution has a given size.
enum QuantileSearch {
    /// Solves ln tail(u) = ln target for u by Newton's method, kept between bounds that close in.
    ///
    /// - Parameters:
    ///   - target: The size of the tail, above 0.
    ///   - start: Where to begin.
    ///   - rising: Whether the tail grows with u.
    ///   - tail: The tail and its derivative's size at u.
    /// - Returns: u.
    static func solve(_ target: Double, from start: Double, rising: Bool, _ tail: (Double) -> (value: Double, density: Double)) -> Double {
        let direction: Double = rising ? 1 : -1
        var low = -Double.infinity
        var high = Double.infinity
        var u = start
        var stride = 1.0
        for _ in 0..<400 {
            let (value, density) = tail(u)
            let difference = value == target ? 0 : (value > 0 ? Libm.log(value / target) : -.infinity)
            if difference == 0 || difference.isNaN { return u }
            if (difference > 0) == rising { high = u } else { low = u }
            var next = u - direction * difference * value / density
            if !(next > low && next < high) || !next.isFinite {
                if low.isInfinite {
                    next = high - stride
                    stride *= 2
                } else if high.isInfinite {
                    next = low + stride
                    stride *= 2
                } else {
                    next = 0.5 * (low + high)
                }
            }
            if abs(next - u) <= 1e-16 * max(abs(u), 1e-300) { return next }
            u = next
        }
        return u
    }
}
