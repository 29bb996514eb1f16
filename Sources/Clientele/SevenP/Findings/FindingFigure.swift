/// One figure that a ``Finding`` rests on: a number, with an interval where there is one, or an amount of money.
public struct FindingFigure: Sendable, Hashable, Codable {
    /// What the figure is, in lower camel case, for example `retentionRate`.
    public var name: String
    /// The number; `null` for an amount.
    @ExplicitNull public var value: Double?
    /// The lower end of its interval of confidence.
    @ExplicitNull public var lower: Double?
    /// The upper end of its interval of confidence.
    @ExplicitNull public var upper: Double?
    /// The amount, in the currency of the result; `null` for a number.
    @ExplicitNull public var amount: DecimalAmount?

    /// A number.
    ///
    /// - Parameters:
    ///   - name: What the figure is, in lower camel case.
    ///   - value: The number; one that is not finite is left out.
    public init(_ name: String, _ value: Double) {
        self.init(name, value: value, lower: nil, upper: nil, amount: nil)
    }

    /// A number with its interval.
    ///
    /// - Parameters:
    ///   - name: What the figure is, in lower camel case.
    ///   - estimate: The number and the ends of its interval.
    public init(_ name: String, _ estimate: Estimate) {
        self.init(name, value: estimate.value, lower: estimate.lower, upper: estimate.upper, amount: nil)
    }

    /// An amount of money.
    ///
    /// - Parameters:
    ///   - name: What the figure is, in lower camel case.
    ///   - amount: The amount.
    public init(_ name: String, _ amount: DecimalAmount) {
        self.init(name, value: nil, lower: nil, upper: nil, amount: amount)
    }

    private init(_ name: String, value: Double?, lower: Double?, upper: Double?, amount: DecimalAmount?) {
        self.name = name
        _value = ExplicitNull(wrappedValue: value.flatMap { $0.isFinite ? $0 : nil })
        _lower = ExplicitNull(wrappedValue: lower.flatMap { $0.isFinite ? $0 : nil })
        _upper = ExplicitNull(wrappedValue: upper.flatMap { $0.isFinite ? $0 : nil })
        _amount = ExplicitNull(wrappedValue: amount)
    }
}
