/// How priorities are read off a pairwise comparison.
public enum PairwisePriority: String, Sendable, Hashable, Codable, CaseIterable {
    /// The principal right eigenvector (Saaty 1977); where judgements are missing, of the matrix with 0 in their place and 1 plus the number
    /// missing in the row on the diagonal (Harker 1987).
    case eigenvector
    /// The geometric mean of each row (Crawford & Williams 1985); where judgements are missing, the least squares of the logarithms of those there
    /// are (Bozóki, Fülöp & Rónyai 2010), which is the same where none is.
    case geometricMean
}
