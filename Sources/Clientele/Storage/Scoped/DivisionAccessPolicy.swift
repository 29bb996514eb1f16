/// Each division sees its own customers, the group all of them: the default policy, with five roles.
///
/// - *Group management* has every right over every record; nobody else moves customers, assigns follow-ups or removes facts by age.
/// - A *division head* reads, appends to, creates, changes and exports the customers of the own divisions.
/// - A *salesperson* reads, appends to, creates and changes those of them whose account manager is the salesperson, and reads own leads.
/// - A *division administrator* reads all of them without what can tell of a person, creates and changes them, and erases them.
/// - A *system administrator* keeps the store running and sees nothing.
///
/// A customer or lead without a division is the group's. Rights over a group account extend to its branches, at any distance: wholly to
/// those in an own division, and to the figures alone of those elsewhere, with everything hidden that can tell of a person. They never go
/// up, nor from branch to branch. Every role but that of the system administrator sees campaigns; only the group writes them.
///
/// ```swift
/// let policy = DivisionAccessPolicy()
/// let head = Principal(id: "lee", role: .divisionHead, divisions: ["north"])
/// let own = policy.access(to: Customer(customerID: "C-7", division: "north"), for: head)
/// let foreign = policy.access(to: Customer(customerID: "C-8", division: "south"), for: head)
/// print(own.rights.contains(.append), foreign == .none)  // true true
/// ```
public struct DivisionAccessPolicy: AccessPolicy, Hashable {
    /// The names of the attributes that tell of nobody, which a division administrator sees and keeps too.
    public var openAttributes: Set<String>

    /// Makes the policy.
    ///
    /// - Parameter openAttributes: The names of the attributes that tell of nobody; none unless they are named.
    public init(openAttributes: Set<String> = []) {
        self.openAttributes = openAttributes
    }

    /// What a principal may do with the store as a whole.
    ///
    /// - Parameter principal: Who asks.
    /// - Returns: Every right but that of maintenance for group management, only that one for the system administrator, reading and writing
    ///   for the other roles, and nothing for a role that is not one of the five.
    public func grant(for principal: Principal) -> AccessGrant {
        switch principal.role {
        case .groupManagement:
            AccessGrant(rights: [.read, .write, .readCampaigns, .move, .assign, .removeFacts], everyone: .full)
        case .divisionHead, .salesperson, .divisionAdministrator: AccessGrant(rights: [.read, .write, .readCampaigns])
        case .systemAdministrator: AccessGrant(rights: .maintain)
        default: .none
        }
    }

    /// What a principal may do with a customer of its own division.
    ///
    /// - Parameters:
    ///   - customer: The customer.
    ///   - principal: Who asks.
    /// - Returns: What the role allows; nothing for a customer of no or another division.
    public func access(to customer: Customer, for principal: Principal) -> CustomerAccess {
        access(division: customer.customerDivision, responsible: customer.accountManager, for: principal)
    }

    /// What a principal may do with a branch of a group account.
    ///
    /// - Parameters:
    ///   - branch: The branch.
    ///   - accounts: What may be done with the accounts above it.
    ///   - principal: Who asks.
    /// - Returns: The same in an own division, and to see figures elsewhere.
    public func access(toBranch branch: Customer, below accounts: CustomerAccess, for principal: Principal) -> CustomerAccess {
        guard accounts.rights.contains(.read) else { return .none }
        return principal.isIn(division: branch.customerDivision) ? accounts : CustomerAccess(.read, mask: .everything)
    }

    /// What a principal may do with a lead of its own division.
    ///
    /// - Parameters:
    ///   - lead: The lead.
    ///   - principal: Who asks.
    /// - Returns: What the role allows; nothing for a lead of no or another division.
    public func access(to lead: Lead, for principal: Principal) -> CustomerAccess {
        access(division: lead.leadDivision, responsible: lead.leadOwner, for: principal)
    }

    private func access(division: String?, responsible: String?, for principal: Principal) -> CustomerAccess {
        guard principal.isIn(division: division) else { return .none }
        switch principal.role {
        case .divisionHead: return CustomerAccess([.read, .append, .create, .change, .export])
        case .salesperson where principal.isNamed(responsible): return CustomerAccess([.read, .append, .create, .change])
        case .divisionAdministrator:
            return CustomerAccess([.read, .create, .change, .erase], mask: FieldMask(openAttributes: openAttributes, hidesStaff: false))
        default: return .none
        }
    }
}
