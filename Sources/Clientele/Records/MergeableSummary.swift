/// A summary of records that can be made of parts: any split, merged in any order, gives the same value.
///
/// The contract, which tests check on every conforming type:
/// - `merge` is associative and commutative;
/// - observing all records at once equals observing them in batches and merging;
/// - an empty summary changes nothing when it is merged;
/// - encoding is versioned: data of another ``formatVersion`` is refused, never misread.
public protocol MergeableSummary: Sendable, Equatable, Codable {
    /// The version of the encoded form.
    static var formatVersion: Int { get }

    /// Takes in another summary of other records.
    ///
    /// - Parameter other: The other summary.
    /// - Throws: ``ClienteleError`` when the two do not fit together, such as two currencies; then nothing is changed.
    mutating func merge(_ other: Self) throws
}

extension MergeableSummary {
    /// The summary of this one's records and another's.
    ///
    /// - Parameter other: The other summary.
    /// - Returns: A new summary of both.
    /// - Throws: What ``merge(_:)`` throws.
    public func merged(with other: Self) throws -> Self {
        var result = self
        try result.merge(other)
        return result
    }
}
