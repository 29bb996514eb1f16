import Clientele

extension RecordKindsSample {
    /// Draws small records from so few values that many tie, and texts that differ in their bytes alone.
    private struct Draw {
        var generator: SeededGenerator

        mutating func one<Value>(_ values: [Value]) -> Value { values[generator.next(below: values.count)] }

        mutating func customer() -> CustomerID { CustomerID(one(["C-1", "C-2", "C-10", "\u{E9}", "e\u{301}", "only here"])) }

        mutating func text() -> String? { one([nil, "a", "b", "\u{E9}", "e\u{301}", "a\u{0}", "a long text that fills its own memory"]) }

        mutating func day() -> CalendarDay { CalendarDay(daysSince1970: Int32(generator.next(below: 5)) - 2) }

        mutating func laterDay() -> CalendarDay? { one([nil, CalendarDay(daysSince1970: 3), CalendarDay(daysSince1970: 9)]) }

        mutating func amount() -> Money? { one([nil, Money(minorUnits: -5, currency: .eur), Money(minorUnits: 700, currency: .eur)]) }

        mutating func minutes() -> Int64? { one([nil, 0, 7, .max]) }

        mutating func flag() -> Bool { generator.next(below: 2) == 0 }

        mutating func attributes() -> [String: AttributeValue] {
            one([[:], ["a": .text("1"), "b": .number(-2.5)], ["b": .number(2.5), "a": .text("1")], ["a": .flag(true), "c": .day(day())]])
        }
    }

    /// Makes a sample of `count` records a kind, those of some kinds with ids.
    static func random(seed: UInt64, count: Int) -> RecordKindsSample {
        var draw = Draw(generator: SeededGenerator(seed: seed))
        var sample = RecordKindsSample()
        sample.customers = ["C-1", "\u{E9}", "known only"].map { id in
            Customer(
                customerID: CustomerID(id), since: draw.laterDay(), isTarget: draw.flag(), division: draw.text(),
                attributes: draw.attributes())
        }
        for number in 0..<count {
            sample.addUnnumbered(&draw)
            sample.addNumbered(&draw, number: number)
        }
        return sample
    }

    private mutating func addUnnumbered(_ draw: inout Draw) {
        purchases.append(Purchase(customerID: draw.customer(), day: draw.day(), amount: draw.amount() ?? .zero(.eur), product: draw.text()))
        contacts.append(
            Contact(
                customerID: draw.customer(), day: draw.day(), channel: draw.text(), handler: draw.text(), minutes: draw.minutes(),
                cost: draw.amount()))
        campaignResponses.append(
            CampaignResponse(
                customerID: draw.customer(), campaignID: draw.text() ?? "spring", group: draw.flag() ? .treated : .control,
                hasResponded: true, contactDay: draw.flag() ? draw.day() : nil, day: draw.laterDay(), revenue: draw.amount()))
        stageChanges.append(
            StageChange(
                customerID: draw.customer(), day: draw.day(), from: draw.text(), to: draw.text() ?? "target",
                sequence: Int64(draw.generator.next(below: 3)) - 1))
        surveys.append(
            Survey(
                customerID: draw.customer(), day: draw.day(), kind: .satisfaction, scale: draw.flag() ? .oneToFive : .zeroToTen,
                question: draw.text(), score: draw.flag() ? 4 : nil))
        invoices.append(
            Invoice(
                customerID: draw.customer(), issuedDay: draw.day(), amount: draw.amount() ?? .zero(.eur), dueDay: draw.laterDay(),
                isDisputed: draw.flag(), orderID: draw.text()))
        contracts.append(
            Contract(customerID: draw.customer(), startDay: draw.day(), endDay: draw.laterDay(), product: draw.text()))
    }

    private mutating func addNumbered(_ draw: inout Draw, number: Int) {
        serviceCases.append(
            ServiceCase(
                customerID: draw.customer(), kind: draw.flag() ? .complaint : .enquiry, openedDay: draw.day(),
                id: draw.flag() ? "S-\(number)" : nil, firstResponseMinutes: draw.minutes(), channel: draw.text()))
        campaigns.append(Campaign(id: "K-\(number)", firstDay: draw.day(), lastDay: draw.laterDay(), name: draw.text()))
        leads.append(
            Lead(
                id: "L-\(number)", createdDay: draw.day(), customerID: draw.flag() ? draw.customer() : nil, source: draw.text(),
                referrerID: "referrer", expectedAmount: draw.amount(), attributes: draw.attributes()))
    }
}
