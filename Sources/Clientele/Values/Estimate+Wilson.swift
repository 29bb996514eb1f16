extension Estimate {
    /// A share with Wilson's interval (1927, "Probable Inference, the Law of Succession, and Statistical Inference").
    ///
    /// - Parameters:
    ///   - part: How many there are, 0 to `whole`.
    ///   - whole: Of how many, above zero.
    ///   - confidence: The coverage of the interval, between 0 and 1.
    /// - Returns: The share, or `nil` for numbers outside these ranges.
    package static func wilson(_ part: Double, of whole: Double, confidence: Double = 0.95) -> Estimate? {
        guard whole > 0, whole.isFinite, part >= 0, part <= whole, confidence > 0, confidence < 1 else { return nil }
        let share = part / whole
        let deviate = NormalDistribution.quantile((1 + confidence) / 2)
        let squared = deviate * deviate
        let centre = share + squared / (2 * whole)
        let spread = deviate * (share * (1 - share) / whole + squared / (4 * whole * whole)).squareRoot()
        // Rounding must not push an end that is exactly 0 or 1 past the share, nor any past a share's range.
        return Estimate(
            value: share, lower: part == 0 ? 0 : max((centre - spread) / (1 + squared / whole), 0),
            upper: part == whole ? 1 : min((centre + spread) / (1 + squared / whole), 1))
    }

    /// A share with Wilson's interval as if it were of a number of trials that need not be whole.
    ///
    /// - Parameters:
    ///   - share: The share, 0 to 1.
    ///   - size: The number of trials, above zero.
    ///   - confidence: The coverage of the interval, between 0 and 1.
    /// - Returns: The share, or `nil` for numbers outside these ranges.
    package static func wilson(share: Double, size: Double, confidence: Double = 0.95) -> Estimate? {
        guard share >= 0, share <= 1 else { return nil }
        var estimate = wilson(min(share * size, size), of: size, confidence: confidence)
        estimate?.value = share
        return estimate
    }

    /// Throws unless a coverage lies strictly between 0 and 1.
    package static func check(confidence: Double) throws {
        guard confidence > 0, confidence < 1 else {
            throw ClienteleError(
                .invalidArgument, "a confidence of \(confidence) is not usable", remedy: "give a coverage between 0 and 1, such as 0.95")
        }
    }
}
