internal import Clientele

extension SyntheticHistory {
    /// A way of contact: channel, minutes at least and at most, cost in minor units a contact and a minute.
    private struct Way {
        let channel: String
        let direction: ContactDirection
        let purpose: String
        let minutes: ClosedRange<Int>
        let cost: Int64
        let costOfMinute: Int64
    }

    private static let call = Way(
        channel: "telephone", direction: .inbound, purpose: "enquiry", minutes: 2...15, cost: 80, costOfMinute: 60)
    private static let message = Way(channel: "e-mail", direction: .inbound, purpose: "enquiry", minutes: 2...8, cost: 20, costOfMinute: 55)
    private static let visit = Way(channel: "visit", direction: .outbound, purpose: "care", minutes: 30...90, cost: 1_500, costOfMinute: 75)
    private static let complaint = Way(
        channel: "telephone", direction: .inbound, purpose: "complaint", minutes: 10...40, cost: 80, costOfMinute: 60)
    private static let offer = Way(
        channel: "telephone", direction: .outbound, purpose: "acquisition", minutes: 3...20, cost: 80, costOfMinute: 60)

    /// The contacts in order of time: about orders, about campaigns, and those of the costly tenth.
    func contacts() -> [Contact] {
        var generator = generator(.contacts)
        let handler = accountManager()
        var contacts = orders.isEmpty ? acquisitionContacts(with: &generator) : serviceContacts(handler: handler, with: &generator)
        for response in responses {
            let campaign = SyntheticCampaign.all[response.campaign]
            guard response.isTreated else { continue }
            contacts.append(
                Contact(
                    customerID: customerID, day: day(base.contactDays[response.campaign]), channel: campaign.channel, direction: .outbound,
                    purpose: "campaign", campaignID: campaign.id))
        }
        return contacts.indices.sorted { (contacts[$0].contactDay, $0) < (contacts[$1].contactDay, $1) }.map { contacts[$0] }
    }

    /// Contacts about the orders, cheap enough to leave most of the margin; those of the lossy tenth go on until they have eaten it.
    private func serviceContacts(handler: String?, with generator: inout SeededGenerator) -> [Contact] {
        var contacts: [Contact] = []
        var spent: Int64 = 0
        let budget = Double(margin) * SyntheticEffects.ordinaryServiceShare
        for order in orders {
            let wish = generator.nextUnit()
            guard wish < 0.4 else { continue }
            let way =
                traits.isCompany && wish < 0.1 ? SyntheticHistory.visit : wish < 0.25 ? SyntheticHistory.call : SyntheticHistory.message
            let offset = min(order.day + generator.next(below: 10), lastOffset)
            let contact = contact(way, on: offset, handler: handler, with: &generator)
            let cost = contact.contactCost?.minorUnits ?? 0
            guard Double(spent + cost) <= budget else { continue }
            spent += cost
            contacts.append(contact)
        }
        guard traits.isLossy, let first = orders.first else { return contacts }
        let target = Double(margin) * (1.2 + 0.5 * generator.nextUnit())
        while Double(spent) <= target {
            // The dearest kind is kept for those with margin to eat, so that no one goes far beyond it.
            let isLarge = target - Double(spent) > 20_000
            let way = isLarge ? SyntheticHistory.visit : generator.happens(0.4) ? SyntheticHistory.complaint : SyntheticHistory.call
            let contact = contact(way, on: generator.number(from: first.day, to: lastOffset), handler: handler, with: &generator)
            spent += contact.contactCost?.minorUnits ?? 1
            contacts.append(contact)
        }
        return contacts
    }

    /// Contacts with someone who has not bought.
    private func acquisitionContacts(with generator: inout SeededGenerator) -> [Contact] {
        let start = max(traits.since, 0)
        let count = generator.poisson(mean: 0.8)
        return (0..<count).map { _ in
            let handler = generator.element(of: SyntheticVocabulary.accountManagers)
            return contact(SyntheticHistory.offer, on: generator.number(from: start, to: lastOffset), handler: handler, with: &generator)
        }
    }

    private func contact(_ way: Way, on offset: Int, handler: String?, with generator: inout SeededGenerator) -> Contact {
        let minutes = Int64(generator.number(from: way.minutes.lowerBound, to: way.minutes.upperBound))
        let agent = generator.element(of: SyntheticVocabulary.agents)
        return Contact(
            customerID: customerID, day: day(offset), channel: way.channel, direction: way.direction,
            handler: way.direction == .inbound ? agent : handler ?? agent, purpose: way.purpose, minutes: minutes,
            cost: money(way.cost + minutes * way.costOfMinute))
    }
}
