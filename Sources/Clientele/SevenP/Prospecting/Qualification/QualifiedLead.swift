/// An open lead with its qualification.
public struct QualifiedLead: Sendable, Hashable, Codable {
    /// The lead.
    public var leadID: String
    /// Its customer, once known.
    @ExplicitNull public var customerID: CustomerID?
    /// The score, and what it could come to.
    public var score: LeadScore
    /// Whether it qualifies.
    public var standing: LeadStanding
    /// The questions without an answer: of `money`, `authority` and `need`.
    public var unknown: [String]
    /// How many of the four buying roles are covered.
    public var rolesCovered: Int
    /// The roles that nobody is known for.
    public var missingRoles: [String]
    /// What it is hoped to bring.
    @ExplicitNull public var expectedAmount: DecimalAmount?
}
