/// How risky it is to sell to a customer on credit.
public enum RiskLevel: String, Sendable, Hashable, Codable, CaseIterable {
    /// Pays in time and disputes nothing to speak of.
    case low
    /// Pays late now and then, or owes something past due.
    case medium
    /// Mostly pays late, owes for long, or disputes often.
    case high
}
