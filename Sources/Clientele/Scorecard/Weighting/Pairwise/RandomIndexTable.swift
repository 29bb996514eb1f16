/// What the consistency index of a random comparison is on average, against which a comparison is measured.
public enum RandomIndexTable: String, Sendable, Hashable, Codable, CaseIterable {
    /// Saaty 1980, "The analytic hierarchy process": for 3 to 15 criteria .58, .90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59.
    case saaty1980
    /// Alonso & Lamata 2006, "Consistency in the analytic hierarchy process: a new approach": λmax of a random comparison is on average
    /// 2.7699 *n* − 4.3513, for any number of criteria from 3 on.
    case alonsoLamata2006

    private static let saaty = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]

    /// The random index of complete comparisons.
    ///
    /// - Parameter criteria: The number of criteria.
    /// - Returns: The index; `nil` for fewer than three criteria, which are always consistent, and past the end of the table.
    public func index(criteria: Int) -> Double? {
        guard criteria >= 3 else { return nil }
        switch self {
        case .saaty1980: return criteria - 3 < RandomIndexTable.saaty.count ? RandomIndexTable.saaty[criteria - 3] : nil
        case .alonsoLamata2006: return (1.7699 * Double(criteria) - 4.3513) / Double(criteria - 1)
        }
    }

    /// The random index of comparisons in which judgements are missing.
    ///
    /// It is the index of complete ones times 1 − 2*k* / ((*n* − 1)(*n* − 2)) for *k* missing judgements (Ágoston & Csató 2022, "Inconsistency
    /// thresholds for incomplete pairwise comparison matrices", Omega 108). Theirs is for the completion of least λmax; that of Harker's
    /// matrix is never less, so a ratio to this index is, if anything, too strict.
    ///
    /// - Parameters:
    ///   - criteria: The number of criteria.
    ///   - missing: The number of pairs without a judgement.
    /// - Returns: The index; `nil` where there is none, as for a tree of judgements, which is always consistent.
    public func index(criteria: Int, missing: Int) -> Double? {
        guard let complete = index(criteria: criteria), missing >= 0 else { return nil }
        let spare = (criteria - 1) * (criteria - 2)
        let share = 1 - Double(missing) / Double(spare) * 2
        return share > 1e-9 ? complete * share : nil
    }
}
