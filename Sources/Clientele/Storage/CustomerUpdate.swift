/// A customer to be written, with what the writer believes to be stored.
///
/// ```swift
/// let store = MemoryStore()
/// let first = try await store.update([CustomerUpdate(Customer(customerID: "C-7"), expecting: .absent)])
/// let isTarget = Customer(customerID: "C-7", isTarget: true)
/// _ = try await store.update([CustomerUpdate(isTarget, expecting: .version(first.revision))])
/// ```
public struct CustomerUpdate: Sendable, Hashable {
    /// What the writer believes to be stored.
    public enum Expectation: Sendable, Hashable {
        /// Nothing: the customer is new.
        case absent
        /// The customer as it was read or written at this version.
        case version(StoreRevision)
        /// Whatever there is: the last writer wins.
        case anything

        /// Whether what is stored is what the writer believes.
        ///
        /// - Parameter stored: The stored customer, or `nil` when there is none.
        /// - Returns: `true` when the update may be stored.
        public func holds(for stored: VersionedCustomer?) -> Bool {
            switch self {
            case .absent: stored == nil
            case .version(let version): stored?.version == version
            case .anything: true
            }
        }
    }

    /// What the customer is to be from now on.
    public var customer: Customer
    /// What the writer believes to be stored.
    public var expecting: Expectation

    /// Makes an update.
    ///
    /// - Parameters:
    ///   - customer: What the customer is to be from now on.
    ///   - expecting: What the writer believes to be stored.
    public init(_ customer: Customer, expecting: Expectation) {
        self.customer = customer
        self.expecting = expecting
    }
}

extension CustomerUpdate {
    /// Checks updates before a store writes them.
    ///
    /// - Parameters:
    ///   - updates: The updates of one act.
    ///   - stored: Gives what is stored of a customer.
    /// - Throws: ``ClienteleError/Code/invalidRecord`` for a customer that a base would not take, ``ClienteleError/Code/invalidArgument``
    ///   for a customer that stands there twice, ``ClienteleError/Code/versionConflict`` for one that is not as expected.
    public static func check(_ updates: [CustomerUpdate], stored: (CustomerID) -> VersionedCustomer?) throws {
        var builder = CustomerBase.Builder()
        try builder.add(customers: updates.map(\.customer))
        var seen: Set<CustomerID> = []
        for update in updates {
            let id = update.customer.customerID
            guard seen.insert(id).inserted else {
                throw ClienteleError(
                    .invalidArgument, "customer '\(id)' stands twice in one update", remedy: "give every customer once an update")
            }
            guard update.expecting.holds(for: stored(id)) else {
                throw ClienteleError(
                    .versionConflict, "customer '\(id)' is not stored as expected", remedy: "read the customer again, then decide anew")
            }
        }
    }
}
