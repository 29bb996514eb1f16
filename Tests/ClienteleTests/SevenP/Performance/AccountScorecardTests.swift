import Testing

@testable import Clientele

@Suite("Scorecards of account managers and other staff")
struct AccountScorecardTests {
    @Test func `Random records: every figure equals one worked out from the records`() throws {
        for seed in UInt64(1)...25 {
            var random = SeededGenerator(seed: seed, stream: 4)
            let asOf: Int32 = 19_900
            let lines = SalesLine.random(seed)
            let names: [String?] = ["Kim", "Lee", "Ann", nil]
            let ids = (0..<35).map { "c\($0)" }
            func day() -> CalendarDay { CalendarDay(daysSince1970: 19_000 + Int32(random.next(below: 1_000))) }
            let customers = ids.map { Customer(customerID: CustomerID($0), accountManager: names[random.next(below: 4)]) }
            let contacts = (0..<150).map { _ in
                Contact(customerID: CustomerID(ids[random.next(below: 35)]), day: day(), handler: names[random.next(below: 4)])
            }
            let cases = (0..<30).map { _ in
                ServiceCase(
                    customerID: CustomerID(ids[random.next(below: 35)]), kind: .request, openedDay: day(),
                    handler: names[random.next(below: 4)])
            }
            let leads = (0..<30).map { number in
                Lead(
                    id: "l\(number)", createdDay: CalendarDay(daysSince1970: 19_000 + Int32(random.next(below: 300))),
                    customerID: random.next(below: 3) > 0 ? CustomerID(ids[random.next(below: 35)]) : nil,
                    lastTouchDay: random.next(below: 2) > 0 ? CalendarDay(daysSince1970: 19_300 + Int32(random.next(below: 700))) : nil,
                    owner: names[random.next(below: 4)])
            }
            var builder = CustomerBase.Builder()
            try builder.add(purchases: lines)
            try builder.add(customers: customers)
            try builder.add(contacts: contacts)
            try builder.add(serviceCases: cases)
            try builder.add(leads: leads)
            let cards = try AccountScorecardAnalysis(idleAfterDays: 60).analyze(
                builder.build(), in: AnalysisContext(asOf: CalendarDay(daysSince1970: asOf)))
            let start = try CalendarDay(daysSince1970: asOf).adding(months: -12).daysSince1970
            // Every touch: whose account, by whom, when, whether a contact.
            var touches = contacts.map {
                (customer: $0.customerID.text as String?, person: $0.contactHandler, day: $0.contactDay.daysSince1970, contact: true)
            }
            touches += cases.map { ($0.customerID.text, $0.serviceCaseHandler, $0.serviceCaseOpenedDay.daysSince1970, false) }
            touches += leads.map { lead in
                let touched = lead.leadLastTouchDay.flatMap { $0.daysSince1970 <= asOf ? $0.daysSince1970 : nil }
                return (lead.leadCustomerID?.text, lead.leadOwner, touched ?? lead.leadCreatedDay.daysSince1970, false)
            }
            touches = touches.filter { $0.day <= asOf }
            for card in cards.people {
                let own = touches.filter { $0.person == card.name }
                let recent = own.filter { $0.day > start }
                #expect(card.recordsTouched == recent.count && card.contacts == recent.count { $0.contact }, "seed \(seed)")
                #expect(card.customersContacted == Set(recent.filter { $0.contact }.map { $0.customer ?? "" }).count, "seed \(seed)")
                #expect(card.lastUse?.daysSince1970 == own.map(\.day).max(), "seed \(seed)")
                #expect(card.activeWeeks == Set(own.map { (asOf - $0.day) / 7 }.filter { $0 < 52 }).count, "seed \(seed)")
                #expect(card.isSilent == (own.map(\.day).max().map { asOf - $0 > 14 } ?? true))
                let accounts = customers.filter { $0.accountManager == card.name }.map(\.customerID.text)
                let sales = lines.filter { accounts.contains($0.customerID) && $0.day <= asOf && $0.day > start }
                #expect(card.accounts == accounts.count && card.revenue.minorUnits == Int128(sales.reduce(0) { $0 + $1.units }))
                #expect(card.activeAccounts == Set(sales.filter { $0.units >= 0 }.map(\.customerID)).count)
                let idle = accounts.filter { account in
                    touches.filter { $0.customer == account }.map(\.day).max().map { asOf - $0 > 60 } ?? true
                }
                #expect(card.idleAccounts == idle.count, "seed \(seed)")
                let idleSales = sales.filter { idle.contains($0.customerID) }
                #expect(card.idleRevenue.minorUnits == Int128(idleSales.reduce(0) { $0 + $1.units }), "seed \(seed)")
            }
            #expect(
                Set(cards.people.map(\.name)) == ["Kim", "Lee", "Ann"] && cards.accounts == customers.count { $0.accountManager != nil })
            let revenues = cards.dearestIdleAccounts.map(\.revenue.minorUnits)
            #expect(revenues == revenues.sorted(by: >) && revenues.count == min(cards.idleAccounts, 20))
        }
    }

    @Test func `Two weeks without use are reported on the fifteenth day, and nobody gives no people`() throws {
        var builder = CustomerBase.Builder()
        try builder.add(customers: [Customer(customerID: "a", accountManager: "Kim"), Customer(customerID: "b", accountManager: "Lee")])
        try builder.add(contacts: [Contact(customerID: "a", day: CalendarDay(daysSince1970: 100), handler: "Kim")])
        let base = try builder.build()
        func silent(_ day: Int32) throws -> [String: Bool] {
            let people = try AccountScorecardAnalysis().analyze(base, in: AnalysisContext(asOf: CalendarDay(daysSince1970: day))).people
            return Dictionary(uniqueKeysWithValues: people.map { ($0.name, $0.isSilent) })
        }
        #expect(try silent(114) == ["Kim": false, "Lee": true] && silent(115) == ["Kim": true, "Lee": true])
        let none = try AccountScorecardAnalysis().analyze(CustomerBase(purchases: [SalesLine]()), in: AnalysisContext(asOf: .max))
        #expect(none.people.isEmpty && none.idleAccounts == 0)
        #expect(throws: ClienteleError.self) {
            try AccountScorecardAnalysis(idleAfterDays: -1).analyze(base, in: AnalysisContext(asOf: .max))
        }
    }
}
