internal import Clientele

/// The whole story of one synthetic customer, from which the records of every kind are told.
struct SyntheticHistory {
    let base: SyntheticBase
    let index: Int
    let traits: SyntheticTraits
    /// In order of time.
    private(set) var orders: [SyntheticOrder] = []
    private(set) var lines: [SyntheticLine] = []
    private(set) var responses: [SyntheticResponse] = []

    private static let lineCountChances = [0.6, 0.78, 0.865, 0.92, 0.965, 1.0]
    private static let mostPieces = 400.0

    init(base: SyntheticBase, index: Int) {
        self.base = base
        self.index = index
        var generator = base.generator(.traits, of: index)
        traits = SyntheticTraits(calendar: base.calendar, with: &generator)
        guard traits.isBuyer else { return }
        drawOrders()
        drawResponses()
    }

    var customerID: CustomerID { SyntheticBase.customerID(of: index) }

    var lastOffset: Int { base.calendar.dayCount - 1 }

    func generator(_ stream: SyntheticStream) -> SeededGenerator {
        base.generator(stream, of: index)
    }

    func day(_ offset: Int) -> CalendarDay { base.calendar.calendarDay(offset) }

    func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency: base.currency) }

    func item(of line: SyntheticLine) -> SyntheticCatalogue.Item { base.catalogue.items[line.item] }

    /// What was billed for an order, refunds apart, in minor units.
    func amount(of order: SyntheticOrder) -> Int64 {
        order.lines.reduce(0) { $0 + lines[$1].pieces * item(of: lines[$1]).price }
    }

    /// Amount less cost over all lines, refunds included, in minor units.
    var margin: Int64 {
        lines.reduce(0) { $0 + ($1.pieces - $1.refundedPieces) * (item(of: $1).price - item(of: $1).cost) }
    }

    // MARK: Orders

    private mutating func drawOrders() {
        var generator = generator(.orders)
        let calendar = base.calendar
        var time = calendar.time(before: 0)
        if let entry = traits.entry {
            time = calendar.time(before: entry)
            drawOrder(on: entry, with: &generator)
        }
        while true {
            time += generator.nextExponential() / traits.rate
            guard let day = calendar.day(at: time), Double(day) <= traits.departure else { return }
            drawOrder(on: day, with: &generator)
        }
    }

    private mutating func drawOrder(on day: Int, with generator: inout SeededGenerator) {
        if SyntheticVocabulary.regions[traits.region] == SyntheticEffects.decliningRegion {
            let lost = (1 - SyntheticEffects.decliningRegionFloor) * Double(day) / Double(max(lastOffset, 1))
            if generator.happens(lost) { return }
        }
        let start = lines.count
        let count = 1 + generator.place(in: SyntheticHistory.lineCountChances)
        for _ in 0..<count {
            let item = base.catalogue.drawItem(month: base.calendar.months[day], with: &generator)
            if !lines[start...].contains(where: { $0.item == item }) { appendLine(item, on: day, with: &generator) }
        }
        let hasFirst = generator.happens(SyntheticEffects.pairedProductShare)
        let chance = hasFirst ? SyntheticEffects.companionShareWithFirst : SyntheticEffects.companionShareWithoutFirst
        if hasFirst { appendLine(base.catalogue.anchor, on: day, with: &generator) }
        if generator.happens(chance) { appendLine(base.catalogue.companion, on: day, with: &generator) }
        orders.append(SyntheticOrder(day: day, lines: start..<lines.count, channel: drawChannel(with: &generator), campaign: nil))
    }

    private mutating func appendLine(_ item: Int, on day: Int, with generator: inout SeededGenerator) {
        let drawn = (traits.pieces * Libm.exp(0.4 * generator.nextNormal())).rounded()
        var line = SyntheticLine(item: item, pieces: Int64(min(max(drawn, 1), SyntheticHistory.mostPieces)))
        if generator.happens(traits.isLossy ? 0.1 : 0.04) {
            let refundDay = day + generator.number(from: 2, to: 30)
            let refunded = generator.happens(0.6) ? line.pieces : Int64(generator.number(from: 1, to: Int(line.pieces)))
            if refundDay <= lastOffset { (line.refundDay, line.refundedPieces) = (refundDay, refunded) }
        }
        lines.append(line)
    }

    private func drawChannel(with generator: inout SeededGenerator) -> String {
        let channels = traits.isCompany ? SyntheticVocabulary.businessChannels : SyntheticVocabulary.consumerChannels
        let place = generator.happens(0.7) ? traits.favouriteChannel : generator.next(below: channels.count)
        return channels[place % channels.count]
    }

    // MARK: Campaigns

    private mutating func drawResponses() {
        var generator = generator(.campaigns)
        // Those who buy often respond more often, contacted or not.
        let ownChance = 0.05 + 0.06 * min(traits.rate * 60, 1)
        for (place, campaign) in SyntheticCampaign.all.enumerated() {
            let isTreated = !generator.happens(SyntheticEffects.controlShare)
            let drawn = generator.nextUnit()
            let delay = generator.number(from: 1, to: SyntheticCampaign.responseDays)
            let channel = drawChannel(with: &generator)
            let contactDay = base.contactDays[place]
            guard isSelected(on: contactDay) else { continue }
            let responds = drawn < ownChance + (isTreated ? campaign.uplift : 0)
            responses.append(SyntheticResponse(campaign: place, isTreated: isTreated, day: responds ? contactDay + delay : nil))
            if responds { insertCampaignOrder(place, on: contactDay + delay, channel: channel) }
        }
    }

    /// Whether something was bought within the year before a day.
    private func isSelected(on day: Int) -> Bool {
        orders.contains { $0.day < day && $0.day >= day - SyntheticCampaign.selectionDays }
    }

    private mutating func insertCampaignOrder(_ campaign: Int, on day: Int, channel: String) {
        lines.append(SyntheticLine(item: base.catalogue.campaignItem(campaign), pieces: 1))
        let order = SyntheticOrder(day: day, lines: lines.count - 1..<lines.count, channel: channel, campaign: campaign)
        let place = orders.firstIndex { $0.day > day } ?? orders.count
        orders.insert(order, at: place)
    }
}
