import Clientele
import ClienteleReport

/// A made-up firm with records of every kind, the same for the same seed.
struct SampleFirm {
    static let start = CalendarDay(daysSince1970: 18_993)
    static let lastDay = CalendarDay(daysSince1970: 18_993 + 1_095)
    private static let products = ["tea", "milk", "bread", "ink <black>", "paper", "安心茶"]
    private static let categories = ["food", "food", "food", "office", "office", "food"]

    private var numbers: RandomNumbers
    private let customers: Int

    /// A base of some customers, with their purchases alone or with all records.
    static func base(customers: Int = 240, seed: UInt64 = 1, purchasesAlone: Bool = false) throws -> CustomerBase {
        var firm = SampleFirm(numbers: RandomNumbers(seed: seed), customers: customers)
        var builder = CustomerBase.Builder()
        try builder.add(purchases: firm.purchases(isBare: purchasesAlone))
        guard !purchasesAlone else { return try builder.build() }
        try builder.add(customers: firm.people())
        try builder.add(contacts: firm.contacts())
        try builder.add(serviceCases: firm.cases())
        try builder.add(campaigns: [
            Campaign(
                id: "spring", firstDay: Self.day(800), lastDay: Self.day(830), name: "Spring & <sun>", channel: "mail",
                cost: Self.money(90_000))
        ])
        try builder.add(campaignResponses: firm.responses())
        try builder.add(leads: firm.leads())
        try builder.add(invoices: firm.invoices())
        try builder.add(surveys: firm.surveys())
        try builder.add(contracts: firm.contracts())
        return try builder.build()
    }

    static var context: AnalysisContext { AnalysisContext(asOf: lastDay, seed: 3) }

    private static func day(_ offset: Int) -> CalendarDay { start.advanced(by: offset) }
    private static func money(_ units: Int) -> Money { Money(minorUnits: Int64(units), currency: .eur) }
    private func id(_ customer: Int) -> CustomerID { CustomerID(customer == 0 ? "c <0> & \"co\"" : "c\(customer)") }

    private mutating func purchases(isBare: Bool) -> [Purchase] {
        var purchases: [Purchase] = []
        for customer in 0..<customers {
            var day = numbers.integer(below: 700)
            let gap = 15 + numbers.integer(below: 120)
            while day < 1_095, numbers.integer(below: 9) > 0 {
                for _ in 0...numbers.integer(below: 3) {
                    let product = numbers.integer(below: Self.products.count)
                    let amount = 500 + numbers.integer(below: 9_000)
                    let isRefund = numbers.integer(below: 25) == 0
                    purchases.append(
                        Purchase(
                            customerID: id(customer), day: Self.day(day), amount: Self.money(isRefund ? -amount : amount),
                            quantity: isBare ? nil : isRefund ? -1 : 1, product: isBare ? nil : Self.products[product],
                            category: isBare ? nil : Self.categories[product], channel: isBare ? nil : day % 3 == 0 ? "shop" : "web",
                            region: isBare ? nil : customer % 2 == 0 ? "north" : "south",
                            cost: isBare ? nil : Self.money((isRefund ? -1 : 1) * amount * (customer % 10 == 0 ? 13 : 6) / 10)))
                }
                day += 1 + numbers.integer(below: 2 * gap)
            }
        }
        return purchases
    }

    private mutating func people() -> [Customer] {
        (0..<customers).map { customer in
            Customer(
                customerID: id(customer), kind: customer % 4 == 0 ? .company : .person,
                accountManager: customer % 5 == 4 ? nil : "Kim \(customer % 3)",
                attributes: ["city": .text(customer % 2 == 0 ? "Ulm" : "Bonn"), "age": .number(Double(20 + numbers.integer(below: 50)))])
        }
    }

    private mutating func contacts() -> [Contact] {
        (0..<customers * 2).map { _ in
            Contact(
                customerID: id(numbers.integer(below: customers)), day: Self.day(numbers.integer(below: 1_090)), channel: "phone",
                direction: numbers.integer(below: 2) == 0 ? .inbound : .outbound, handler: "Kim \(numbers.integer(below: 3))",
                minutes: 10, cost: Self.money(200 + numbers.integer(below: 900)))
        }
    }

    private mutating func cases() -> [ServiceCase] {
        (0..<customers / 3).map { place in
            ServiceCase(
                customerID: id(numbers.integer(below: customers)), kind: place % 2 == 0 ? .enquiry : .complaint,
                openedDay: Self.day(700 + numbers.integer(below: 390)), firstResponseMinutes: Int64(numbers.integer(below: 30)),
                settlementMinutes: place % 7 == 0 ? nil : Int64(numbers.integer(below: 600)), isOpen: place % 7 == 0)
        }
    }

    private mutating func responses() -> [CampaignResponse] {
        (0..<customers).map { customer in
            let isTreated = customer % 3 != 0
            let hasResponded = numbers.integer(below: 10) < (isTreated ? 3 : 1)
            return CampaignResponse(
                customerID: id(customer), campaignID: "spring", group: isTreated ? .treated : .control, hasResponded: hasResponded,
                contactDay: Self.day(800), day: hasResponded ? Self.day(810) : nil,
                revenue: Self.money(hasResponded ? 2_000 + numbers.integer(below: 4_000) : 0), cost: Self.money(isTreated ? 50 : 0))
        }
    }

    private mutating func leads() -> [Lead] {
        (0..<customers / 3).map { place in
            let isClosed = place % 3 == 0
            return Lead(
                id: "lead \(place)", createdDay: Self.day(600 + numbers.integer(below: 400)), source: "fair",
                referrerID: place % 4 == 0 ? id(place) : nil, stage: ["contacted", "offer"][place % 2],
                outcome: isClosed ? (place % 2 == 0 ? .won : .lost) : nil, closedDay: isClosed ? Self.day(1_010) : nil,
                expectedAmount: Self.money(5_000 + numbers.integer(below: 90_000)),
                lastTouchDay: Self.day(1_000 + numbers.integer(below: 90)),
                owner: "Kim \(place % 3)")
        }
    }

    private mutating func invoices() -> [Invoice] {
        (0..<customers).map { customer in
            let issued = 600 + numbers.integer(below: 450)
            return Invoice(
                customerID: id(customer), issuedDay: Self.day(issued), amount: Self.money(1_000 + numbers.integer(below: 9_000)),
                dueDay: Self.day(issued + 30), paidDay: customer % 4 == 0 ? nil : Self.day(issued + 20 + numbers.integer(below: 25)),
                campaignID: customer % 9 == 0 ? "spring" : nil)
        }
    }

    private mutating func surveys() throws -> [Survey] {
        let (five, ten) = (try SurveyScale(from: 1, to: 5), try SurveyScale(from: 0, to: 10))
        return (0..<customers / 2).map { customer in
            customer % 2 == 0
                ? Survey(
                    customerID: id(customer), day: Self.day(900 + customer % 90), kind: .satisfaction, scale: five,
                    question: "How was <it>?",
                    score: Int32(1 + numbers.integer(below: 5)))
                : Survey(
                    customerID: id(customer), day: Self.day(1_000), kind: .recommendation, scale: ten,
                    score: Int32(numbers.integer(below: 11)))
        }
    }

    private mutating func contracts() -> [Contract] {
        (0..<customers / 2).map { customer in
            let start = numbers.integer(below: 500)
            return Contract(
                customerID: id(customer), startDay: Self.day(start),
                endDay: customer % 3 == 0 ? Self.day(start + 380 + numbers.integer(below: 200)) : nil,
                endReason: customer % 3 == 0 ? .lapse : nil, product: "plan", annualAmount: Self.money(12_000))
        }
    }
}
