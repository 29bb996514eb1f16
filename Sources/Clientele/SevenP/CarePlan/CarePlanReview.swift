/// What became of a ``CarePlan``: which follow-ups were done, by when and with what outcome, and what those customers bought since.
///
/// A follow-up counts as done by a contact that carries its id (see ``FollowUp/contact(on:handler:outcome:channel:minutes:cost:)``), or by the
/// first outbound contact with the customer after the day of the plan; for a lead without a customer, by a later touch. What customers bought
/// afterwards is only that: whether the follow-up was the cause, a trial with a control group tells.
///
/// ```swift
/// let day = try CalendarDay("2024-06-01")
/// var builder = CustomerBase.Builder()
/// try builder.add(serviceCases: [ServiceCase(customerID: "ann", kind: .complaint, openedDay: day)])
/// let plan = try CarePlanAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: day))
/// if let done = plan.followUps[0].contact(on: day, handler: "Kim", outcome: "solved") { try builder.add(contacts: [done]) }
/// let review = try CarePlanReview(of: plan).analyze(builder.build(), in: AnalysisContext(asOf: day.adding(days: 7)))
/// print(review.managers[0].inTime, review.managers[0].outcomes.map(\.outcome))  // 1 ["solved"]
/// ```
public struct CarePlanReview: CustomerAnalysis {
    /// The plan.
    public var plan: CarePlan
    /// For how many days after a follow-up purchases are noted; 30 unless told.
    public var days: Int

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - days: For how many days after a follow-up purchases are noted, from 1.
    public init(of plan: CarePlan, purchasesWithin days: Int = 30) {
        self.plan = plan
        self.days = min(max(days, 1), 36_500)
    }

    /// Looks at what became of the plan by a day.
    ///
    /// - Parameters:
    ///   - base: The customers with the contacts that were made since.
    ///   - context: The day of the review.
    /// - Returns: The results by manager.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a day before that of the plan; ``ClienteleError/Code/mixedCurrencies`` for a base in
    ///   another currency; `CancellationError` when asked to stop.
    /// - Complexity: O(*f* (log *c* + *r*)) for *f* follow-ups of *c* customers with *r* records each.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> CarePlanReviewResult {
        guard context.asOf >= plan.asOf else {
            throw ClienteleError(
                .invalidArgument, "the plan of \(plan.asOf) cannot be reviewed on \(context.asOf)", remedy: "review it on a later day")
        }
        guard base.currency == plan.currency || base.currency == .none || plan.currency == .none else {
            throw ClienteleError(
                .mixedCurrencies, "the plan is in \(plan.currency) and the base in \(base.currency)", remedy: "review it on its own base")
        }
        try context.checkCancellation()
        let leads = Dictionary(base.leads.map { (CustomerID($0.leadID), $0) }) { first, _ in first }
        let managers = plan.managers.map { manager in
            var result = ManagerResult(manager: manager.manager, planned: manager.followUps.count)
            var outcomes: [CustomerID: (text: String?, count: Int)] = [:]
            var revenue = ExactSum()
            for task in manager.followUps {
                let done = touch(of: task, base: base, leads: leads, asOf: context.asOf)
                result.count(done?.day, of: task, asOf: context.asOf)
                guard let done else { continue }
                outcomes[CustomerID(done.outcome ?? ""), default: (done.outcome, 0)].count += 1
                let bought = purchases(of: task, after: done.day, base: base, asOf: context.asOf)
                revenue.merge(ExactSum(bought))
                if bought > 0 { result.buyers += 1 }
            }
            result.outcomes = outcomes.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
                .map { FollowUpOutcomeCount(outcome: $0.value.text, count: $0.value.count) }
            result.revenueSince = DecimalAmount(minorUnits: revenue.value, in: plan.currency)
            result.expectedEffect = manager.expectedEffect
            return result
        }
        return CarePlanReviewResult(plannedOn: plan.asOf, asOf: context.asOf, currency: plan.currency, days: days, managers: managers)
    }

    /// The contact by which a follow-up was done.
    private func touch(
        of task: FollowUp, base: CustomerBase, leads: [CustomerID: Lead], asOf: CalendarDay
    ) -> (day: CalendarDay, outcome: String?)? {
        guard let customer = task.customerID else {
            let touched = task.leadID.flatMap { leads[CustomerID($0)]?.leadLastTouchDay }
            return touched.flatMap { $0 > plan.asOf && $0 <= asOf ? ($0, nil) : nil }
        }
        let contacts = base.contacts(of: customer).filter { $0.contactDay <= asOf }
        let own = contacts.first { contact in contact.contactID.map { $0.utf8.elementsEqual(task.id.utf8) } ?? false }
        let other = contacts.first { $0.contactDay > plan.asOf && $0.contactDirection == .outbound }
        return (own ?? other).map { ($0.contactDay, $0.contactOutcome) }
    }

    /// The customer's net purchases from the day of the follow-up on, in minor units.
    private func purchases(of task: FollowUp, after day: CalendarDay, base: CustomerBase, asOf: CalendarDay) -> Int128 {
        guard let customer = task.customerID, let rank = base.purchases.customers.rank(of: customer.text) else { return 0 }
        let table = base.purchases
        var sum = ExactSum()
        for row in table.starts[rank]..<table.starts[rank + 1] {
            let distance = day.distance(to: CalendarDay(daysSince1970: table.days[row]))
            if (0..<days).contains(distance), table.days[row] <= asOf.daysSince1970 { sum.add(table.amounts[row]) }
        }
        return sum.value
    }
}
