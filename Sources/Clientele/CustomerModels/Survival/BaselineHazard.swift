/// The cumulative hazard of a customer whose covariates are all at their mean, in one stratum.
public struct BaselineHazard: Sendable, Hashable, Codable {
    /// The stratum; `nil` where there are none.
    @ExplicitNull public private(set) var stratum: String?
    /// The times with events, ascending.
    public let times: [Double]
    /// The hazard added up to each of them.
    public let cumulativeHazard: [Double]

    init(stratum: String?, times: [Double], cumulativeHazard: [Double]) {
        _stratum = ExplicitNull(wrappedValue: stratum)
        self.times = times
        self.cumulativeHazard = cumulativeHazard
    }

    /// The hazard added up to a time: 0 before the first event; after the last, what it is there.
    ///
    /// - Parameter time: The time.
    /// - Returns: The cumulative hazard.
    /// - Complexity: O(log *count*).
    public func cumulativeHazard(at time: Double) -> Double {
        var (low, high) = (0, min(times.count, cumulativeHazard.count))
        while low < high {
            let middle = (low + high) / 2
            if times[middle] <= time { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? cumulativeHazard[low - 1] : 0
    }
}
