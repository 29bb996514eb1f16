import Clientele

/// Draws small divisions, people and group accounts from so few values that chains, circles and gaps come up often.
struct ScopedDraw {
    var generator: SeededGenerator

    static let ids: [CustomerID] = ["C-1", "C-2", "C-3", "C-4", "C-5", "C-6", "\u{E9}", "e\u{301}"]
    static let divisions: [String?] = ["north", "south", "\u{E9}st", "e\u{301}st", nil]
    static let people: [String?] = ["kim", "lee", "Zo\u{E9}", "Zoe\u{301}", nil]

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func one<Value>(_ values: [Value]) -> Value { values[generator.next(below: values.count)] }

    mutating func principal() -> Principal {
        let roles: [PrincipalRole] = [.groupManagement, .divisionHead, .salesperson, .salesperson, .divisionAdministrator]
        let divisions = (0..<generator.next(below: 3)).compactMap { _ in one(Self.divisions) }
        return Principal(id: one(Self.people.compactMap { $0 }), role: one(roles), divisions: divisions)
    }

    mutating func customer(_ id: CustomerID) -> Customer {
        Customer(
            customerID: id, accountManager: one(Self.people), division: one(Self.divisions),
            parentID: one([nil, nil] + Self.ids.map { $0 } + ["not known"]),
            attributes: one([[:], ["name": .text("A")], ["name": .text("B"), "industry": .text("tea")]]))
    }

    mutating func facts(count: Int) -> RecordBatch {
        var facts = RecordBatch()
        for number in 0..<count {
            let day = CalendarDay(daysSince1970: Int32(generator.next(below: 4)))
            let ids = Self.ids + ["no record"]
            facts.purchases.append(ScopedScene.sale(one(ids), Int64(number), day: day.daysSince1970))
            facts.contacts.append(
                Contact(customerID: one(ids), day: day, id: "T-\(number)", handler: one(Self.people), purpose: "about", outcome: "agreed"))
            facts.serviceCases.append(
                ServiceCase(customerID: one(ids), kind: .complaint, openedDay: day, id: "S-\(number)", handler: one(Self.people)))
            facts.campaigns.append(Campaign(id: "K-\(number)", firstDay: day))
            facts.campaignResponses.append(
                CampaignResponse(customerID: one(ids), campaignID: "K-\(number)", group: .treated, hasResponded: true, day: day))
            facts.leads.append(
                Lead(
                    id: "L-\(number % 7)", createdDay: day, customerID: one([nil] + ids.map { $0 }), referrerID: one([nil, "C-1"]),
                    owner: one(Self.people), division: one(Self.divisions), attributes: ["name": .text("A"), "industry": .text("tea")]))
            facts.stageChanges.append(StageChange(customerID: one(ids), day: day, from: nil, to: "offer", sequence: Int64(number)))
            facts.contracts.append(Contract(customerID: one(ids), startDay: day, id: "V-\(number)"))
            facts.invoices.append(
                Invoice(customerID: one(ids), issuedDay: day, amount: Money(minorUnits: 1, currency: .eur), id: "B-\(number)"))
            facts.surveys.append(
                Survey(customerID: one(ids), day: day, kind: .satisfaction, scale: .oneToFive, score: 4, id: "U-\(number)"))
        }
        return facts
    }

    /// Everything, or some days, or some customers of whom not all need be there.
    mutating func selection() -> RecordSelection {
        let days = CalendarDay(daysSince1970: 1)...CalendarDay(daysSince1970: 2)
        let customers = Set((0..<3).map { _ in one(Self.ids + ["no record", "nobody"]) })
        return one([
            .all, RecordSelection(days: days), RecordSelection(customers: customers), RecordSelection(days: days, customers: customers),
        ])
    }
}
