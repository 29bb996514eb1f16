/// What an indicator at the bottom of an evaluation tree is judged by.
public enum EvaluationJudgement: Sendable, Hashable {
    /// A membership a grade, from 0 to 1, not all zero.
    case membership([Double])
    /// How many judges chose each grade; their shares are the memberships. Numbers need not be whole: judges may be weighted.
    case votes([Double])
    /// A measured value and a membership function a grade.
    case measured(Double, [MembershipShape])

    /// The vector of memberships, before any normalisation but that of votes.
    ///
    /// - Parameters:
    ///   - grades: The number of grades.
    ///   - path: The indicator, for messages.
    /// - Returns: A membership a grade.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a vector of another length, numbers that are negative, not finite or above 1, or a
    ///   vector of zeros.
    func vector(grades: Int, path: String) throws -> [Double] {
        let (vector, what) =
            switch self {
            case .membership(let numbers): (numbers, "memberships")
            case .votes(let numbers): (numbers, "votes")
            case .measured(let value, let shapes): (shapes.map { $0.membership(of: value) }, "membership functions")
            }
        guard vector.count == grades else {
            throw ClienteleError(
                .invalidArgument, "'\(path)' has \(vector.count) \(what) for \(grades) grades",
                remedy: "give one a grade, in the grades' order")
        }
        if case .measured(let value, _) = self, !value.isFinite {
            throw ClienteleError(.invalidArgument, "the value of '\(path)' is no finite number", remedy: "give the value that was measured")
        }
        guard vector.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
            throw ClienteleError(
                .invalidArgument, "'\(path)' has \(what) that are negative or no finite number", remedy: "give numbers from 0 up")
        }
        guard let shares = OrderFreeSum.shares(vector) else {
            let remedy =
                if case .measured = self {
                    "let the functions of neighbouring grades overlap, so that every value belongs to some grade"
                } else { "give at least one grade a number above zero" }
            throw ClienteleError(.invalidArgument, "the \(what) of '\(path)' are all zero", remedy: remedy)
        }
        if case .votes = self { return shares }
        guard vector.allSatisfy({ $0 <= 1 }) else {
            throw ClienteleError(
                .invalidArgument, "'\(path)' has a membership above 1", remedy: "give memberships from 0 to 1, or the numbers as votes")
        }
        return vector
    }
}
