/// A measure's values for the review of a strategy, turned so that more is better.
public struct StrategySeries: Sendable, Hashable, Codable {
    /// What links refer to it by.
    public var id: String
    /// What it is called in statements.
    public var name: String
    /// Whether it moves before or after the result it stands for; `null` where nobody has said.
    @ExplicitNull public var timing: MeasureTiming?
    /// One value for each period of the review, `null` where there is none; more is better.
    public var values: [Double?]

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - id: What links refer to it by.
    ///   - name: What it is called in statements; the id unless given.
    ///   - timing: Whether it moves before or after the result it stands for.
    ///   - values: One value for each period of the review, `nil` where there is none; more is better.
    public init(id: String, name: String? = nil, timing: MeasureTiming? = nil, values: [Double?]) {
        self.id = id
        self.name = name ?? id
        self.values = values
        _timing = ExplicitNull(wrappedValue: timing)
    }
}
