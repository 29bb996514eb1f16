/// How often each of a set of labelled states followed each other, and with what relative frequency.
///
/// Rows are where a change starts, columns where it ends. The probability of a change is its count over the sum of its row (the maximum
/// likelihood estimate for a Markov chain; Anderson & Goodman 1957, "Statistical Inference about Markov Chains"), so a row's probabilities
/// sum to 1; a row without a count has none.
///
/// ```swift
/// let matrix = try TransitionMatrix(labels: ["A", "B"], counts: [[3, 1], [0, 0]])
/// print(matrix.probability(from: "A", to: "B") ?? -1)  // 0.25
/// print(matrix.probability(from: "B", to: "A") == nil)  // true
/// ```
///
/// As JSON it is the list of its ``entries``, zeros included, from which it can be read back.
public struct TransitionMatrix: Sendable, Hashable {
    /// The names of the states, each once, in the order of rows and columns.
    public let labels: [String]
    /// The counts: `counts[i][j]` changes from `labels[i]` to `labels[j]`.
    public private(set) var counts: [[Int]]

    /// Makes a matrix of zeros.
    ///
    /// - Parameter labels: The names of the states.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` when a name stands twice.
    public init(labels: [String]) throws {
        let row = [Int](repeating: 0, count: labels.count)
        try self.init(labels: labels, counts: [[Int]](repeating: row, count: labels.count))
    }

    /// Makes a matrix of known counts.
    ///
    /// - Parameters:
    ///   - labels: The names of the states.
    ///   - counts: As many rows and columns as there are names, nothing negative.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a name that stands twice, another shape or a negative count;
    ///   ``ClienteleError/Code/overflow`` when the counts do not add up to 64 bits.
    public init(labels: [String], counts: [[Int]]) throws {
        guard Set(labels).count == labels.count else {
            throw ClienteleError(.invalidArgument, "a label of the matrix stands twice", remedy: "name every state differently")
        }
        let isSquare = counts.count == labels.count && counts.allSatisfy { $0.count == labels.count }
        guard isSquare, counts.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else {
            throw ClienteleError(
                .invalidArgument, "the counts are no matrix of \(labels.count) rows and columns without negative numbers",
                remedy: "give one row and one column a label")
        }
        self.labels = labels
        self.counts = counts
        var sum = ExactSum()
        for row in counts { for count in row { sum.add(Int64(count)) } }
        guard sum.narrowed != nil else { throw TransitionMatrix.overflow }
    }

    /// How many changes there are in all.
    public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

    /// The count of one change, or `nil` for a name that is not a label.
    ///
    /// - Parameters:
    ///   - origin: Where the change starts.
    ///   - destination: Where it ends.
    /// - Returns: The count.
    public func count(from origin: String, to destination: String) -> Int? {
        guard let row = labels.firstIndex(of: origin), let column = labels.firstIndex(of: destination) else { return nil }
        return counts[row][column]
    }

    /// The share of the changes from one state that lead to another; `nil` for a row without a count or a name that is not a label.
    ///
    /// - Parameters:
    ///   - origin: Where the change starts.
    ///   - destination: Where it ends.
    /// - Returns: From 0 to 1.
    public func probability(from origin: String, to destination: String) -> Double? {
        guard let row = labels.firstIndex(of: origin), let column = labels.firstIndex(of: destination) else { return nil }
        return probabilities[row]?[column]
    }

    /// The probabilities by row; `nil` for a row without a count.
    public var probabilities: [[Double]?] {
        counts.map { row in
            let sum = row.reduce(0, +)
            return sum == 0 ? nil : row.map { Double($0) / Double(sum) }
        }
    }

    /// All entries, row by row.
    public var entries: [Entry] {
        zip(labels, zip(counts, probabilities)).flatMap { origin, row in
            labels.indices.map { column in
                Entry(from: origin, to: labels[column], count: row.0[column], probability: row.1?[column])
            }
        }
    }

    /// The entries with a count above zero, row by row.
    public var observedEntries: [Entry] { entries.filter { $0.count > 0 } }

    /// Counts a change.
    ///
    /// - Parameters:
    ///   - origin: Where the change starts.
    ///   - destination: Where it ends.
    ///   - count: How often, not negative.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a name that is not a label or a negative count,
    ///   ``ClienteleError/Code/overflow`` when the counts would not add up to 64 bits.
    /// - Complexity: O(*n*²) in the number of labels.
    public mutating func add(from origin: String, to destination: String, count: Int = 1) throws {
        guard let row = labels.firstIndex(of: origin), let column = labels.firstIndex(of: destination), count >= 0 else {
            throw ClienteleError(
                .invalidArgument, "\(count) changes from '\(origin)' to '\(destination)' cannot be counted",
                remedy: "use the labels \(labels.joined(separator: ", ")) and a count from 0")
        }
        guard !total.addingReportingOverflow(count).overflow else { throw TransitionMatrix.overflow }
        counts[row][column] += count
    }

    /// Adds the counts of a matrix of other changes with the same labels in the same order.
    ///
    /// - Parameter other: The other matrix.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for other labels, ``ClienteleError/Code/overflow`` when the counts would not add up
    ///   to 64 bits.
    public mutating func merge(_ other: TransitionMatrix) throws {
        guard labels == other.labels else {
            throw ClienteleError(.invalidArgument, "the two matrices have different labels", remedy: "count both with the same states")
        }
        guard !total.addingReportingOverflow(other.total).overflow else { throw TransitionMatrix.overflow }
        for row in counts.indices {
            for column in counts.indices { counts[row][column] += other.counts[row][column] }
        }
    }

    private static var overflow: ClienteleError {
        ClienteleError(.overflow, "the counts of the matrix do not fit 64 bits", remedy: "check the counts")
    }
}
