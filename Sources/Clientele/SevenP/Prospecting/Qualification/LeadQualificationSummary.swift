/// How the open leads qualify, and whether that told anything of the closed ones.
public struct LeadQualificationSummary: Sendable, Equatable, Codable {
    /// The policy's name.
    public var policy: String
    /// The numbers it judges by.
    public var parameters: [String: Double]
    /// From which score on a lead counts as qualified.
    public var qualifiedFrom: Double
    /// How many leads are open.
    public var openLeads: Int
    /// What is known of money, authority and need of the open leads.
    public var answers: [LeadAnswerCount]
    /// How many open leads stand where, with what became of closed leads that stood there.
    public var standings: [LeadStandingCount]
    /// How many open leads cover 0, 1, 2, 3 and 4 of the buying roles.
    public var leadsByRolesCovered: [Int]
    /// For each role how many open leads have somebody for it.
    public var roles: [BuyingRoleCount]
    /// The open leads with the highest scores, equal ones by their expected amount.
    public var listed: [QualifiedLead]
}
