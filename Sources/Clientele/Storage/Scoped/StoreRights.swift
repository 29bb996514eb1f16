/// What may be done with a store as a whole, beside what may be done with its customers.
public struct StoreRights: OptionSet, Sendable, Hashable {
    /// One bit a right.
    public let rawValue: UInt8

    /// Makes rights from bits.
    ///
    /// - Parameter rawValue: One bit a right.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// To take snapshots; what they show is up to the rights over each customer.
    public static let read = StoreRights(rawValue: 1 << 0)
    /// To write at all; what can be written is up to the rights over each customer.
    public static let write = StoreRights(rawValue: 1 << 1)
    /// To see campaigns, which belong to no customer.
    public static let readCampaigns = StoreRights(rawValue: 1 << 2)
    /// To move customers between divisions and group accounts, and to take over ids that others have used.
    public static let move = StoreRights(rawValue: 1 << 3)
    /// To name somebody else as account manager or as owner of a lead.
    public static let assign = StoreRights(rawValue: 1 << 4)
    /// To remove facts of all customers by age.
    public static let removeFacts = StoreRights(rawValue: 1 << 5)
    /// To keep the store running, such as by compacting it.
    public static let maintain = StoreRights(rawValue: 1 << 6)
}
