extension Int128 {
    /// The nearest `Double`; what fits 64 bits, as nearly all sums do, without the slow general conversion.
    @inline(__always)
    package var approximate: Double {
        let narrow = Int64(truncatingIfNeeded: self)
        return Int128(narrow) == self ? Double(narrow) : Double(self)
    }
}
