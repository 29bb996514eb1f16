/// The built-in ``LifecyclePolicy``: a customer is judged by its own rhythm.
///
/// A customer's *silence* is the number of days since the last occasion, its *interval* the mean interval between its occasions so far,
/// (last − first) / (*n* − 1), but not less than ``minimumInterval``; a one-time buyer has the ``BaseRhythm`` of all. They are compared in
/// whole numbers.
///
/// | state | when |
/// | --- | --- |
/// | `potential`, `target` | known, no occasion; target when the customer record says so |
/// | `lost` | silence > ``lostMultiple`` × interval |
/// | `wonBack` | was lost before this occasion; stays so until occasion number ``occasionsToSettle`` since the return, that return being the first |
/// | `firstTime` | one occasion |
/// | `repeat` | two occasions or more |
/// | `loyal` | ``loyalFrom`` occasions or more |
///
/// The phase is the state's ``CustomerState/usualPhase``, but `decline` when silence > ``declineMultiple`` × interval.
///
/// **Ground.** If a customer buys at random at a steady rate (exponential intervals, the assumption of Ehrenberg's and of Schmittlein,
/// Morrison & Colombo's models), the chance of a silence longer than *k* mean intervals is e⁻ᵏ: 14 % for the two of decline, 5 % for the
/// three of loss. The mean is estimated from *n* − 1 intervals, which makes the true chance (1 + *k*/(*n* − 1))^−(*n*−1): for three, 25 % with
/// two occasions, 16 % with three, 8.8 % with seven, and 5 % in the limit. So a verdict on a customer with few occasions is weak; raise
/// ``lostMultiple`` where a false alarm costs more than a late one; the conversion from lost to won back in a result tells how often the
/// verdict was early in a base. The mean interval includes the gaps over which a customer was lost.
///
/// ```swift
/// let days = try ["2024-01-01", "2024-01-31"].map { try CalendarDay($0) }
/// let rhythm = try BaseRhythm(of: [], otherwise: OccasionInterval(totalDays: 90))
/// let policy = OwnRhythmPolicy()
/// let inTime = try CustomerHistory(occasionDays: days, asOf: CalendarDay("2024-04-30"), rhythm: rhythm)
/// let late = try CustomerHistory(occasionDays: days, asOf: CalendarDay("2024-05-01"), rhythm: rhythm)
/// print(policy.judgement(of: inTime, after: nil).state)  // repeat
/// print(policy.judgement(of: late, after: nil).state)  // lost
/// ```
public struct OwnRhythmPolicy: LifecyclePolicy, Hashable {
    /// How many intervals of silence a customer may take without being lost; 3 unless told.
    public let lostMultiple: IntervalMultiple
    /// How many intervals of silence a customer may take without being in decline; 2 unless told.
    public let declineMultiple: IntervalMultiple
    /// The shortest interval in days that a customer is judged by; 7 unless told.
    ///
    /// Two purchases on days that follow each other are more likely one errand than a rhythm. A week is the shortest rhythm that most
    /// shops' customers keep; a canteen would say 1.
    public let minimumInterval: Int
    /// From how many occasions an active customer is loyal; 4 unless told, a convention.
    public let loyalFrom: Int
    /// On which occasion since the return, the returning one being the first, a won-back customer is a repeat or loyal one again; 3 unless
    /// told.
    ///
    /// The first only shows that the customer came back, the second could be chance; 1 makes a returning customer a repeat or loyal one at
    /// once, so that nobody is ever won back.
    public let occasionsToSettle: Int
    /// The interval in days that one-time buyers are judged by as long as no customer has bought twice; 90 unless told, a convention.
    public let assumedInterval: Int

    /// Makes the policy with its default parameters.
    public init() {
        self.init(
            lostMultiple: IntervalMultiple(valid: 3), declineMultiple: IntervalMultiple(valid: 2), validMinimum: 7, loyalFrom: 4,
            occasionsToSettle: 3, assumedInterval: 90)
    }

    /// Makes the policy.
    ///
    /// - Parameters:
    ///   - lostMultiple: How many intervals of silence a customer may take without being lost; 3 when `nil`.
    ///   - declineMultiple: How many without being in decline, not above `lostMultiple`; 2, or `lostMultiple` where that is less, when `nil`.
    ///   - minimumInterval: The shortest interval in days that a customer is judged by, from 1.
    ///   - loyalFrom: From how many occasions an active customer is loyal, from 2.
    ///   - occasionsToSettle: On which occasion since the return a won-back customer is a repeat or loyal one again, from 1.
    ///   - assumedInterval: The interval in days that one-time buyers are judged by as long as no customer has bought twice, from 1.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` for parameters outside these ranges.
    public init(
        lostMultiple: IntervalMultiple? = nil, declineMultiple: IntervalMultiple? = nil, minimumInterval: Int = 7, loyalFrom: Int = 4,
        occasionsToSettle: Int = 3, assumedInterval: Int = 90
    ) throws {
        let lost = lostMultiple ?? IntervalMultiple(valid: 3)
        let decline = declineMultiple ?? min(IntervalMultiple(valid: 2), lost)
        let days = 1...1_000_000
        guard decline <= lost, days.contains(minimumInterval), days.contains(assumedInterval), loyalFrom >= 2, occasionsToSettle >= 1
        else {
            throw ClienteleError(
                .invalidPolicy, "the parameters of the lifecycle policy contradict each other or are out of range",
                remedy: "keep the multiple for decline within the one for loss, intervals from 1 to 1,000,000 days, loyalty from 2 "
                    + "occasions and settling from 1")
        }
        self.init(
            lostMultiple: lost, declineMultiple: decline, validMinimum: minimumInterval, loyalFrom: loyalFrom,
            occasionsToSettle: occasionsToSettle, assumedInterval: assumedInterval)
    }

    private init(
        lostMultiple: IntervalMultiple, declineMultiple: IntervalMultiple, validMinimum: Int, loyalFrom: Int, occasionsToSettle: Int,
        assumedInterval: Int
    ) {
        self.lostMultiple = lostMultiple
        self.declineMultiple = declineMultiple
        self.minimumInterval = validMinimum
        self.loyalFrom = loyalFrom
        self.occasionsToSettle = occasionsToSettle
        self.assumedInterval = assumedInterval
    }

    /// The name, `"ownRhythm"`.
    public var name: String { "ownRhythm" }

    /// The parameters under the names of the properties.
    public var parameters: [String: Double] {
        [
            "lostMultiple": lostMultiple.value, "declineMultiple": declineMultiple.value, "minimumInterval": Double(minimumInterval),
            "loyalFrom": Double(loyalFrom), "occasionsToSettle": Double(occasionsToSettle), "assumedInterval": Double(assumedInterval),
        ]
    }

    /// ``assumedInterval``.
    public var intervalWithoutRepeatCustomers: OccasionInterval { OccasionInterval(validDays: Int64(assumedInterval), over: 1) }

    /// Judges a customer by its own rhythm.
    ///
    /// - Parameters:
    ///   - history: What had happened up to a day.
    ///   - previous: Where the customer stood before; without it nobody is ever won back.
    /// - Returns: The state and phase on that day.
    /// - Complexity: O(1).
    public func judgement(of history: CustomerHistory, after previous: LifecycleStanding?) -> LifecycleJudgement {
        guard let silence = history.silence, let interval = expectedInterval(of: history) else {
            return LifecycleJudgement(state: history.isTarget ? .target : .potential)
        }
        if Int64(silence) > interval.wholeDays(times: lostMultiple) { return LifecycleJudgement(state: .lost) }
        let state = activeState(occasions: history.occasionCount, after: previous)
        let isInDecline = Int64(silence) > interval.wholeDays(times: declineMultiple)
        return LifecycleJudgement(state: state, phase: isInDecline ? .decline : state.usualPhase)
    }

    private func activeState(occasions: Int, after previous: LifecycleStanding?) -> CustomerState {
        let isReturning = previous?.state == .lost && occasionsToSettle > 1
        if isReturning { return .wonBack }
        if let previous, previous.state == .wonBack, occasions - previous.occasionCount + 1 < occasionsToSettle { return .wonBack }
        if occasions >= loyalFrom { return .loyal }
        return occasions > 1 ? .repeat : .firstTime
    }

    /// The first day on which silence makes the customer lost.
    ///
    /// - Parameters:
    ///   - history: What had happened up to a day.
    ///   - standing: Where the customer stands on that day.
    /// - Returns: That day, or `nil` for a customer who is lost already or has not bought.
    public func nextReview(of history: CustomerHistory, in standing: LifecycleStanding) -> CalendarDay? {
        guard standing.state != .lost, let last = history.lastDay, let interval = expectedInterval(of: history) else { return nil }
        let allowed = interval.wholeDays(times: lostMultiple)
        return last.advanced(by: Int(clamping: allowed)).advanced(by: 1)
    }

    /// The customer's own mean interval, and the base's for a one-time buyer, but not less than ``minimumInterval``.
    ///
    /// - Parameter history: What had happened up to a day.
    /// - Returns: The interval, or `nil` for a customer without an occasion.
    public func expectedInterval(of history: CustomerHistory) -> OccasionInterval? {
        guard history.occasionCount > 0 else { return nil }
        return max(history.meanInterval ?? history.rhythm.interval, OccasionInterval(validDays: Int64(minimumInterval), over: 1))
    }
}

extension LifecyclePolicy where Self == OwnRhythmPolicy {
    /// Judges each customer by its own rhythm, with the default parameters.
    public static var ownRhythm: OwnRhythmPolicy { OwnRhythmPolicy() }
}
