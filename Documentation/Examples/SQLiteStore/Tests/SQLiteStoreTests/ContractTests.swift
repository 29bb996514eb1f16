import Clientele
import ClienteleTestKit
import Foundation
import SQLiteStore
import Testing

struct ContractTests {
    @Test("The store keeps every rule of the contract")
    func contract() async throws {
        let folder = try TemporaryFolder()
        let contract = CustomerStoreContract { try SQLiteStore(at: folder.newFile()) }
        #expect(await contract.violations() == [])
    }
}
