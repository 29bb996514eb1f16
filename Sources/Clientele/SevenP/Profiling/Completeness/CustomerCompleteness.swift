/// How complete one customer's record is.
public struct CustomerCompleteness: Sendable, Hashable, Codable {
    /// Which customer.
    public var customerID: CustomerID
    /// The template that scores the record.
    public var template: String
    /// The weight of what is known over the weight of all fields, 0 to 1.
    public var score: Double
    /// The fields that are not known, in the order of the template.
    public var missing: [String]
}
