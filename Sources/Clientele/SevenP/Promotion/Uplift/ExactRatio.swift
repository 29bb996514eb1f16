/// Quotients of whole numbers, rounded once.
enum ExactRatio {
    /// `value` · `numerator` / `denominator`, rounded half to even; `nil` for a denominator of 0 and where the product does not fit 128
    /// bits.
    static func scaled(_ value: Int128, by numerator: Int128, over denominator: Int128) -> Int128? {
        guard denominator != 0 else { return nil }
        let (product, overflow) = value.multipliedReportingOverflow(by: numerator)
        guard !overflow else { return nil }
        let (top, bottom) = denominator < 0 ? (0 - product, 0 - denominator) : (product, denominator)
        var quotient = top / bottom
        var rest = top % bottom
        if rest < 0 {
            rest += bottom
            quotient -= 1
        }
        let other = bottom - rest
        if rest > other || rest == other && quotient & 1 == 1 { quotient += 1 }
        return quotient
    }
}
