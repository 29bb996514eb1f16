/// What a principal is in the firm.
///
/// The five roles of ``DivisionAccessPolicy`` are ready-made. An app may add its own for a policy of its own; a role that a policy does not
/// know has no rights.
///
/// ```swift
/// let auditor = PrincipalRole(rawValue: "auditor")
/// let grant = DivisionAccessPolicy().grant(for: Principal(id: "kim", role: auditor, divisions: ["north"]))
/// print(grant == .none)  // true
/// ```
public struct PrincipalRole: RawRepresentable, Sendable, Hashable, Codable {
    /// The stable name, for example `"salesperson"`.
    public let rawValue: String

    /// Makes a role from its name.
    ///
    /// - Parameter rawValue: The stable name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The management of the whole group: sees all divisions, moves records between them, assigns follow-ups.
    public static let groupManagement = PrincipalRole(rawValue: "groupManagement")
    /// The head of one or more divisions.
    public static let divisionHead = PrincipalRole(rawValue: "divisionHead")
    /// A salesperson, who looks after certain customers of a division.
    public static let salesperson = PrincipalRole(rawValue: "salesperson")
    /// The administrator of a division, who keeps its customer list and carries out requests to be forgotten.
    public static let divisionAdministrator = PrincipalRole(rawValue: "divisionAdministrator")
    /// The administrator of the system, who keeps the store running and sees no customer.
    public static let systemAdministrator = PrincipalRole(rawValue: "systemAdministrator")
}
