/// What may be done with the accounts above each branch, all of them together.
///
/// A chain of accounts that comes back to itself has no top: nobody has a right by way of it, neither over those on the circle nor over
/// those that hang on it. A chain ends before an account that is not known.
struct AccountsAbove {
    private let direct: [CustomerID: CustomerAccess]
    private let parents: [CustomerID: CustomerID]
    /// What is known of branches so far; `nil` as a value for one whose chain runs into a circle.
    private var known: [CustomerID: CustomerAccess?] = [:]

    init(direct: [CustomerID: CustomerAccess], parents: [CustomerID: CustomerID]) {
        self.direct = direct
        self.parents = parents
    }

    /// What may be done with one or other of the accounts above a branch.
    mutating func access(above branch: CustomerID) -> CustomerAccess {
        // Up to what is known or to the top, then down again: no recursion, since a chain may be as long as there are customers.
        var path: [CustomerID] = []
        var onPath: Set<CustomerID> = []
        var current = branch
        var access: CustomerAccess? = CustomerAccess.none
        while let parent = parents[current] {
            if let found = known[current] {
                access = found
                break
            }
            path.append(current)
            onPath.insert(current)
            if onPath.contains(parent) {
                access = nil
                // Those on the circle, and those that lead to it, are all on the path.
                for id in path { known[id] = .some(nil) }
                return .none
            }
            current = parent
        }
        for id in path.reversed() {
            if let above = access, let parent = parents[id] { access = above.union(direct[parent] ?? .none) }
            known[id] = .some(access)
        }
        return (known[branch] ?? nil) ?? .none
    }
}
