/// Times to an event, some of them only known to be longer than observed: what every survival method works on.
///
/// A row is one customer (or contract): how long it was watched, and whether the event (a lapse, a second purchase) ended the watch or the
/// watch ended first, which is a *censoring*. Rows can come in late (*left truncation*): a contract that was already running when the data
/// begin is at risk only from its age at that day, its *entry*, on; an entry of 0 is none. Durations and entries share one time unit, which
/// the caller chooses.
///
/// A row is at risk at time *t* when its duration is at least *t* and its entry lies before *t* or is 0. At equal times events come before
/// censorings. No result depends on the order of the rows.
///
/// ```swift
/// let sample = try SurvivalSample(durations: [6, 6, 9], events: [true, false, true])
/// print(sample.rows, sample.size, sample.eventCount)  // 3 3.0 2.0
/// ```
public struct SurvivalSample: Sendable, Equatable {
    /// How long each row was watched, from 0.
    public let durations: [Double]
    /// From when on each row is at risk, 0 for the start, time 0 included; `nil` where all are from the start.
    public let entries: [Double]?
    /// How many rows each row stands for; `nil` where that is one each.
    public let weights: [Double]?
    /// The numbers that a ``CoxModel`` explains durations by.
    public let covariates: [SurvivalCovariate]
    /// The kinds of event in byte order; `["event"]` where they were not told apart.
    public let causes: [String]
    /// Whether the event, of whatever cause, ended the watch of each row.
    let events: [Bool]
    /// 0 for a censored row, otherwise the place of its cause in ``causes`` plus one; `nil` with fewer than two causes.
    let causeCodes: [UInt32]?
    /// The longest duration.
    let longest: Double
    /// The groups to compare; `nil` without any.
    package let groupLabels: SurvivalLabels?
    /// The strata within which rows are compared; `nil` without any.
    package let strataLabels: SurvivalLabels?

    /// Makes a sample of one kind of event.
    ///
    /// - Parameters:
    ///   - durations: How long each row was watched, finite and from 0.
    ///   - events: Whether the event ended the watch; `false` is a censoring.
    ///   - entries: From when on each row is at risk, finite, below its duration or 0.
    ///   - weights: How many rows each row stands for, finite and above 0.
    ///   - groups: The group of each row, to compare groups.
    ///   - strata: The stratum of each row, to compare within strata only.
    ///   - covariates: Numbers for a ``CoxModel``.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for columns of different lengths or covariates of one name,
    ///   ``ClienteleError/Code/missingData`` without rows, ``ClienteleError/Code/invalidRecord`` for the first bad row, counted from 1.
    /// - Complexity: O(*n*).
    public init(
        durations: [Double], events: [Bool], entries: [Double]? = nil, weights: [Double]? = nil, groups: [String]? = nil,
        strata: [String]? = nil, covariates: [SurvivalCovariate] = []
    ) throws {
        try SurvivalSample.requireCount(events.count, of: "events", rows: durations.count)
        try self.init(
            durations: durations, events: events, causeCodes: nil, causes: ["event"], entries: entries, weights: weights, groups: groups,
            strata: strata, covariates: covariates)
    }

    /// Makes a sample of several kinds of event that exclude each other.
    ///
    /// Methods for one kind of event, such as ``KaplanMeier``, count every cause as the event; ``counting(cause:)`` counts one alone.
    ///
    /// ```swift
    /// let sample = try SurvivalSample(durations: [2, 3, 5], causes: ["lapse", nil, "death"])
    /// print(sample.causes)  // ["death", "lapse"]
    /// ```
    ///
    /// - Parameters:
    ///   - durations: How long each row was watched, finite and from 0.
    ///   - causes: What ended the watch; `nil` is a censoring.
    ///   - entries: From when on each row is at risk, finite, below its duration or 0.
    ///   - weights: How many rows each row stands for, finite and above 0.
    ///   - groups: The group of each row, to compare groups.
    ///   - strata: The stratum of each row, to compare within strata only.
    ///   - covariates: Numbers for a ``CoxModel``.
    /// - Throws: As ``init(durations:events:entries:weights:groups:strata:covariates:)``, and
    ///   ``ClienteleError/Code/invalidRecord`` for a cause without a name.
    /// - Complexity: O(*n*).
    public init(
        durations: [Double], causes: [String?], entries: [Double]? = nil, weights: [Double]? = nil, groups: [String]? = nil,
        strata: [String]? = nil, covariates: [SurvivalCovariate] = []
    ) throws {
        try SurvivalSample.requireCount(causes.count, of: "causes", rows: durations.count)
        if let row = causes.firstIndex(of: "") {
            throw SurvivalSample.bad(row, "the cause has no name", remedy: "name the cause, or give nil for a censoring")
        }
        let labels = SurvivalLabels(causes.compactMap { $0 })
        var next = 0
        let codes = causes.map { cause -> UInt32 in
            guard cause != nil else { return 0 }
            next += 1
            return labels.codes[next - 1] + 1
        }
        try self.init(
            durations: durations, events: causes.map { $0 != nil }, causeCodes: labels.names.count > 1 ? codes : nil, causes: labels.names,
            entries: entries, weights: weights, groups: groups, strata: strata, covariates: covariates)
    }

    private init(
        durations: [Double], events: [Bool], causeCodes: [UInt32]?, causes: [String], entries: [Double]?, weights: [Double]?,
        groups: [String]?, strata: [String]?, covariates: [SurvivalCovariate]
    ) throws {
        let longest = try SurvivalSample.require(durations: durations, entries: entries, weights: weights)
        try SurvivalSample.require(covariates: covariates, rows: durations.count)
        if let groups { try SurvivalSample.requireCount(groups.count, of: "groups", rows: durations.count) }
        if let strata { try SurvivalSample.requireCount(strata.count, of: "strata", rows: durations.count) }
        self.init(
            trusted: durations, longest: longest, events: events, causeCodes: causeCodes, causes: causes, entries: entries,
            weights: weights,
            groupLabels: groups.map(SurvivalLabels.init), strataLabels: strata.map(SurvivalLabels.init), covariates: covariates)
    }

    /// Takes columns that have been checked.
    init(
        trusted durations: [Double], longest: Double, events: [Bool], causeCodes: [UInt32]?, causes: [String], entries: [Double]?,
        weights: [Double]?, groupLabels: SurvivalLabels?, strataLabels: SurvivalLabels?, covariates: [SurvivalCovariate]
    ) {
        self.durations = durations
        self.longest = longest
        self.events = events
        self.causeCodes = causeCodes
        self.causes = causes
        self.entries = entries
        self.weights = weights
        self.groupLabels = groupLabels
        self.strataLabels = strataLabels
        self.covariates = covariates
    }

    /// How many rows there are.
    public var rows: Int { durations.count }

    /// How many rows the rows stand for: the sum of the weights.
    public var size: Double { weights.map { SortedSum.of($0) } ?? Double(rows) }

    /// How many events the rows stand for, of whatever cause.
    public var eventCount: Double {
        guard let weights else { return Double(events.count { $0 }) }
        return SortedSum.of(zip(events, weights).filter { $0.0 }.map(\.1))
    }

    /// The groups in byte order; empty without any.
    public var groups: [String] { groupLabels?.names ?? [] }

    /// The strata in byte order; empty without any.
    public var strata: [String] { strataLabels?.names ?? [] }
}
