/// A sum of 64-bit integers kept in 128 bits, so that no order of adding can overflow it.
///
/// It would take more than 2⁶⁴ additions of the largest number to leave the range.
public struct ExactSum: Sendable, Hashable {
    /// The sum so far.
    public private(set) var value: Int128

    /// Starts a sum.
    ///
    /// - Parameter value: What to start from; nothing unless told.
    public init(_ value: Int128 = 0) {
        self.value = value
    }

    /// The exact sum of a sequence.
    ///
    /// ```swift
    /// print(ExactSum(of: [Int64.max, Int64.max]).value)  // 18446744073709551614
    /// ```
    ///
    /// - Parameter numbers: The numbers to add.
    /// - Complexity: O(*n*).
    @inlinable
    public init(of numbers: some Sequence<Int64>) {
        self.init()
        for number in numbers { add(number) }
    }

    /// Adds a number.
    ///
    /// - Parameter number: The number.
    public mutating func add(_ number: Int64) {
        value &+= Int128(number)
    }

    /// Adds another sum; sums of parts merge in any order.
    ///
    /// - Parameter other: The other sum.
    public mutating func merge(_ other: ExactSum) {
        value &+= other.value
    }

    /// The sum as 64 bits, or `nil` when it does not fit.
    public var narrowed: Int64? { Int64(exactly: value) }
}
