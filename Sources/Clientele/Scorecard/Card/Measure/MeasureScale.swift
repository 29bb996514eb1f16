/// Whether a measure is an absolute figure or one relative to another.
public enum MeasureScale: String, Sendable, Hashable, Codable, CaseIterable {
    /// A figure that stands for itself, such as net profit.
    case absolute
    /// A change, a share or a ratio, such as return on sales.
    case relative
}
