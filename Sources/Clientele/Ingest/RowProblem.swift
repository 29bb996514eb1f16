/// Why a row is not taken: thrown while a row is looked at, kept as a ``RejectedRow``.
package struct RowProblem: Error, Sendable, Hashable {
    /// The role of the column at fault; `nil` where the row as a whole is.
    package let role: String?
    /// The column at fault, from 0, where it plays no role.
    package private(set) var column: Int?
    /// What is wrong, as a sentence without a closing full stop.
    package let message: String
    /// What to do about it, as a sentence without a closing full stop.
    package let remedy: String

    package init(role: String? = nil, _ message: String, remedy: String) {
        self.role = role
        self.message = message
        self.remedy = remedy
    }

    /// The same problem, in a column that plays no role.
    func at(column: Int) -> RowProblem {
        var problem = self
        problem.column = column
        return problem
    }
}
