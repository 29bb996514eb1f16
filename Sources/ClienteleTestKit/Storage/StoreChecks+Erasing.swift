#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import Clientele

extension StoreChecks {
    func erasedPerson() async throws {
        try await fill()
        _ = try await store.erase(StoreSample.erasable)
        let after = try await contents()
        try ContractBreach.require(
            !(try after.mentions(StoreSample.secret)), "something that tells of the person is still read after erasing")
        try ContractBreach.require(
            !after.customers.contains { $0.customer.customerID == StoreSample.erasable }, "the customer is still read after erasing")
    }

    func erasedTotals() async throws {
        try await fill()
        let before = try await contents().facts
        _ = try await store.erase(StoreSample.erasable)
        let after = try await contents().facts
        for (old, new) in zip(before.figures, after.figures) {
            try ContractBreach.require(old == new, "after erasing, days, amounts or the firm's own words are not what they were")
        }
        try ContractBreach.require(
            before.ties == after.ties, "after erasing, records that belonged to one order, lead or record id no longer do, or others do")
    }

    func erasedOthers() async throws {
        try await fill()
        func others(_ contents: StoreContents) throws -> [[Data]] {
            let facts = contents.facts.filtered { record in
                let names = (record as? Lead).map { $0.leadReferrerID != nil || $0.leadSource == StoreSample.strangerSource } ?? false
                return !names && record.storedCustomerID.map(StoreSample.others.contains) ?? true
            }
            let customers = contents.customers.filter {
                StoreSample.others.contains($0.customer.customerID) && $0.customer.customerID != StoreSample.branch
            }
            return StoreContents.sorted(try StoreContents.bytes(of: facts) + [StoreContents.bytes(of: customers)])
        }
        let before = try others(try await contents())
        let receipt = try await store.erase(StoreSample.erasable)
        let after = try await contents()
        try ContractBreach.require(try others(after) == before, "erasing one customer changed records of others")
        let branch = after.customers.first { $0.customer.customerID == StoreSample.branch }
        try ContractBreach.require(
            branch?.version == receipt.revision, "a customer whose group account was erased has no new version")
    }

    func anonymousID() async throws {
        try await fill()
        let before = try await contents()
        let first = try await newCustomer(afterErasing: StoreSample.erasable, before: before)
        let middle = try await contents()
        let second = try await newCustomer(afterErasing: "Z", before: middle)
        try ContractBreach.require(first != second, "two erased people have one id")
    }

    /// Erases a customer and gives the one id that stands in its place.
    private func newCustomer(afterErasing id: CustomerID, before: StoreContents) async throws -> CustomerID {
        func named(_ contents: StoreContents) -> Set<CustomerID> {
            contents.facts.customerIDs.union(contents.facts.leads.compactMap(\.leadReferrerID))
                .union(contents.customers.compactMap(\.customer.parentCustomerID))
        }
        _ = try await store.erase(id)
        let after = try await contents()
        let new = named(after).subtracting(named(before))
        guard let replacement = new.first, new.count == 1 else {
            throw ContractBreach(message: "an erased person has \(new.count) new ids in its records and where others name it")
        }
        try ContractBreach.require(
            named(after).count == named(before).count, "an erased person is still named beside its new id, or others are not")
        return replacement
    }

    func erasedKey() async throws {
        try await fill()
        _ = try await store.erase(StoreSample.erasable)
        guard let batch = sample.batches.first else { return }
        try await requireNoChange(by: "repeating an append after erasing") {
            let receipt = try await append(batch, key: "sample-0")
            try ContractBreach.require(receipt.isRepeat, "repeating an append after erasing does not count as a repeat")
        }
    }
}
