/// How the revenue of two groups is compared.
public enum RevenueTestMethod: String, Codable, Sendable, Hashable, CaseIterable {
    /// By Welch's t-test, which takes means that are nearly normal.
    case welch
    /// By drawing lots anew (the studentised permutation test), which holds its level in groups of any size where the campaign changes
    /// nothing.
    case permutation
}
