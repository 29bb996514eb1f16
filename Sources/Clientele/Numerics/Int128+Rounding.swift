extension Int128 {
    /// The quotient, rounded half to even; 0 for a divisor that is not above 0.
    package func dividedHalfToEven(by divisor: Int128) -> Int128 {
        guard divisor > 0 else { return 0 }
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        let rest = remainder.magnitude
        // Comparing with what is left of the divisor cannot overflow as doubling can.
        let other = divisor.magnitude - rest
        guard rest > other || rest == other && !quotient.isMultiple(of: 2) else { return quotient }
        return quotient + (self < 0 ? -1 : 1)
    }

    /// The number times a numerator over a denominator, rounded once, half to even; `nil` for a denominator that is not above 0 and where the
    /// product does not fit 128 bits.
    package func scaled(by numerator: Int128, over denominator: Int128) -> Int128? {
        let (product, overflow) = multipliedReportingOverflow(by: numerator)
        return overflow || denominator <= 0 ? nil : product.dividedHalfToEven(by: denominator)
    }
}
