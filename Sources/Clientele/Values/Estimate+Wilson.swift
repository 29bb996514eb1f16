extension Estimate {
    /// A share with Wilson's 95 % interval (1927, "Probable Inference, the Law of Succession, and Statistical Inference").
    ///
    /// - Parameters:
    ///   - part: How many there are, 0 to `whole`.
    ///   - whole: Of how many, above zero.
    /// - Returns: The share, or `nil` for counts outside these ranges.
    package static func wilson(_ part: Double, of whole: Double) -> Estimate? {
        guard whole > 0, whole.isFinite, part >= 0, part <= whole else { return nil }
        let share = part / whole
        // The 97.5 % point of the standard normal distribution.
        let deviate = 1.959963984540054
        let squared = deviate * deviate
        let centre = share + squared / (2 * whole)
        let spread = deviate * (share * (1 - share) / whole + squared / (4 * whole * whole)).squareRoot()
        // Rounding must not push an end that is exactly 0 or 1 past the share.
        return Estimate(
            value: share, lower: part == 0 ? 0 : (centre - spread) / (1 + squared / whole),
            upper: part == whole ? 1 : (centre + spread) / (1 + squared / whole))
    }
}
