import Clientele
import ClienteleTestKit
import Testing

@Suite("Synthetic base: the same seed gives the same customers")
struct SyntheticDeterminismTests {
    /// Every record of a base, kind by kind.
    private struct Everything: Equatable {
        var customers: [Customer]
        var purchases: [Purchase]
        var contacts: [Contact]
        var serviceCases: [ServiceCase]
        var responses: [CampaignResponse]
        var leads: [Lead]
        var stageChanges: [StageChange]
        var contracts: [Contract]
        var invoices: [Invoice]
        var surveys: [Survey]

        init(_ base: SyntheticBase) {
            customers = Array(base.customers)
            purchases = Array(base.purchases)
            contacts = Array(base.contacts)
            serviceCases = Array(base.serviceCases)
            responses = Array(base.campaignResponses)
            leads = Array(base.leads)
            stageChanges = Array(base.stageChanges)
            contracts = Array(base.contracts)
            invoices = Array(base.invoices)
            surveys = Array(base.surveys)
        }
    }

    @Test("The same seed gives the same records in every pass", arguments: [0, 1, UInt64.max])
    func sameSeed(seed: UInt64) throws {
        let base = try SyntheticBase(customers: 300, seed: seed)
        let first = Everything(base)
        #expect(Everything(base) == first)
        #expect(try Everything(SyntheticBase(customers: 300, seed: seed)) == first)
        #expect(first.customers.count == 300)
    }

    @Test("Another seed gives other records of every kind")
    func otherSeed() throws {
        let first = Everything(try SyntheticBase(customers: 300, seed: 1))
        let second = Everything(try SyntheticBase(customers: 300, seed: 2))
        #expect(first.customers != second.customers)
        #expect(first.purchases != second.purchases)
        #expect(first.contacts != second.contacts)
        #expect(first.serviceCases != second.serviceCases)
        #expect(first.responses != second.responses)
        #expect(first.leads != second.leads)
        #expect(first.stageChanges != second.stageChanges)
        #expect(first.contracts != second.contracts)
        #expect(first.invoices != second.invoices)
        #expect(first.surveys != second.surveys)
    }

    @Test("A smaller base is the beginning of a larger one, in every kind")
    func beginning() throws {
        let small = Everything(try SyntheticBase(customers: 120, seed: 7))
        let large = Everything(try SyntheticBase(customers: 200, seed: 7))
        #expect(large.customers.starts(with: small.customers))
        #expect(large.purchases.starts(with: small.purchases))
        #expect(large.contacts.starts(with: small.contacts))
        #expect(large.serviceCases.starts(with: small.serviceCases))
        #expect(large.responses.starts(with: small.responses))
        #expect(large.leads.starts(with: small.leads))
        #expect(large.stageChanges.starts(with: small.stageChanges))
        #expect(large.contracts.starts(with: small.contracts))
        #expect(large.invoices.starts(with: small.invoices))
        #expect(large.surveys.starts(with: small.surveys))
        #expect(small.purchases.count < large.purchases.count)
    }

    @Test("The purchases of the first customers stay what they are from version to version")
    func pinned() throws {
        let base = try SyntheticBase(customers: 40, seed: 1)
        let purchases = Array(base.purchases)
        let total = ExactSum(of: purchases.map(\.purchaseAmount.minorUnits)).value
        let days = ExactSum(of: purchases.map { Int64($0.purchaseDay.daysSince1970) }).value
        #expect((purchases.count, total, days) == (537, 4_769_892, 10_541_659))
    }

    @Test("First day and currency move nothing but the days and the currency")
    func options() throws {
        let plain = try SyntheticBase(customers: 60, seed: 3)
        let yen = try SyntheticBase(customers: 60, seed: 3, currency: .jpy)
        #expect(yen.purchases.map(\.purchaseAmount.minorUnits) == plain.purchases.map(\.purchaseAmount.minorUnits))
        #expect(yen.purchases.allSatisfy { $0.purchaseAmount.currency == .jpy && $0.purchaseCost?.currency == .jpy })
        #expect(plain.firstDay.description == "2022-01-01" && plain.lastDay.description == "2024-12-31")
        let leap = try SyntheticBase(customers: 60, seed: 3, from: CalendarDay("2024-02-29"))
        #expect(leap.lastDay.description == "2027-02-27")
        #expect(leap.purchases.allSatisfy { leap.firstDay <= $0.purchaseDay && $0.purchaseDay <= leap.lastDay })
    }

    @Test("A base of nobody is empty, and one that cannot be is refused")
    func limits() throws {
        let empty = try SyntheticBase(customers: 0, seed: 1)
        #expect(Array(empty.customers).isEmpty && Array(empty.purchases).isEmpty && empty.campaigns.count == 2)
        for count in [-1, Int.min, Int.max] {
            #expect { try SyntheticBase(customers: count, seed: 1) } throws: { ($0 as? ClienteleError)?.code == .invalidArgument }
        }
        for day in [CalendarDay.min, CalendarDay.max] {
            #expect { try SyntheticBase(customers: 1, seed: 1, from: day) } throws: { ($0 as? ClienteleError)?.code == .overflow }
        }
    }
}
