/// What may be done with a customer and its facts.
public struct CustomerRights: OptionSet, Sendable, Hashable {
    /// One bit a right.
    public let rawValue: UInt8

    /// Makes rights from bits.
    ///
    /// - Parameter rawValue: One bit a right.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// To see the customer and its facts, through the mask.
    public static let read = CustomerRights(rawValue: 1 << 0)
    /// To append facts of the customer.
    public static let append = CustomerRights(rawValue: 1 << 1)
    /// To write the customer for the first time.
    public static let create = CustomerRights(rawValue: 1 << 2)
    /// To change what is known of the customer.
    public static let change = CustomerRights(rawValue: 1 << 3)
    /// To forget the customer.
    public static let erase = CustomerRights(rawValue: 1 << 4)
    /// To hand over all that is held on the customer.
    public static let export = CustomerRights(rawValue: 1 << 5)

    /// Every right over a customer.
    public static let all: CustomerRights = [.read, .append, .create, .change, .erase, .export]
}
