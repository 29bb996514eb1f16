/// The survivors of one cohort of contracts while they are counted.
struct ContractSeries: Sendable {
    /// How many renewed exactly as often as the place says and then left, or were followed no further.
    private var left: [Int] = []
    private var unfollowed: [Int] = []

    mutating func add(_ renewals: (count: Int, left: Bool), due: Int) {
        let missing = due + 1 - left.count
        if missing > 0 {
            left += [Int](repeating: 0, count: missing)
            unfollowed += [Int](repeating: 0, count: missing)
        }
        if renewals.left { left[renewals.count] += 1 } else { unfollowed[renewals.count] += 1 }
    }

    var survivors: [Int] {
        var remaining = left.reduce(0, +) + unfollowed.reduce(0, +)
        return left.indices.map { place in
            defer { remaining -= left[place] + unfollowed[place] }
            return remaining
        }
    }

    /// Of the last place nobody is seen to decide.
    var withdrawn: [Int] { Array(unfollowed.dropLast()) }
}
