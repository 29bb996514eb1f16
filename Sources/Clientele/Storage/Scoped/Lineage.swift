/// The stored customers that an act of writing has to know: those that it names, and all accounts above them.
struct Lineage: Sendable {
    private(set) var customers: [CustomerID: VersionedCustomer] = [:]

    /// How often the accounts above are asked for one step at a time; deeper hierarchies are read as a whole.
    private static let steps = 16

    /// Reads the customers and the accounts above them.
    ///
    /// - Complexity: One reading of the customers for each level of the hierarchy, at most 17.
    init(of ids: Set<CustomerID>, in snapshot: some CustomerSnapshot) async throws {
        var wanted = ids
        var asked: Set<CustomerID> = []
        for step in 0...Lineage.steps where !wanted.isEmpty {
            asked.formUnion(wanted)
            var parents: Set<CustomerID> = []
            let selection = step < Lineage.steps ? RecordSelection(customers: wanted) : .all
            for try await batch in snapshot.customers(selection) {
                for stored in batch {
                    customers[stored.customer.customerID] = stored
                    if let parent = stored.customer.parentCustomerID { parents.insert(parent) }
                }
            }
            wanted = parents.subtracting(asked)
        }
    }

    /// All accounts from one up to the top; `nil` when one is not known or the way leads back to an account on it.
    static func accounts(from first: CustomerID?, to customers: [CustomerID: Customer]) -> [CustomerID]? {
        var accounts: [CustomerID] = []
        var seen: Set<CustomerID> = []
        var next = first
        while let id = next {
            guard let customer = customers[id], seen.insert(id).inserted else { return nil }
            accounts.append(id)
            next = customer.parentCustomerID
        }
        return accounts
    }
}
