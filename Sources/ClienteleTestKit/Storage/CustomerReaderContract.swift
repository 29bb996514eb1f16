public import Clientele

/// Checks that a place that is only read keeps the promises of ``Clientele/CustomerReader`` and ``Clientele/CustomerSnapshot``.
///
/// ```swift
/// let contract = CustomerReaderContract { sample in
///     ClosureReader {
///         ClosureSnapshot(
///             customers: { _ in sample.customers.map { VersionedCustomer(customer: $0, version: StoreRevision(0)) } },
///             facts: { _, _ in sample.facts })
///     }
/// }
/// print(await contract.violations())  // []
/// ```
public struct CustomerReaderContract<Reader: CustomerReader>: Sendable {
    private let makeReader: @Sendable (StoreSample) async throws -> Reader

    /// Makes the checks for a reader.
    ///
    /// - Parameter makeReader: Makes a new reader of a place that holds exactly the sample.
    public init(_ makeReader: @escaping @Sendable (StoreSample) async throws -> Reader) {
        self.makeReader = makeReader
    }

    /// Runs all checks.
    ///
    /// - Returns: The rules that are not kept, in the order of ``StoreRule/reading``; none for a good reader.
    public func violations() async -> [ContractViolation] {
        var violations: [ContractViolation] = []
        for rule in StoreRule.reading {
            guard let violation = await ContractBreach.violation(of: rule, by: { try await check(rule) }) else { continue }
            violations.append(violation)
        }
        return violations
    }

    func check(_ rule: StoreRule) async throws {
        let sample = StoreSample()
        let checks = ReaderChecks(sample: sample, reader: try await makeReader(sample))
        switch rule {
        case .everyRecord: try await checks.everyRecord()
        case .readingOrder: try await checks.readingOrder()
        case .daySelection: try await checks.daySelection()
        case .customerSelection: try await checks.customerSelection()
        case .bothSelections: try await checks.bothSelections()
        case .repeatableReading: try await checks.repeatableReading()
        case .summaries: try await checks.summaries()
        default: break
        }
    }
}
