/// Decides which state and phase a customer is in.
///
/// An analysis walks through each customer's history: it asks on the day the customer became known, on every day with an occasion, on the
/// days of review in between, and on the day of the analysis. A policy sees what had happened up to that day and where the customer stood
/// before; whatever it answers on a day becomes the customer's standing for the next question. So the same walk gives the state today and
/// every transition on the way there, and nothing can look ahead.
///
/// The contract: an answer depends on the arguments alone, and ``nextReview(of:in:)`` never skips a day on which the state would change.
///
/// The built-in policy is ``OwnRhythmPolicy``. A rule of one line needs no type of its own:
///
/// ```swift
/// let policy = ClosureLifecyclePolicy(name: "one year") { history, _ in
///     guard let silence = history.silence else { return LifecycleJudgement(state: .potential) }
///     return LifecycleJudgement(state: silence > 365 ? .lost : history.occasionCount > 1 ? .repeat : .firstTime)
/// }
/// ```
public protocol LifecyclePolicy: Sendable {
    /// The policy's name, as results state it.
    var name: String { get }
    /// The policy's parameters by name, as results state them.
    var parameters: [String: Double] { get }
    /// What ``BaseRhythm`` is taken to be as long as no customer has bought twice.
    var intervalWithoutRepeatCustomers: OccasionInterval { get }

    /// Judges a customer.
    ///
    /// - Parameters:
    ///   - history: What had happened up to ``CustomerHistory/asOf``.
    ///   - previous: Where the customer stood before; `nil` for the first question about a customer.
    /// - Returns: The state and phase on that day.
    func judgement(of history: CustomerHistory, after previous: LifecycleStanding?) -> LifecycleJudgement

    /// The next day on which the state may change if nothing is bought.
    ///
    /// - Parameters:
    ///   - history: What had happened up to ``CustomerHistory/asOf``.
    ///   - standing: Where the customer stands on that day.
    /// - Returns: A later day, or `nil` when the state stays as it is until something is bought.
    func nextReview(of history: CustomerHistory, in standing: LifecycleStanding) -> CalendarDay?

    /// The interval that the customer's silence is measured by.
    ///
    /// - Parameter history: What had happened up to ``CustomerHistory/asOf``.
    /// - Returns: The interval, or `nil` for a customer without an occasion.
    func expectedInterval(of history: CustomerHistory) -> OccasionInterval?
}

extension LifecyclePolicy {
    /// No parameters unless the type says otherwise.
    public var parameters: [String: Double] { [:] }

    /// A quarter, 90 days, unless the type says otherwise.
    public var intervalWithoutRepeatCustomers: OccasionInterval { OccasionInterval(validDays: 90, over: 1) }

    /// The next day unless the type says otherwise: right for every rule, and slow, since every day of a history is judged.
    ///
    /// - Parameters:
    ///   - history: What had happened up to a day.
    ///   - standing: Where the customer stands on that day.
    /// - Returns: The day after.
    public func nextReview(of history: CustomerHistory, in standing: LifecycleStanding) -> CalendarDay? {
        history.asOf.advanced(by: 1)
    }

    /// The customer's own mean interval, and the base's for a one-time buyer, unless the type says otherwise.
    ///
    /// - Parameter history: What had happened up to a day.
    /// - Returns: The interval, or `nil` for a customer without an occasion.
    public func expectedInterval(of history: CustomerHistory) -> OccasionInterval? {
        history.occasionCount == 0 ? nil : history.meanInterval ?? history.rhythm.interval
    }
}
