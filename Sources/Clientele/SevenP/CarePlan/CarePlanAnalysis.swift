/// Makes a ``CarePlan``: who is to be got in touch with, why, by when and by whom, ranked by what it is expected to bring.
///
/// Everything a base knows of a customer is looked at together: open leads, service cases, surveys, invoices, contracts, and a silence that
/// is long for the customer's own rhythm. A customer comes up once, with all reasons. What is at stake is the customer's own revenue in the
/// year up to the last purchase, which several reasons share; a lead's expected amount times the share of closed leads that were won; the
/// open part of an invoice; a contract's amount for a year. The policy says which share of it a follow-up is expected to gain.
///
/// Each manager's follow-ups stand in the order in which to do them: urgent ones first by their day, then the dearest. What exceeds the
/// manager's capacity is counted with its effect, so that help can be sent.
///
/// ```swift
/// let day = try CalendarDay("2024-06-01")
/// var builder = CustomerBase.Builder()
/// try builder.add(customers: [Customer(customerID: "ann", accountManager: "Kim")])
/// try builder.add(serviceCases: [ServiceCase(customerID: "ann", kind: .complaint, openedDay: day)])
/// let plan = try CarePlanAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: day))
/// for task in plan.followUps { print(task.customerID?.text ?? "", task.reasons.map(\.rawValue), task.dueDay) }
/// // ann ["serviceCase"] 2024-06-01
/// ```
public struct CarePlanAnalysis: CustomerAnalysis {
    /// What calls for a follow-up, and by when.
    public var policy: any FollowUpPolicy
    /// How many follow-ups a manager can do; 40 unless told.
    public var capacity: Int
    /// How many those managers can do who differ from it, by name.
    public var capacities: [String: Int]
    /// How customers are divided into segments, and what is done for each.
    public var segmentation: CustomerSegmentation
    /// When a customer is late, and when lost.
    public var lifecyclePolicy: any LifecyclePolicy

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - policy: What calls for a follow-up, and by when.
    ///   - capacity: How many follow-ups a manager can do; below zero counts as none.
    ///   - capacities: How many those managers can do who differ from it, by name.
    ///   - segmentation: How customers are divided into segments, and what is done for each.
    ///   - lifecyclePolicy: When a customer is late, and when lost.
    public init(
        policy: any FollowUpPolicy = .customary, capacity: Int = 40, capacities: [String: Int] = [:],
        segmentation: CustomerSegmentation = CustomerSegmentation(), lifecyclePolicy: any LifecyclePolicy = .ownRhythm
    ) {
        self.policy = policy
        self.capacity = capacity
        self.capacities = capacities
        self.segmentation = segmentation
        self.lifecyclePolicy = lifecyclePolicy
    }

    /// Makes the plan of a day.
    ///
    /// - Parameters:
    ///   - base: The customers with all records.
    ///   - context: The day of the plan, progress and cancellation.
    /// - Returns: The plan; an empty one for an empty base.
    /// - Throws: As ``CustomerSegmentation/segment(_:in:)`` for policies that contradict themselves, `CancellationError` when asked to stop.
    /// - Complexity: O(*n* + *c* log *c*) for *n* records of *c* customers.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> CarePlan {
        let lifecycle = try CustomerLifecycle(policy: lifecyclePolicy, refunds: segmentation.refunds).analyze(base, in: context)
        let segments = try segmentation.segmentsOrNone(of: base, in: context)
        try context.report("care plan", completed: 0, total: 2)
        let watch = FollowUpWatch(base: base, asOf: context.asOf, policy: policy)
        let tasks = try watch.tasks(rows: lifecycle.rows, in: context)
        try context.report("care plan", completed: 1, total: 2)
        let plan = CarePlanDraft(analysis: self, watch: watch, segments: segments).plan(of: tasks)
        try context.report("care plan", completed: 2, total: 2)
        return plan
    }
}

extension CustomerSegmentation {
    /// Every customer's segment, or `nil` where nobody has bought or nobody has a positive value.
    fileprivate func segmentsOrNone(of base: CustomerBase, in context: AnalysisContext) throws -> SegmentedCustomers? {
        do {
            return try analyze(base, in: context).customers
        } catch let error as ClienteleError where error.code == .emptyBase || error.code == .noPositiveValue {
            return nil
        }
    }
}
