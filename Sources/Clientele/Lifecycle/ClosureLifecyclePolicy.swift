/// A ``LifecyclePolicy`` from closures, for a short rule.
///
/// ```swift
/// let policy = ClosureLifecyclePolicy(
///     name: "half a year",
///     nextReview: { history, standing in standing.state == .lost ? nil : history.lastDay?.advanced(by: 183) }
/// ) { history, _ in
///     guard let silence = history.silence else { return LifecycleJudgement(state: .potential) }
///     return LifecycleJudgement(state: silence > 182 ? .lost : .repeat)
/// }
/// ```
public struct ClosureLifecyclePolicy: LifecyclePolicy {
    /// A rule: what had happened up to a day and where the customer stood before, to the state and phase on that day.
    public typealias Rule = @Sendable (_ history: CustomerHistory, _ previous: LifecycleStanding?) -> LifecycleJudgement
    /// A rule for the next day on which the state may change if nothing is bought.
    public typealias Review = @Sendable (_ history: CustomerHistory, _ standing: LifecycleStanding) -> CalendarDay?

    /// The policy's name, as results state it.
    public let name: String
    /// The policy's parameters by name, as results state them.
    public let parameters: [String: Double]
    private let review: Review
    private let rule: Rule

    /// Makes a policy.
    ///
    /// - Parameters:
    ///   - name: The policy's name, as results state it.
    ///   - parameters: The policy's parameters by name, as results state them.
    ///   - nextReview: The next day on which the state may change if nothing is bought; every day is judged unless told.
    ///   - rule: The state and phase on a day.
    public init(
        name: String, parameters: [String: Double] = [:], nextReview: @escaping Review = { history, _ in history.asOf.advanced(by: 1) },
        rule: @escaping Rule
    ) {
        self.name = name
        self.parameters = parameters
        self.review = nextReview
        self.rule = rule
    }

    /// Asks the closure.
    ///
    /// - Parameters:
    ///   - history: What had happened up to a day.
    ///   - previous: Where the customer stood before.
    /// - Returns: What the closure says.
    public func judgement(of history: CustomerHistory, after previous: LifecycleStanding?) -> LifecycleJudgement {
        rule(history, previous)
    }

    /// Asks the closure.
    ///
    /// - Parameters:
    ///   - history: What had happened up to a day.
    ///   - standing: Where the customer stands on that day.
    /// - Returns: What the closure says.
    public func nextReview(of history: CustomerHistory, in standing: LifecycleStanding) -> CalendarDay? {
        review(history, standing)
    }
}
