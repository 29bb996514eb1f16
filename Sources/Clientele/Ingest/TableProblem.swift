/// Why a file cannot be read on: thrown while a row is looked at, and handed to the caller with the row's place.
///
/// Unlike a ``RowProblem`` it cannot be passed over, since leaving out this row instead of another would be arbitrary.
struct TableProblem: Error {
    /// The role of the column at fault.
    let role: String
    /// What is wrong, without its place.
    let error: ClienteleError
}
