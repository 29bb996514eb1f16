/// Whether a series got better over the periods of a review.
public enum SeriesCourse: String, Sendable, Hashable, Codable, CaseIterable {
    /// It rose, by more than chance explains in a series that remembers.
    case improves
    /// It fell, by more than chance explains.
    case worsens
    /// It did neither.
    case steady
    /// It has too few values.
    case notEnoughData
}
