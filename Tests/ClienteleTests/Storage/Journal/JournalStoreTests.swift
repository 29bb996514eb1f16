import ClienteleTestKit
import Foundation
import Testing

@testable import Clientele

@Suite("The journal store keeps the contract of a store")
struct JournalStoreTests {
    @Test(
        "It breaks no rule, whether it folds often or never",
        arguments: [
            JournalOptions(), JournalOptions(foldAfterBytes: 1, segmentBytes: 1), JournalOptions(foldAfterBytes: 3_000, segmentBytes: 700),
        ])
    func contract(options: JournalOptions) async throws {
        let folder = try TemporaryFolder()
        let contract = CustomerStoreContract { try await JournalStore.open(folder.freshPath(), options: options) }
        let violations = await contract.violations()
        #expect(violations == [], "\(violations)")
    }
}
