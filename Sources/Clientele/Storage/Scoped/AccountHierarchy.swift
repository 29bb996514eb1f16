/// Which group account each customer rolls up to.
///
/// The account of a branch is the highest one above it that is known. A customer without a known account above stands for itself, and so does
/// everyone on a chain of accounts that comes back to itself, which has no top.
///
/// ```swift
/// let hierarchy = AccountHierarchy([
///     Customer(customerID: "group"), Customer(customerID: "province", parentID: "group"), Customer(customerID: "shop", parentID: "province"),
/// ])
/// print(hierarchy.account(of: "shop"), hierarchy.account(of: "nobody"))  // group nobody
/// print(hierarchy.branches(of: "group"))  // [province, shop]
/// ```
public struct AccountHierarchy: Sendable, Hashable {
    private var accounts: [CustomerID: CustomerID] = [:]

    /// Makes a hierarchy of customers.
    ///
    /// - Parameter customers: The customers; of several with one id the last counts.
    /// - Complexity: O(*c*), whatever the depth.
    public init(_ customers: some Sequence<Customer>) {
        var parents: [CustomerID: CustomerID?] = [:]
        for customer in customers { parents[customer.customerID] = .some(customer.parentCustomerID) }
        var topless: Set<CustomerID> = []
        for id in parents.keys where accounts[id] == nil { AccountHierarchy.climb(from: id, parents, &accounts, &topless) }
        accounts = accounts.filter { $0.key != $0.value }
    }

    /// Goes up to the top, or to where that is known, and notes it for all on the way.
    private static func climb(
        from id: CustomerID, _ parents: [CustomerID: CustomerID?], _ accounts: inout [CustomerID: CustomerID],
        _ topless: inout Set<CustomerID>
    ) {
        var path: [CustomerID] = []
        var onPath: Set<CustomerID> = []
        var current = id
        while accounts[current] == nil {
            guard onPath.insert(current).inserted else {
                topless.insert(current)
                break
            }
            path.append(current)
            guard let parent = parents[current] ?? nil, parents[parent] != nil else { break }
            current = parent
        }
        let hasTop = !topless.contains(current)
        let top = accounts[current] ?? current
        for id in path {
            accounts[id] = hasTop ? top : id
            if !hasTop { topless.insert(id) }
        }
    }

    /// The account that a customer rolls up to.
    ///
    /// - Parameter customer: The customer's id.
    /// - Returns: The highest account above, or the customer's own id.
    /// - Complexity: O(1).
    public func account(of customer: CustomerID) -> CustomerID { accounts[customer] ?? customer }

    /// The customers that roll up to an account.
    ///
    /// - Parameter account: The account's id.
    /// - Returns: Their ids in byte order, without that of the account.
    /// - Complexity: O(*b* log *b* + *c*) for *b* branches.
    public func branches(of account: CustomerID) -> [CustomerID] { accounts.filter { $0.value == account }.keys.sorted() }
}
