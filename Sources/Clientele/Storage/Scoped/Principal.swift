/// Somebody, or some program, that asks for data, as the ``PrincipalDirectory`` knows it now.
///
/// Ids and names of divisions are equal by their bytes. The id is the text that stands in ``Customer/accountManager`` and
/// ``Lead/leadOwner`` of what the principal looks after.
///
/// ```swift
/// let kim = Principal(id: "kim", role: .salesperson, divisions: ["north"])
/// print(kim.isIn(division: "north"), kim.isIn(division: nil))  // true false
/// ```
public struct Principal: Sendable {
    /// Who it is.
    public let id: String
    /// What the principal is in the firm.
    public let role: PrincipalRole
    /// The divisions that the principal belongs to, in byte order; of no matter for a role that is not bound to divisions.
    public let divisions: [String]

    /// Makes a principal.
    ///
    /// - Parameters:
    ///   - id: Who it is.
    ///   - role: What the principal is in the firm.
    ///   - divisions: The divisions that the principal belongs to.
    public init(id: String, role: PrincipalRole, divisions: [String] = []) {
        self.id = id
        self.role = role
        self.divisions = Set(divisions.map { ExactText($0) }).map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether the principal belongs to a division.
    ///
    /// - Parameter division: The division of a record; a record without one is in nobody's.
    /// - Returns: `true` when it is one of the principal's.
    public func isIn(division: String?) -> Bool {
        guard let division else { return false }
        return divisions.contains { $0.utf8.elementsEqual(division.utf8) }
    }

    /// Whether a name in a record is that of the principal.
    ///
    /// - Parameter name: An account manager or the owner of a lead.
    /// - Returns: `true` when it is the principal's id.
    public func isNamed(_ name: String?) -> Bool { name.map { $0.utf8.elementsEqual(id.utf8) } ?? false }
}

extension Principal: Hashable {
    /// Whether two principals are the same in every byte.
    ///
    /// - Parameters:
    ///   - left: The first principal.
    ///   - right: The second principal.
    /// - Returns: `true` when id, role and divisions are equal.
    public static func == (left: Principal, right: Principal) -> Bool {
        ExactText(left.id) == ExactText(right.id) && ExactText(left.role.rawValue) == ExactText(right.role.rawValue)
            && left.divisions.map { ExactText($0) } == right.divisions.map { ExactText($0) }
    }

    /// Hashes the bytes of the id.
    ///
    /// - Parameter hasher: The hasher to feed.
    public func hash(into hasher: inout Hasher) { hasher.combine(ExactText(id)) }
}
