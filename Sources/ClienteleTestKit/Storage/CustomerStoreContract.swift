public import Clientele

/// Checks that a store keeps the promises of ``Clientele/CustomerReader``, ``Clientele/CustomerSnapshot`` and ``Clientele/CustomerWriter``.
///
/// It needs no test framework: a test asserts that there are no violations.
///
/// ```swift
/// let contract = CustomerStoreContract { MemoryStore() }
/// print(await contract.violations())  // []
/// ```
///
/// Every rule is checked on stores of its own. What a rule sees is judged by that rule alone: one fault in a store breaks few rules, most
/// often one. A store that never answers is waited for without end.
public struct CustomerStoreContract<Store: CustomerStore>: Sendable {
    private let makeStore: @Sendable () async throws -> Store

    /// Makes the checks for a store.
    ///
    /// - Parameter makeStore: Makes a new, empty store; it is called several times.
    public init(_ makeStore: @escaping @Sendable () async throws -> Store) {
        self.makeStore = makeStore
    }

    /// Runs all checks.
    ///
    /// - Returns: The rules that are not kept, in the order of ``StoreRule``; none for a good store.
    public func violations() async -> [ContractViolation] {
        let reading = CustomerReaderContract { sample in
            let store = try await makeStore()
            try await StoreChecks<Store>.fill(store, with: sample)
            return store
        }
        var violations: [ContractViolation] = []
        for rule in StoreRule.allCases {
            let violation = await ContractBreach.violation(of: rule) {
                if StoreRule.reading.contains(rule) { return try await reading.check(rule) }
                try await StoreChecks(store: try await makeStore()).check(rule)
            }
            if let violation { violations.append(violation) }
        }
        return violations
    }
}
