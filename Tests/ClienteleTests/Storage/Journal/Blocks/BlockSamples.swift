@testable import Clientele

/// Draws records of every kind with whatever their fields can hold.
struct BlockSamples {
    private var generator: SeededGenerator
    /// Whether every field has a value, and all values differ.
    private let isFull: Bool
    private var serial = 0

    init(seed: UInt64, isFull: Bool = false) {
        generator = SeededGenerator(seed: seed, stream: 7)
        self.isFull = isFull
    }

    /// As many random records of every kind.
    static func cases(seed: UInt64, count: Int, isFull: Bool = false) -> [BlockCase] {
        var samples = BlockSamples(seed: seed, isFull: isFull)
        let rows = 0..<count
        return [
            BlockCase(rows.map { _ in samples.purchase() }), BlockCase(rows.map { _ in samples.customer() }),
            BlockCase(rows.map { _ in samples.contact() }), BlockCase(rows.map { _ in samples.serviceCase() }),
            BlockCase(rows.map { _ in samples.campaign() }), BlockCase(rows.map { _ in samples.campaignResponse() }),
            BlockCase(rows.map { _ in samples.lead() }), BlockCase(rows.map { _ in samples.stageChange() }),
            BlockCase(rows.map { _ in samples.contract() }), BlockCase(rows.map { _ in samples.invoice() }),
            BlockCase(rows.map { _ in samples.survey() }),
        ]
    }

    mutating func purchase() -> Purchase {
        Purchase(
            customerID: id(), day: day(), amount: amount(), id: maybe { $0.text() }, orderID: maybe { $0.text() },
            quantity: maybe { $0.integer() }, product: maybe { $0.text() }, category: maybe { $0.text() }, channel: maybe { $0.text() },
            region: maybe { $0.text() }, cost: maybe { $0.amount() })
    }

    mutating func customer() -> VersionedCustomer {
        VersionedCustomer(
            customer: Customer(
                customerID: id(), kind: maybe { $0.one(CustomerKind.allCases) }, since: maybe { $0.day() }, isTarget: flag(),
                accountManager: maybe { $0.text() }, division: maybe { $0.text() }, parentID: maybe { $0.id() },
                attributes: attributes()), version: StoreRevision(UInt64(bitPattern: integer())))
    }

    mutating func contact() -> Contact {
        Contact(
            customerID: id(), day: day(), id: maybe { $0.text() }, channel: maybe { $0.text() },
            direction: maybe { $0.one(ContactDirection.allCases) }, handler: maybe { $0.text() }, purpose: maybe { $0.text() },
            outcome: maybe { $0.text() }, minutes: maybe { $0.integer() }, cost: maybe { $0.amount() }, campaignID: maybe { $0.text() })
    }

    mutating func serviceCase() -> ServiceCase {
        ServiceCase(
            customerID: id(), kind: one(ServiceCaseKind.allCases), openedDay: day(), id: maybe { $0.text() },
            firstResponseMinutes: maybe { $0.integer() }, settlementMinutes: maybe { $0.integer() }, isOpen: flag(), isEscalated: flag(),
            disputedAmount: maybe { $0.amount() }, handler: maybe { $0.text() }, channel: maybe { $0.text() })
    }

    mutating func campaign() -> Campaign {
        Campaign(
            id: text(), firstDay: day(), lastDay: maybe { $0.day() }, name: maybe { $0.text() }, channel: maybe { $0.text() },
            cost: maybe { $0.amount() }, targetSegment: maybe { $0.text() })
    }

    mutating func campaignResponse() -> CampaignResponse {
        CampaignResponse(
            customerID: id(), campaignID: text(), group: one(CampaignGroup.allCases), hasResponded: flag(), contactDay: maybe { $0.day() },
            day: maybe { $0.day() }, revenue: maybe { $0.amount() }, cost: maybe { $0.amount() })
    }

    mutating func lead() -> Lead {
        Lead(
            id: text(), createdDay: day(), customerID: maybe { $0.id() }, source: maybe { $0.text() }, referrerID: maybe { $0.id() },
            stage: maybe { $0.text() }, outcome: maybe { $0.one(LeadOutcome.allCases) }, closedDay: maybe { $0.day() },
            qualification: LeadQualification(
                hasMoney: maybe { $0.flag() }, hasAuthority: maybe { $0.flag() }, hasNeed: maybe { $0.flag() }),
            buyingRoles: BuyingRoles(rawValue: isFull ? 15 : UInt8(generator.next(below: 16))), expectedAmount: maybe { $0.amount() },
            lastTouchDay: maybe { $0.day() }, nextTouchDay: maybe { $0.day() }, owner: maybe { $0.text() }, division: maybe { $0.text() },
            attributes: attributes())
    }

    mutating func stageChange() -> StageChange {
        StageChange(
            customerID: id(), day: day(), from: maybe { $0.text() }, to: text(), sequence: integer(), leadID: maybe { $0.text() })
    }

    mutating func contract() -> Contract {
        Contract(
            customerID: id(), startDay: day(), endDay: maybe { $0.day() }, endReason: maybe { $0.one(ContractEndReason.allCases) },
            id: maybe { $0.text() }, product: maybe { $0.text() }, annualAmount: maybe { $0.amount() })
    }

    mutating func invoice() -> Invoice {
        Invoice(
            customerID: id(), issuedDay: day(), amount: amount(), dueDay: maybe { $0.day() }, paidDay: maybe { $0.day() },
            paidAmount: maybe { $0.amount() }, isDisputed: flag(), id: maybe { $0.text() }, orderID: maybe { $0.text() },
            campaignID: maybe { $0.text() })
    }

    mutating func survey() -> Survey {
        let scales = [SurveyScale.oneToFive, .zeroToTen, (try? SurveyScale(from: .min, to: .max)) ?? .oneToSeven]
        return Survey(
            customerID: id(), day: day(), kind: one(SurveyKind.allCases), scale: one(scales), question: maybe { $0.text() },
            score: maybe { Int32(truncatingIfNeeded: $0.integer()) }, expectation: maybe { Int32(truncatingIfNeeded: $0.integer()) },
            perception: maybe { Int32(truncatingIfNeeded: $0.integer()) }, id: maybe { $0.text() })
    }
}

extension BlockSamples {
    private mutating func one<Value>(_ values: [Value]) -> Value { values[generator.next(below: values.count)] }

    private mutating func maybe<Value>(_ value: (inout BlockSamples) -> Value) -> Value? {
        isFull || generator.next(below: 3) > 0 ? value(&self) : nil
    }

    private mutating func flag() -> Bool { isFull || generator.next(below: 2) == 0 }

    private mutating func id() -> CustomerID { CustomerID(text()) }

    /// A text that is often met again, or a new one.
    private mutating func text() -> String {
        serial += 1
        if isFull { return "text \(serial)" }
        return one(["", "a", "\u{E9}", "e\u{301}", "a\u{0}b", "漢字", "2024-03-05", "a text that fills memory of its own", "\(serial)"])
    }

    private mutating func integer() -> Int64 {
        serial += 1
        if isFull { return Int64(serial) }
        return one([0, 1, -1, 255, 256, 65_536, .max, .min, Int64(truncatingIfNeeded: generator.next())])
    }

    private mutating func day() -> CalendarDay {
        serial += 1
        return CalendarDay(daysSince1970: isFull ? Int32(serial) : one([0, -1, 19_000, 19_300, .min, .max]))
    }

    private mutating func amount() -> Money {
        let points = try? Currency(custom: "points", minorUnitDigits: 9)
        return Money(minorUnits: integer(), currency: isFull ? .eur : one([.eur, .eur, .jpy, .none, points ?? .usd]))
    }

    private mutating func attributes() -> [String: AttributeValue] {
        var attributes: [String: AttributeValue] = [:]
        for _ in 0..<(isFull ? 9 : generator.next(below: 4)) { attributes[text()] = attribute() }
        return attributes
    }

    private mutating func attribute() -> AttributeValue {
        let numbers = [0, -0.0, 0.1, -.infinity, .nan, .greatestFiniteMagnitude, .leastNonzeroMagnitude]
        return one([.text(text()), .number(one(numbers)), .day(day()), .flag(flag())])
    }
}
