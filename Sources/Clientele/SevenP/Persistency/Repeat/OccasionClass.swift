/// How many customers have a number of occasions within bounds.
public struct OccasionClass: Codable, Sendable, Hashable {
    /// The smallest number.
    public var from: Int
    /// The largest number; `null` for the open class.
    @ExplicitNull public var to: Int?
    /// How many customers.
    public var customers: Int

    /// The bounds of the classes.
    static let bounds: [(from: Int, to: Int?)] = [(1, 1), (2, 2), (3, 4), (5, 9), (10, 19), (20, nil)]

    /// The place of the class of a number from 1.
    static func place(_ occasions: Int) -> Int {
        bounds.lastIndex { $0.from <= occasions } ?? 0
    }
}
