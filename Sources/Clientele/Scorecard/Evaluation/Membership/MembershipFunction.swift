/// Says how much a measured value belongs to a grade.
public protocol MembershipFunction: Sendable {
    /// The membership of a value.
    ///
    /// - Parameter value: The measured value, finite.
    /// - Returns: A number from 0 for not at all to 1 for fully.
    func membership(of value: Double) -> Double
}
