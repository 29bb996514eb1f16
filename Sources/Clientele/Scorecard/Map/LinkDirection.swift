/// Whether an effect is to get better or worse as its cause gets better.
public enum LinkDirection: String, Sendable, Hashable, Codable, CaseIterable {
    /// Better: what a strategy rests on.
    case positive
    /// Worse: a price that is paid knowingly.
    case negative

    /// 1 or −1.
    public var sign: Double { self == .positive ? 1 : -1 }
}
