internal import Clientele

extension SyntheticHistory {
    /// After so many days without a purchase a customer counts as lost.
    private static let lostAfterDays = 365

    /// The recorded changes of the customer's stage and of its lead's, in order of time.
    func stageChanges() -> [StageChange] {
        let all = lifecycleChanges() + leadChanges()
        return all.indices.sorted { (all[$0].stageChangeDay, $0) < (all[$1].stageChangeDay, $1) }.map { all[$0] }
    }

    private func lifecycleChanges() -> [StageChange] {
        var log = SyntheticStageLog(customerID: customerID, leadID: nil)
        var count = 0
        if traits.entry == nil {
            count = 2
            log.enter(CustomerState.repeat.rawValue, on: day(0))
        } else {
            log.enter(CustomerState.potential.rawValue, on: day(traits.since))
            if customer().isTargetCustomer { log.enter(CustomerState.target.rawValue, on: day(traits.since)) }
        }
        var previous: Int? = traits.entry == nil ? 0 : nil
        for order in orders where order.day != previous || count == 0 {
            if let previous { enterLost(after: previous, before: order.day, in: &log) }
            count += 1
            log.enter(stage(occasions: count, current: log.stage), on: day(order.day))
            previous = order.day
        }
        if let previous { enterLost(after: previous, before: lastOffset + 1, in: &log) }
        return log.changes
    }

    private func enterLost(after previous: Int, before next: Int, in log: inout SyntheticStageLog) {
        let lost = previous + SyntheticHistory.lostAfterDays + 1
        if lost < next { log.enter(CustomerState.lost.rawValue, on: day(lost)) }
    }

    private func stage(occasions: Int, current: String?) -> String {
        if current == CustomerState.lost.rawValue { return CustomerState.wonBack.rawValue }
        return switch occasions {
        case 1: CustomerState.firstTime.rawValue
        case 2...4: CustomerState.repeat.rawValue
        default: CustomerState.loyal.rawValue
        }
    }

    /// The lead's way through its stages, spread evenly from its first day to its last.
    private func leadChanges() -> [StageChange] {
        guard let lead = leads().first, lead.leadCustomerID != nil, let stage = lead.leadStage,
            let reached = SyntheticVocabulary.leadStages.firstIndex(of: stage)
        else { return [] }
        let end = lead.leadClosedDay ?? lead.leadLastTouchDay ?? lead.leadCreatedDay
        let span = lead.leadCreatedDay.distance(to: end)
        var log = SyntheticStageLog(customerID: customerID, leadID: lead.leadID)
        for place in 0...reached {
            log.enter(SyntheticVocabulary.leadStages[place], on: lead.leadCreatedDay.advanced(by: span * place / (reached + 1)))
        }
        if let outcome = lead.leadOutcome { log.enter(outcome.rawValue, on: end) }
        return log.changes
    }
}
