/// How many customers renewed their contracts and how many did not: the data of a ``RetentionModel``, of one cohort or several.
///
/// Cohorts may be of different ages. The counts merge: made of parts of the contracts in any split and order, they are equal.
///
/// ```swift
/// let counts = try RetentionCounts(survivors: [1000, 869, 743, 653])
/// print(counts.customers, counts.periods, counts.observedRetentionRates.map { $0.lost })  // 1000 3 [131, 126, 90]
/// ```
public struct RetentionCounts: Sendable, Hashable, MergeableSummary {
    /// The version of the encoded form.
    public static let formatVersion = 1

    /// The cohorts in the byte order of their names, which differ.
    public private(set) var cohorts: [RetentionCohort]

    /// Makes counts of no cohorts, to merge others into.
    public init() { cohorts = [] }

    /// Makes counts of cohorts.
    ///
    /// - Parameter cohorts: The cohorts in any order, each name once; no cohort at all is the empty summary.
    /// - Throws: ``ClienteleError/Code/duplicateRecord`` for a name that occurs twice.
    /// - Complexity: O(*n* log *n*) in the cohorts.
    public init(cohorts: [RetentionCohort]) throws {
        self.cohorts = cohorts.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for (left, right) in zip(self.cohorts, self.cohorts.dropFirst()) where left.name.utf8.elementsEqual(right.name.utf8) {
            throw ClienteleError(
                .duplicateRecord, "there are two cohorts '\(left.name)'", remedy: "name cohorts apart, or merge counts to add them up")
        }
    }

    /// Makes counts of one cohort, which is named `all`.
    ///
    /// - Parameter survivors: The size of the cohort and how many are left after each renewal.
    /// - Throws: ``ClienteleError/Code/invalidRecord`` that names the place.
    public init(survivors: [Int]) throws {
        cohorts = [try RetentionCohort(name: "all", survivors: survivors)]
    }

    /// Makes counts of several cohorts, which are named by their places from 1, padded with zeros to one length.
    ///
    /// - Parameter survivors: The survivors of each cohort; the cohorts may be of different ages.
    /// - Throws: ``ClienteleError/Code/invalidRecord`` that names the cohort and the place.
    public init(survivorsOfCohorts survivors: [[Int]]) throws {
        let width = String(survivors.count).utf8.count
        cohorts = try survivors.enumerated().map { place, series in
            let digits = String(place + 1)
            return try RetentionCohort(name: String(repeating: "0", count: width - digits.utf8.count) + digits, survivors: series)
        }
    }

    /// How many customers all cohorts began with.
    public var customers: Int { cohorts.reduce(0) { RetentionCounts.sum($0, $1.size) } }

    /// How many renewal decisions were seen of the oldest cohort.
    public var periods: Int { cohorts.map(\.periods).max() ?? 0 }

    /// The share of customers who renewed in each period, over all cohorts that were seen in it.
    ///
    /// - Complexity: O(*n t*) in cohorts and periods.
    public var observedRetentionRates: [ObservedRetention] {
        (0..<periods).map { place in
            let atRisk = cohorts.reduce(0) { RetentionCounts.sum($0, $1.customersAtRisk(in: place + 1)) }
            let lost = cohorts.reduce(0) { RetentionCounts.sum($0, $1.customersLost(in: place + 1)) }
            return ObservedRetention(period: place + 1, atRisk: atRisk, lost: lost)
        }
    }

    /// Takes in the counts of other contracts; cohorts of the same name add up.
    ///
    /// - Parameter other: The other counts.
    /// - Throws: ``ClienteleError/Code/overflow`` when a cohort grows beyond 2⁵³ customers; then nothing is changed.
    /// - Complexity: O(*n t*) in cohorts and periods.
    public mutating func merge(_ other: RetentionCounts) throws {
        var merged: [RetentionCohort] = []
        var (left, right) = (cohorts[...], other.cohorts[...])
        while let first = left.first, let second = right.first {
            if first.name.utf8.elementsEqual(second.name.utf8) {
                merged.append(try first.adding(second))
                left.removeFirst()
                right.removeFirst()
            } else if first.name.utf8.lexicographicallyPrecedes(second.name.utf8) {
                merged.append(left.removeFirst())
            } else {
                merged.append(right.removeFirst())
            }
        }
        cohorts = merged + left + right
    }

    /// A sum that stops at the largest number instead of overflowing.
    private static func sum(_ left: Int, _ right: Int) -> Int {
        let (value, overflow) = left.addingReportingOverflow(right)
        return overflow ? .max : value
    }
}

extension RetentionCounts: Codable {
    private enum CodingKeys: String, CodingKey {
        case version
        case cohorts
    }

    /// Writes the counts in format version 1.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(RetentionCounts.formatVersion, forKey: .version)
        try values.encode(cohorts, forKey: .cohorts)
    }

    /// Reads counts of format version 1 and checks that they hold together.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/unreadableEncoding`` for another version, what ``init(cohorts:)`` throws, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let version = try values.decode(Int.self, forKey: .version)
        guard version == RetentionCounts.formatVersion else {
            throw ClienteleError(
                .unreadableEncoding, "the counts are of format version \(version)",
                remedy: "read version \(RetentionCounts.formatVersion)")
        }
        try self.init(cohorts: values.decode([RetentionCohort].self, forKey: .cohorts))
    }
}
