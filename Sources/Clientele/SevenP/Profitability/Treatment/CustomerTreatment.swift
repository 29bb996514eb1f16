/// What to do about a customer, by profit and potential.
public enum CustomerTreatment: String, Sendable, Hashable, Codable, CaseIterable {
    /// Profitable, and more can be had: sell more.
    case grow
    /// Profitable, little more to be had: keep at little cost.
    case keep
    /// Not profitable, but could be: raise prices, lower the cost to serve, change the terms.
    case fix
    /// Neither profitable nor likely to become so: stop spending.
    case letGo

    /// The place among all.
    var place: UInt8 {
        switch self {
        case .grow: return 0
        case .keep: return 1
        case .fix: return 2
        case .letGo: return 3
        }
    }
}
