internal import Clientele

extension SyntheticHistory {
    /// The lead that the customer came by, where there was one: won for who bought, lost or still open for who did not.
    func leads() -> [Lead] {
        lead().map { [$0] } ?? []
    }

    private func lead() -> Lead? {
        var generator = generator(.leads)
        let exists = generator.happens(traits.isCompany ? 0.8 : 0.35)
        guard exists, traits.entry != nil else { return nil }
        let created = max(traits.since, 0)
        let isLost = generator.happens(0.5)
        let closed = orders.first?.day ?? (isLost ? min(created + generator.number(from: 10, to: 150), lastOffset) : nil)
        let outcome: LeadOutcome? = orders.isEmpty ? (isLost ? .lost : nil) : .won
        let stage = outcome == .won ? 3 : generator.next(below: 4)
        // Three open leads in ten have not been touched for more than a month.
        let isStale = generator.happens(0.3)
        let silence = isStale ? generator.number(from: 32, to: 120) : generator.number(from: 0, to: 31)
        let lastTouch = max(created, (closed ?? lastOffset) - (closed == nil ? silence : generator.next(below: 6)))
        let source = generator.element(of: SyntheticVocabulary.leadSources)
        let isAnonymous = outcome == .lost && generator.happens(0.3)
        let expected = Int64(5_000 + generator.next(below: 200_000)) * (traits.isCompany ? 4 : 1)
        return Lead(
            id: leadID, createdDay: day(created), customerID: isAnonymous ? nil : customerID, source: source,
            referrerID: source == "recommendation" ? referrerID(with: &generator) : nil, stage: SyntheticVocabulary.leadStages[stage],
            outcome: outcome, closedDay: closed.map { day($0) }, qualification: qualification(stage: stage, with: &generator),
            buyingRoles: BuyingRoles(rawValue: UInt8(generator.next(below: 16))), expectedAmount: money(expected),
            lastTouchDay: day(lastTouch), nextTouchDay: closed == nil ? day(lastTouch + 28) : nil,
            owner: accountManager() ?? generator.element(of: SyntheticVocabulary.accountManagers),
            division: traits.isCompany ? "business" : "consumer", attributes: isAnonymous ? [:] : customer().customerAttributes)
    }

    /// The id of the one lead that a customer may have.
    var leadID: String { "synthetic-L\(index + 1)" }

    /// The further a lead has come, the more is known of it and the better it looks.
    private func qualification(stage: Int, with generator: inout SeededGenerator) -> LeadQualification {
        func answer() -> Bool? {
            let isKnown = generator.happens(0.25 + 0.2 * Double(stage))
            let isYes = generator.happens(0.4 + 0.15 * Double(stage))
            return isKnown ? isYes : nil
        }
        let money = answer()
        let authority = answer()
        return LeadQualification(hasMoney: money, hasAuthority: authority, hasNeed: answer())
    }

    private func referrerID(with generator: inout SeededGenerator) -> CustomerID? {
        index > 0 ? SyntheticBase.customerID(of: generator.next(below: index)) : nil
    }
}
