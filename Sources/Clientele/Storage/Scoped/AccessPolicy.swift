/// Who may see and do what in a ``ScopedStore``.
///
/// Four questions, each about a ``Principal`` as the directory knows it now. What a policy does not allow is denied: the answer to the last
/// three is ``CustomerAccess/none`` unless a policy says otherwise, and the store adds up what several answers allow. A policy has to be a
/// pure function: the same question gets the same answer. It is asked once a customer for a snapshot, and of facts only for leads.
///
/// ``DivisionAccessPolicy`` is the default, ``ClosureAccessPolicy`` makes a policy of closures.
public protocol AccessPolicy: Sendable {
    /// What a principal may do with the store as a whole, and with every customer.
    ///
    /// - Parameter principal: Who asks.
    /// - Returns: The grant.
    func grant(for principal: Principal) -> AccessGrant

    /// What a principal may do with a customer and its facts for the customer's own sake.
    ///
    /// - Parameters:
    ///   - customer: The customer as it is stored, or as it is to be written.
    ///   - principal: Who asks.
    /// - Returns: The access, beside what the grant allows.
    func access(to customer: Customer, for principal: Principal) -> CustomerAccess

    /// What a principal may do with a branch, because of what may be done with the accounts above it.
    ///
    /// - Parameters:
    ///   - branch: The customer as it is stored, or as it is to be written.
    ///   - accounts: What is allowed with one or other of the accounts above the branch for its own sake, at any distance.
    ///   - principal: Who asks.
    /// - Returns: The access, beside what the branch itself and the grant allow.
    func access(toBranch branch: Customer, below accounts: CustomerAccess, for principal: Principal) -> CustomerAccess

    /// What a principal may do with a lead for the lead's own sake, such as for its division and owner.
    ///
    /// - Parameters:
    ///   - lead: The lead as it is stored, or as it is to be appended.
    ///   - principal: Who asks.
    /// - Returns: The access, beside what the lead's customer and the grant allow.
    func access(to lead: Lead, for principal: Principal) -> CustomerAccess
}

extension AccessPolicy {
    /// None unless the policy says otherwise.
    public func access(to customer: Customer, for principal: Principal) -> CustomerAccess { .none }
    /// None unless the policy says otherwise.
    public func access(toBranch branch: Customer, below accounts: CustomerAccess, for principal: Principal) -> CustomerAccess { .none }
    /// None unless the policy says otherwise.
    public func access(to lead: Lead, for principal: Principal) -> CustomerAccess { .none }
}
