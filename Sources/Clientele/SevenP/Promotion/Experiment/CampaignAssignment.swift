/// Puts customers into treated and control groups at random: reproducible, stratified, and whatever the order they come in.
///
/// Every customer is held back with exactly the stated chance; of each stratum and of all customers together the share held back is met to
/// less than one customer. Customers are put in an order that depends on their ids and the seed alone, stratum by stratum, and every so-
/// manieth
/// is held back from a random start on (systematic sampling, Madow & Madow 1944).
///
/// ```swift
/// let assignment = CampaignAssignment(controlShare: try Share(percent: 30), seed: 7)
/// let groups = try assignment.groups(of: (1...10).map { CustomerID("C-\($0)") })
/// print(groups.count { $0 == .control })  // 3
/// ```
public struct CampaignAssignment: Sendable, Hashable {
    /// The share of the customers to be held back.
    public var controlShare: Share
    /// The seed; another seed gives another assignment.
    public var seed: UInt64

    /// Describes an assignment.
    ///
    /// - Parameters:
    ///   - controlShare: The share of the customers to be held back.
    ///   - seed: The seed, a number of its own for every campaign.
    public init(controlShare: Share, seed: UInt64) {
        self.controlShare = controlShare
        self.seed = seed
    }

    /// Assigns customers.
    ///
    /// - Parameters:
    ///   - ids: The customers, each once.
    ///   - strata: The stratum of each customer, such as a segment; `nil` for one stratum.
    /// - Returns: The group of each customer, in the order of `ids`.
    /// - Throws: ``ClienteleError/Code/duplicateRecord`` for a customer that comes twice, ``ClienteleError/Code/invalidArgument`` for
    ///   another number of
    ///   strata than of customers.
    /// - Complexity: O(*n* log *n*).
    public func groups(of ids: [CustomerID], strata: [String]? = nil) throws -> [CampaignGroup] {
        guard strata.map({ $0.count == ids.count }) ?? true else {
            throw ClienteleError(
                .invalidArgument, "there are \(ids.count) customers and \(strata?.count ?? 0) strata",
                remedy: "name the stratum of every customer")
        }
        var places: [Place] = []
        places.reserveCapacity(ids.count)
        for index in ids.indices {
            let stratum = strata?[index] ?? ""
            places.append(Place(stratumKey: key(stratum, salt: 1), stratum: stratum, key: key(ids[index].text, salt: 2), index: index))
        }
        places.sort { left, right in
            if left.stratumKey != right.stratumKey { return left.stratumKey < right.stratumKey }
            let (first, second) = (left.stratum.utf8, right.stratum.utf8)
            if left.stratumKey == right.stratumKey, !first.elementsEqual(second) { return first.lexicographicallyPrecedes(second) }
            if left.key != right.key { return left.key < right.key }
            return ids[left.index] < ids[right.index]
        }
        try requireDistinct(ids)
        var generator = SeededGenerator(seed: seed, stream: 3)
        let (part, whole) = (Int128(controlShare.numerator), Int128(controlShare.denominator))
        var level = Int128(generator.next(below: Int(controlShare.denominator)))
        var groups = [CampaignGroup](repeating: .treated, count: ids.count)
        for place in places {
            level += part
            if level >= whole {
                level -= whole
                groups[place.index] = .control
            }
        }
        return groups
    }

    private struct Place {
        let stratumKey: UInt64
        let stratum: String
        let key: UInt64
        let index: Int
    }

    private func requireDistinct(_ ids: [CustomerID]) throws {
        var seen = Set<CustomerID>(minimumCapacity: ids.count)
        for id in ids where !seen.insert(id).inserted {
            throw ClienteleError(.duplicateRecord, "customer '\(id)' comes twice", remedy: "name every customer once")
        }
    }

    private func key(_ text: String, salt: UInt64) -> UInt64 { SeededKey.of(text, seed: seed, salt: salt) }
}
