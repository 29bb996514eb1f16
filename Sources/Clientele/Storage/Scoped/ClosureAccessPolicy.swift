/// A policy made of closures, so that a short rule needs no new type; what no closure allows is denied.
///
/// ```swift
/// // A clerk sees every company without what can tell of a person, and no one else.
/// let policy = ClosureAccessPolicy(
///     grant: { $0.role.rawValue == "clerk" ? AccessGrant(rights: .read) : .none },
///     customer: { customer, _ in customer.customerKind == .company ? CustomerAccess(.read, mask: .everything) : .none })
/// let clerk = Principal(id: "kim", role: PrincipalRole(rawValue: "clerk"))
/// print(policy.access(to: Customer(customerID: "C-7", kind: .person), for: clerk) == .none)  // true
/// ```
public struct ClosureAccessPolicy: AccessPolicy {
    private let grantFor: @Sendable (Principal) -> AccessGrant
    private let customerAccess: @Sendable (Customer, Principal) -> CustomerAccess
    private let branchAccess: @Sendable (Customer, CustomerAccess, Principal) -> CustomerAccess
    private let leadAccess: @Sendable (Lead, Principal) -> CustomerAccess

    /// Makes a policy; see ``AccessPolicy`` for what each closure answers.
    ///
    /// - Parameters:
    ///   - grant: What a principal may do with the store as a whole.
    ///   - customer: What a principal may do with a customer.
    ///   - branch: What a principal may do with a branch because of the accounts above it.
    ///   - lead: What a principal may do with a lead because of the lead itself.
    public init(
        grant: @escaping @Sendable (Principal) -> AccessGrant,
        customer: @escaping @Sendable (Customer, Principal) -> CustomerAccess = { _, _ in .none },
        branch: @escaping @Sendable (Customer, CustomerAccess, Principal) -> CustomerAccess = { _, _, _ in .none },
        lead: @escaping @Sendable (Lead, Principal) -> CustomerAccess = { _, _ in .none }
    ) {
        grantFor = grant
        customerAccess = customer
        branchAccess = branch
        leadAccess = lead
    }

    /// What a principal may do with the store as a whole.
    ///
    /// - Parameter principal: Who asks.
    /// - Returns: What the closure says.
    public func grant(for principal: Principal) -> AccessGrant { grantFor(principal) }

    /// What a principal may do with a customer.
    ///
    /// - Parameters:
    ///   - customer: The customer.
    ///   - principal: Who asks.
    /// - Returns: What the closure says.
    public func access(to customer: Customer, for principal: Principal) -> CustomerAccess { customerAccess(customer, principal) }

    /// What a principal may do with a branch of a group account.
    ///
    /// - Parameters:
    ///   - branch: The branch.
    ///   - accounts: What may be done with the accounts above it.
    ///   - principal: Who asks.
    /// - Returns: What the closure says.
    public func access(toBranch branch: Customer, below accounts: CustomerAccess, for principal: Principal) -> CustomerAccess {
        branchAccess(branch, accounts, principal)
    }

    /// What a principal may do with a lead.
    ///
    /// - Parameters:
    ///   - lead: The lead.
    ///   - principal: Who asks.
    /// - Returns: What the closure says.
    public func access(to lead: Lead, for principal: Principal) -> CustomerAccess { leadAccess(lead, principal) }
}
