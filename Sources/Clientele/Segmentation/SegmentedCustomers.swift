/// All customers of a segmentation, in byte order of their ids; kept as columns.
public struct SegmentedCustomers: Sendable, Equatable {
    var ids: [CustomerID] = []
    var recencyDays: [Int] = []
    var frequencies: [Int] = []
    var monetary: [Int64] = []
    var cells: [UInt8] = []
    var segments: [UInt8] = []
    var valueClasses: [UInt8] = []
    var tiers: [UInt8] = []
    @ExplicitNull var classStability: [Double]? = nil
    var segmentNames: [String] = []
    var classNames: [String] = []
    var tierNames: [String] = []
    var minorUnitDigits = 2

    /// The rows by monetary value, highest first, and by id where values are equal: the order of the tool's customer file.
    ///
    /// - Returns: Indices into the collection.
    /// - Complexity: O(*n* log *n*).
    public func indicesByMonetary() -> [Int] {
        // Ids are in order already, so the index settles equal values.
        ids.indices.sorted { monetary[$0] != monetary[$1] ? monetary[$0] > monetary[$1] : $0 < $1 }
    }

    /// A customer's row.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The row, or `nil` for a customer without a purchase occasion.
    /// - Complexity: O(log *n*).
    public func customer(_ id: CustomerID) -> SegmentedCustomer? {
        index(of: id).map { self[$0] }
    }

    package func index(of id: CustomerID) -> Int? {
        var low = 0
        var high = ids.count
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < ids.count && ids[low] == id ? low : nil
    }
}

extension SegmentedCustomers: RandomAccessCollection {
    /// The index of the first customer, 0.
    public var startIndex: Int { 0 }

    /// How many customers there are.
    public var endIndex: Int { ids.count }

    /// Puts a customer's row together.
    ///
    /// - Parameter index: The row, from 0.
    /// - Complexity: O(1).
    public subscript(index: Int) -> SegmentedCustomer {
        SegmentedCustomer(
            customerID: ids[index], recencyDays: recencyDays[index], frequency: frequencies[index],
            monetary: DecimalAmount(minorUnits: Int128(monetary[index]), minorUnitDigits: minorUnitDigits),
            scores: RFMCell(index: Int(cells[index])), segment: segmentNames[Int(segments[index])],
            valueClass: classNames[Int(valueClasses[index])], tier: tierNames[Int(tiers[index])], classStability: classStability?[index])
    }
}

extension SegmentedCustomers: Codable {
    private enum CodingKeys: String, CodingKey {
        case ids
        case recencyDays
        case frequencies
        case monetary
        case cells
        case segments
        case valueClasses
        case tiers
        case classStability
        case segmentNames
        case classNames
        case tierNames
        case minorUnitDigits
    }

    /// Reads the columns and checks that they fit together.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/unreadableEncoding`` for columns that do not, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        ids = try values.decode([CustomerID].self, forKey: .ids)
        recencyDays = try values.decode([Int].self, forKey: .recencyDays)
        frequencies = try values.decode([Int].self, forKey: .frequencies)
        monetary = try values.decode([Int64].self, forKey: .monetary)
        cells = try values.decode([UInt8].self, forKey: .cells)
        segments = try values.decode([UInt8].self, forKey: .segments)
        valueClasses = try values.decode([UInt8].self, forKey: .valueClasses)
        tiers = try values.decode([UInt8].self, forKey: .tiers)
        classStability = try values.decodeIfPresent([Double].self, forKey: .classStability)
        segmentNames = try values.decode([String].self, forKey: .segmentNames)
        classNames = try values.decode([String].self, forKey: .classNames)
        tierNames = try values.decode([String].self, forKey: .tierNames)
        minorUnitDigits = try values.decode(Int.self, forKey: .minorUnitDigits)
        try requireConsistency()
    }

    private func requireConsistency() throws {
        let counts = [
            recencyDays.count, frequencies.count, monetary.count, cells.count, segments.count, valueClasses.count, tiers.count,
            classStability?.count ?? ids.count,
        ]
        let isSound =
            counts.allSatisfy { $0 == ids.count } && zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 } && cells.allSatisfy { $0 < 125 }
            && segments.allSatisfy { $0 < segmentNames.count } && valueClasses.allSatisfy { $0 < classNames.count }
            && tiers.allSatisfy { $0 < tierNames.count } && (0...9).contains(minorUnitDigits)
        guard isSound else {
            throw ClienteleError(
                .unreadableEncoding, "the columns of segmented customers do not fit together", remedy: "segment the customers again")
        }
    }
}
