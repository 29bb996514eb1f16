import Clientele
import ClienteleTestKit
import Testing

@Suite("The contract of a store finds every fault by the rule meant for it")
struct CustomerStoreContractTests {
    /// A store that breaks a rule.
    private static func store(breaking rule: StoreRule) -> BrokenStore {
        switch rule {
        case .everyRecord, .readingOrder, .daySelection, .customerSelection, .bothSelections, .repeatableReading, .summaries,
            .currentSnapshot, .isolation:
            .reading(breaking: rule)
        case .erasedPerson, .erasedTotals, .erasedOthers, .anonymousID, .retention: .reading(breakingAfterErasing: rule)
        case .atomicAppend, .oneCurrency, .emptyBatch, .largeBatch, .cancelledAppend, .keyRepeat, .keyConflict, .keyAfterError, .erasedKey:
            .appending(breaking: rule)
        case .concurrentAppends, .concurrentKey, .concurrentUpdates: .concurrently(breaking: rule)
        case .amendedRetention: .removingEachByItself()
        case .versions, .atomicUpdate, .updateOnce, .revisions: .updating(breaking: rule)
        }
    }

    @Test("A wrapper without a fault keeps every rule")
    func noFault() async {
        #expect(await CustomerStoreContract { BrokenStore() }.violations() == [])
    }

    @Test("A store with one fault breaks that rule and no other", arguments: StoreRule.allCases)
    func oneFault(rule: StoreRule) async {
        let violations = await CustomerStoreContract { CustomerStoreContractTests.store(breaking: rule) }.violations()
        #expect(violations.map(\.rule) == [rule], "\(violations)")
    }

    @Test("What a store throws is a violation, not a failure of the check")
    func throwing() async {
        struct Broken: Error {}
        let violations = await CustomerStoreContract<MemoryStore> { throw Broken() }.violations()
        #expect(violations.map(\.rule) == StoreRule.allCases)
    }

    @Test("The rules' ids are stable and no two are the same")
    func ids() {
        #expect(Set(StoreRule.allCases.map(\.rawValue)).count == 31)
        #expect(ContractViolation(rule: .isolation, message: "it moved").description == "snapshot-isolation: it moved")
    }
}
