/// The grades that are judged by, such as excellent, good, fair and poor, with the score each stands for.
///
/// ```swift
/// let grades = try GradeSet(["excellent", "good", "fair", "poor"], scores: [95, 80, 65, 40])
/// print(grades.score(of: [0.2, 0.5, 0.3, 0]) ?? 0)  // 78.5
/// ```
public struct GradeSet: Sendable, Hashable {
    /// The most grades a set can have.
    public static let mostGrades = 100

    /// The grades' names.
    public let grades: [String]
    /// The score each grade stands for, in the same order.
    public let scores: [Double]

    /// Makes a set.
    ///
    /// - Parameters:
    ///   - grades: The grades' names, usually from the best to the worst.
    ///   - scores: The score each grade stands for.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for no grade or more than ``mostGrades``, names that are empty or come twice, or scores
    ///   that are missing or not finite.
    public init(_ grades: [String], scores: [Double]) throws {
        try CriterionNames.check(grades, "grade")
        guard grades.count <= GradeSet.mostGrades else {
            throw ClienteleError(
                .invalidArgument, "\(grades.count) grades are too many",
                remedy: "judge by at most \(GradeSet.mostGrades), usually four or five")
        }
        guard scores.count == grades.count else {
            throw ClienteleError(
                .invalidArgument, "\(grades.count) grades have \(scores.count) scores", remedy: "give one score for every grade")
        }
        guard scores.allSatisfy({ abs($0) <= 1e12 }) else {
            throw ClienteleError(
                .invalidArgument, "a grade's score is no number of usable size", remedy: "give scores such as 95, 80, 65 and 40")
        }
        self.grades = grades
        self.scores = scores
    }

    /// The mean of the grades' scores, weighted by a vector of memberships: Σ *v s* / Σ *v*.
    ///
    /// - Parameter vector: A membership a grade, not negative.
    /// - Returns: The score; `nil` for a vector of another length, or one that sums to zero.
    public func score(of vector: [Double]) -> Double? {
        guard vector.count == scores.count, let shares = OrderFreeSum.shares(vector) else { return nil }
        return OrderFreeSum.of(zip(shares, scores).map { $0 * $1 })
    }
}
