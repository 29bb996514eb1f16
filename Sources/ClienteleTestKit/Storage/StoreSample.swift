public import Clientele

/// What the contracts put into a store: records of every kind, of customers whose ids differ in a byte, on days that tie.
///
/// Later batches amend records of earlier ones. One person is there to be erased: everything that has to be forgotten of it has the word
/// "secret" in it.
public struct StoreSample: Sendable {
    /// The customers, not in order.
    public let customers: [Customer]
    /// The facts in the batches in which they are appended, not in order.
    public let batches: [RecordBatch]

    /// All facts in the order in which they are appended.
    public var facts: RecordBatch {
        var facts = RecordBatch()
        for batch in batches { facts.append(batch) }
        return facts
    }

    static let erasable: CustomerID = "C-7-secret"
    static let secret = "secret"
    static let branch: CustomerID = "C-70"
    static let others: [CustomerID] = ["C-10", "C-2", "\u{E9}", "e\u{301}", branch, "Z"]

    /// Makes the sample; every one is the same.
    public init() {
        let ids = StoreSample.others + [StoreSample.erasable]
        customers = ids.reversed().map { id in
            Customer(
                customerID: id, kind: id == StoreSample.branch ? .company : nil, since: id == "Z" ? StoreSample.day(-400) : nil,
                accountManager: id == StoreSample.erasable ? "Kim secret" : "Lee",
                parentID: id == StoreSample.branch ? StoreSample.erasable : nil,
                attributes: id == StoreSample.erasable ? ["name": .text("A secret name")] : ["caf\u{E9}": .text("cafe\u{301}")])
        }
        batches = (0..<3).map { round in
            var batch = RecordBatch()
            for (number, id) in ids.enumerated() {
                batch.append(StoreSample.facts(of: id, number: number, round: round))
                if round == 2, number.isMultiple(of: 2) { batch.append(StoreSample.amendments(of: id, number: number)) }
            }
            batch.campaigns = [
                Campaign(
                    id: "K-\(2 - round)", firstDay: StoreSample.day(round % 2), name: "Letter \(round)", cost: StoreSample.euros(round))
            ]
            batch.leads.append(Lead(id: "L-free-\(round)", createdDay: StoreSample.day(1), source: "fair"))
            batch.leads.append(StoreSample.stranger(round: round))
            return batch
        }
    }

    static func day(_ number: Int) -> CalendarDay { CalendarDay(daysSince1970: 19_700 + Int32(clamping: number)) }
    static func euros(_ number: Int) -> Money { Money(minorUnits: Int64(number) * 100 + 5, currency: .eur) }

    static func mark(of id: CustomerID, number: Int, round: Int) -> String {
        id == erasable ? "secret-\(round)" : "\(number)-\(round)"
    }

    /// The facts of one customer in one batch; later batches hold earlier days too.
    static func facts(of id: CustomerID, number: Int, round: Int) -> RecordBatch {
        let mark = mark(of: id, number: number, round: round)
        let day = day((number + round * 2) % 4)
        var batch = RecordBatch()
        // Two lines of one order, and once a line that is repeated under its record id.
        let line = Purchase(
            customerID: id, day: day, amount: euros(number + round), id: "P-\(mark)", orderID: "O-\(mark)", quantity: 2, product: "tea",
            category: "caf\u{E9}", channel: "shop", region: "north", cost: euros(1))
        batch.purchases = [line, Purchase(customerID: id, day: day, amount: euros(round), orderID: "O-\(mark)")]
        if round == 1 { batch.purchases.append(line) }
        batch.contacts = [
            Contact(
                customerID: id, day: day, id: "T-\(mark)", channel: "telephone", direction: .inbound, handler: "H \(mark)",
                purpose: "about \(mark)", outcome: "agreed \(mark)", minutes: 7, cost: euros(2), campaignID: "K-1")
        ]
        batch.serviceCases = [
            ServiceCase(
                customerID: id, kind: .complaint, openedDay: day, id: "S-\(mark)", firstResponseMinutes: 5,
                settlementMinutes: round == 0 ? nil : 60, disputedAmount: euros(3), handler: "H \(mark)", channel: "letter")
        ]
        batch.campaignResponses = [
            CampaignResponse(
                customerID: id, campaignID: "K-\(round)", group: .treated, hasResponded: true, contactDay: round == 0 ? nil : day,
                day: round == 1 ? day : nil, revenue: euros(4))
        ]
        batch.leads = [
            Lead(
                id: "L-\(mark)", createdDay: day, customerID: id, source: "fair", referrerID: number == 0 ? erasable : nil,
                stage: "offer", outcome: round == 0 ? nil : .won, closedDay: round == 0 ? nil : StoreSample.day(5),
                expectedAmount: euros(5), owner: "H \(mark)", division: "north", attributes: ["note": .text("note \(mark)")])
        ]
        batch.stageChanges = [StageChange(customerID: id, day: day, from: "lead", to: "offer", sequence: Int64(round), leadID: "L-\(mark)")]
        batch.contracts = [
            Contract(
                customerID: id, startDay: day, endDay: round == 0 ? nil : StoreSample.day(6), endReason: round == 0 ? nil : .maturity,
                id: "V-\(mark)", product: "tea", annualAmount: euros(6))
        ]
        batch.invoices = [
            Invoice(
                customerID: id, issuedDay: day, amount: euros(7), dueDay: StoreSample.day(30),
                paidDay: round == 0 ? nil : StoreSample.day(2),
                id: "B-\(mark)", orderID: "O-\(mark)", campaignID: "K-1")
        ]
        batch.surveys = [
            Survey(customerID: id, day: day, kind: .satisfaction, scale: .oneToFive, question: "delivery", score: 4, id: "U-\(mark)")
        ]
        return batch
    }
}
