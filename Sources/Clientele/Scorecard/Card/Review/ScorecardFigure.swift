/// One figure that a ``ScorecardFinding`` rests on.
public struct ScorecardFigure: Sendable, Hashable, Codable {
    /// What the figure is, in lower camel case, for example `correlation`.
    public var name: String
    /// The number; `null` where it does not exist.
    @ExplicitNull public var value: Double?
    /// The lower end of its interval of confidence.
    @ExplicitNull public var lower: Double?
    /// The upper end of its interval of confidence.
    @ExplicitNull public var upper: Double?

    /// Notes a figure.
    ///
    /// - Parameters:
    ///   - name: What the figure is, in lower camel case.
    ///   - value: The number; one that is not finite is left out.
    ///   - lower: The lower end of its interval.
    ///   - upper: The upper end of its interval.
    public init(_ name: String, _ value: Double?, lower: Double? = nil, upper: Double? = nil) {
        self.name = name
        _value = ExplicitNull(wrappedValue: value.flatMap { $0.isFinite ? $0 : nil })
        _lower = ExplicitNull(wrappedValue: lower.flatMap { $0.isFinite ? $0 : nil })
        _upper = ExplicitNull(wrappedValue: upper.flatMap { $0.isFinite ? $0 : nil })
    }
}
