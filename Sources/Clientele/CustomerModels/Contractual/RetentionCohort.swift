/// The customers who began their contracts together, and how many of them were still there after each renewal.
///
/// Time is counted in renewals: `survivors[0]` is the size of the cohort, and `survivors[t]` the number of those who were seen to renew at
/// least *t* times. Who leaves the observation in another way than by not renewing is in ``withdrawn``: `withdrawn[t]` customers had
/// renewed *t* times and never came to decide a further time, because they died, their contract ran out, or the decision still lies ahead.
///
/// ```swift
/// let cohort = try RetentionCohort(name: "2019", survivors: [1000, 869, 743])
/// print(cohort.customersAtRisk(in: 2), cohort.customersLost(in: 2))  // 869 126
/// ```
public struct RetentionCohort: Sendable, Hashable {
    /// What the cohort is called.
    public let name: String
    /// How many were seen to renew at least as often as the place says; the first is the size of the cohort.
    public let survivors: [Int]
    /// How many of the survivors never came to the next decision; one shorter than ``survivors``, as nobody of the last is seen to decide.
    public let withdrawn: [Int]

    /// Makes a cohort from its survivors.
    ///
    /// - Parameters:
    ///   - name: What the cohort is called.
    ///   - survivors: The size of the cohort and how many are left after each renewal; at least two numbers, none negative, none larger
    ///     than the one before it, the first above zero.
    ///   - withdrawn: How many of the survivors at each place but the last never came to the next decision; nobody unless told.
    /// - Throws: ``ClienteleError/Code/invalidRecord`` that names the cohort and the place.
    /// - Complexity: O(*t*) in the periods.
    public init(name: String, survivors: [Int], withdrawn: [Int]? = nil) throws {
        let withdrawn = withdrawn ?? [Int](repeating: 0, count: max(survivors.count - 1, 0))
        if let (problem, remedy) = RetentionCohort.problem(survivors, withdrawn) {
            throw ClienteleError(.invalidRecord, "cohort '\(name)': \(problem)", remedy: remedy)
        }
        self.init(checked: name, survivors, withdrawn)
    }

    /// A cohort of numbers that were checked.
    init(checked name: String, _ survivors: [Int], _ withdrawn: [Int]) {
        self.name = name
        self.survivors = survivors
        self.withdrawn = withdrawn
    }

    /// How many customers began.
    public var size: Int { survivors.first ?? 0 }

    /// How many renewal decisions were seen.
    public var periods: Int { withdrawn.count }

    /// How many came to decide at the end of a period.
    ///
    /// - Parameter period: The period, from 1.
    /// - Returns: Their number; 0 for a period that was not seen.
    public func customersAtRisk(in period: Int) -> Int {
        guard withdrawn.indices.contains(period - 1) else { return 0 }
        return survivors[period - 1] - withdrawn[period - 1]
    }

    /// How many left at the end of a period.
    ///
    /// - Parameter period: The period, from 1.
    /// - Returns: Their number; 0 for a period that was not seen.
    public func customersLost(in period: Int) -> Int {
        guard withdrawn.indices.contains(period - 1) else { return 0 }
        return customersAtRisk(in: period) - survivors[period]
    }

    private static let largestCount = 1 << 53

    private static func problem(_ survivors: [Int], _ withdrawn: [Int]) -> (String, String)? {
        guard survivors.count >= 2 else {
            return ("there are \(survivors.count) numbers of survivors", "give the size and the survivors of at least one period")
        }
        guard withdrawn.count == survivors.count - 1 else {
            return (
                "there are \(withdrawn.count) numbers of withdrawals beside \(survivors.count) of survivors",
                "give one less than of survivors"
            )
        }
        guard survivors[0] > 0 else { return ("the size is \(survivors[0])", "give a cohort of at least one customer") }
        guard survivors[0] <= largestCount else { return ("the size of \(survivors[0]) is beyond 2⁵³", "give a number of customers") }
        for place in survivors.indices {
            if survivors[place] < 0 { return ("survivors[\(place)] is \(survivors[place])", "give counts of customers") }
            guard place > 0 else { continue }
            if withdrawn[place - 1] < 0 { return ("withdrawn[\(place - 1)] is \(withdrawn[place - 1])", "give counts of customers") }
            if survivors[place] > survivors[place - 1] {
                return (
                    "survivors[\(place)] is \(survivors[place]), more than the \(survivors[place - 1]) before",
                    "give survivors of one cohort, whom nobody joins later"
                )
            }
            if withdrawn[place - 1] > survivors[place - 1] - survivors[place] {
                return (
                    "withdrawn[\(place - 1)] is \(withdrawn[place - 1]), more than were no longer there",
                    "count as withdrawn only who did not come to the next decision"
                )
            }
        }
        return nil
    }
}

extension RetentionCohort {
    /// The cohort of this one's customers and another's.
    func adding(_ other: RetentionCohort) throws -> RetentionCohort {
        let periods = max(self.periods, other.periods)
        let (left, right) = (padded(to: periods), other.padded(to: periods))
        let survivors = zip(left.survivors, right.survivors).map { $0 + $1 }
        let withdrawn = zip(left.withdrawn, right.withdrawn).map { $0 + $1 }
        guard survivors[0] <= RetentionCohort.largestCount else {
            throw ClienteleError(
                .overflow, "cohort '\(name)' would have \(survivors[0]) customers", remedy: "keep cohorts below 2⁵³ customers")
        }
        return RetentionCohort(checked: name, survivors, withdrawn)
    }

    /// The same customers seen for longer: whoever is left at the end withdraws there.
    private func padded(to periods: Int) -> RetentionCohort {
        guard periods > self.periods else { return self }
        let zeros = [Int](repeating: 0, count: periods - self.periods)
        return RetentionCohort(checked: name, survivors + zeros, withdrawn + [survivors.last ?? 0] + zeros.dropLast())
    }
}

extension RetentionCohort: Codable {
    private enum CodingKeys: String, CodingKey {
        case name = "cohort"
        case survivors
        case withdrawn
    }

    /// Reads a cohort and checks it.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidRecord`` for counts that contradict each other, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            name: values.decode(String.self, forKey: .name), survivors: values.decode([Int].self, forKey: .survivors),
            withdrawn: values.decodeIfPresent([Int].self, forKey: .withdrawn))
    }
}
