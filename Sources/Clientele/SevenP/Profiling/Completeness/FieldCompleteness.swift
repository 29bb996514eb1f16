/// How many customers a field is known of.
public struct FieldCompleteness: Sendable, Hashable, Codable {
    /// The field.
    public var field: String
    /// The group of information it belongs to.
    public var group: String
    /// How many customers it is known of.
    public var known: Int
    /// Their share, with Wilson's 95 % interval; `null` without customers.
    @ExplicitNull public var share: Estimate?

    init(_ field: CompletenessField, known: Int, of customers: Int) {
        self.field = field.name
        self.group = field.group
        self.known = known
        _share = ExplicitNull(wrappedValue: .wilson(Double(known), of: Double(customers)))
    }
}
