#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import Clientele

/// The rules for reading, each by a reader that holds the sample.
///
/// A rule takes what other rules check as it finds it, so that one fault breaks one rule: selections are compared with what the reader
/// itself gives without them.
struct ReaderChecks<Reader: CustomerReader> {
    let sample: StoreSample
    let reader: Reader

    private static var days: [ClosedRange<CalendarDay>] {
        [StoreSample.day(0)...StoreSample.day(1), StoreSample.day(2)...StoreSample.day(2), StoreSample.day(9)...StoreSample.day(99)]
    }
    private static var customers: [Set<CustomerID>] {
        [["\u{E9}"], ["e\u{301}", StoreSample.erasable, "nobody"], ["nobody"], []]
    }

    private func contents(_ selection: RecordSelection = .all) async throws -> StoreContents {
        try await StoreContents(try await reader.snapshot(), selection)
    }

    func everyRecord() async throws {
        let read = try await contents()
        let expected = StoreContents.sorted(try StoreContents.bytes(of: sample.facts))
        for (kind, rows) in zip(StoreContents.sorted(try read.factBytes()), expected).enumerated() where rows.0 != rows.1 {
            throw ContractBreach(
                message:
                    "kind \(kind + 1) of 10 has \(rows.0.count) records where \(rows.1.count) are held, or they are not equal to the byte")
        }
        let customers = try StoreContents.bytes(of: read.customers.map(\.customer))
        try ContractBreach.require(
            StoreContents.sorted([customers]) == StoreContents.sorted([try StoreContents.bytes(of: sample.customers)]),
            "the customers read are not those that are held")
    }

    func readingOrder() async throws {
        let read = try await contents()
        let expected = try sortedSample()
        for (found, wanted) in zip(try read.factBytes(), expected) {
            // Records that are missing or changed are another rule's matter.
            let (known, given) = (Set(wanted), Set(found))
            try ContractBreach.require(
                found.filter(known.contains) == wanted.filter(given.contains),
                "records do not come by customer and, of one customer, as they were appended")
        }
        let ids = read.customers.map(\.customer.customerID)
        try ContractBreach.require(ids == ids.sorted(), "customers do not come in byte order of their ids")
    }

    private func sortedSample() throws -> [[Data]] {
        let facts = sample.facts
        var sorted = RecordBatch()
        sorted.purchases = facts.records(of: Purchase.self, .all)
        sorted.contacts = facts.records(of: Contact.self, .all)
        sorted.serviceCases = facts.records(of: ServiceCase.self, .all)
        sorted.campaigns = facts.records(of: Campaign.self, .all)
        sorted.campaignResponses = facts.records(of: CampaignResponse.self, .all)
        sorted.leads = facts.records(of: Lead.self, .all)
        sorted.stageChanges = facts.records(of: StageChange.self, .all)
        sorted.contracts = facts.records(of: Contract.self, .all)
        sorted.invoices = facts.records(of: Invoice.self, .all)
        sorted.surveys = facts.records(of: Survey.self, .all)
        return try StoreContents.bytes(of: sorted)
    }

    func daySelection() async throws {
        let all = try await contents()
        for days in Self.days {
            let found = try await contents(RecordSelection(days: days))
            try ContractBreach.require(
                try found.factBytes() == StoreContents.bytes(of: all.facts.selected(RecordSelection(days: days))),
                "the facts of \(days.lowerBound) to \(days.upperBound) are not those of these days and those without a day")
            try ContractBreach.require(
                try found.customerBytes() == all.customerBytes(), "a selection of days changes which customers are read")
        }
    }

    func customerSelection() async throws {
        let all = try await contents()
        for customers in Self.customers {
            let found = try await contents(RecordSelection(customers: customers))
            try ContractBreach.require(
                try found.factBytes() == StoreContents.bytes(of: all.facts.selected(RecordSelection(customers: customers))),
                "the facts of \(customers.count) selected customers are not theirs alone, or not all of theirs")
            try ContractBreach.require(
                try found.customerBytes()
                    == StoreContents.bytes(of: all.customers.filter { customers.contains($0.customer.customerID) }),
                "the customers read are not the \(customers.count) selected ones")
        }
    }

    func bothSelections() async throws {
        for days in Self.days {
            for customers in Self.customers {
                let byDay = Set(try await contents(RecordSelection(days: days)).factBytes().joined())
                let byCustomer = try await contents(RecordSelection(customers: customers)).factBytes().joined().filter(byDay.contains)
                let byBoth = try await contents(RecordSelection(days: days, customers: customers)).factBytes().joined()
                try ContractBreach.require(
                    Array(byBoth) == byCustomer, "days and customers together do not select what each of them selects")
            }
        }
    }

    func repeatableReading() async throws {
        let snapshot = try await reader.snapshot()
        let first = try await StoreContents(snapshot)
        try ContractBreach.require(
            try first.isSame(as: try await StoreContents(snapshot)), "the second reading of a snapshot differs from the first")
    }

    func summaries() async throws {
        for netting in [RefundNetting.day, .order] {
            let snapshot = try await reader.snapshot()
            try ContractBreach.require(
                try await snapshot.summaries(netting: netting) == snapshot.streamedSummaries(netting: netting),
                "the store's summaries are not those of its purchases")
        }
    }
}
