/// The rights over one customer, and what is hidden of it.
///
/// ```swift
/// let figures = CustomerAccess([.read], mask: .everything)
/// let both = figures.union(CustomerAccess([.append]))
/// print(both.rights == [.read, .append], both.mask == .nothing)  // true true
/// ```
public struct CustomerAccess: Sendable, Hashable {
    /// What may be done.
    public var rights: CustomerRights
    /// What is hidden, whatever is done.
    public var mask: FieldMask

    /// Makes an access.
    ///
    /// - Parameters:
    ///   - rights: What may be done.
    ///   - mask: What is hidden.
    public init(_ rights: CustomerRights, mask: FieldMask = .nothing) {
        self.rights = rights
        self.mask = mask
    }

    /// No right, and everything hidden.
    public static let none = CustomerAccess([], mask: .everything)
    /// Every right, and nothing hidden.
    public static let full = CustomerAccess(.all)

    /// Everything that one of two allows.
    ///
    /// - Parameter other: The other access.
    /// - Returns: The rights of both, with hidden what both hide.
    public func union(_ other: CustomerAccess) -> CustomerAccess {
        CustomerAccess(rights.union(other.rights), mask: mask.intersection(other.mask))
    }

    func allows(_ right: CustomerRights) -> Bool { rights.contains(right) }
}
