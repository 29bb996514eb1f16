/// What a principal may do before any one customer is looked at.
public struct AccessGrant: Sendable, Hashable {
    /// The rights over the store as a whole.
    public var rights: StoreRights
    /// The access to every customer, known or not, and to records that belong to none.
    public var everyone: CustomerAccess

    /// Makes a grant.
    ///
    /// - Parameters:
    ///   - rights: The rights over the store as a whole.
    ///   - everyone: The access to every customer, and to records that belong to none.
    public init(rights: StoreRights, everyone: CustomerAccess = .none) {
        self.rights = rights
        self.everyone = everyone
    }

    /// No right.
    public static let none = AccessGrant(rights: [])

    /// Whether every record may be seen in clear, so that none has to be looked at.
    var seesEverything: Bool { rights.isSuperset(of: [.read, .readCampaigns]) && everyone.allows(.read) && everyone.mask == .nothing }
}
