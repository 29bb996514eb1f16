/// Which lines are counted for tests: those of the first places of an axis in a window of months.
struct SalesSamplePlan: Sendable {
    /// The axis by its place in the list of all axes.
    let axis: Int
    /// How many places at most.
    let mostGroups: Int
    /// The first month of the window, counted from the first with a row.
    let firstMonth: Int
    let monthCount: Int
}
