/// A ``MembershipFunction`` from a closure.
///
/// ```swift
/// let even = ClosureMembership { $0.truncatingRemainder(dividingBy: 2) == 0 ? 1 : 0 }
/// print(even.membership(of: 4))  // 1.0
/// ```
public struct ClosureMembership: MembershipFunction {
    private let function: @Sendable (Double) -> Double

    /// Makes a function.
    ///
    /// - Parameter function: Gives the membership of a value, from 0 to 1.
    public init(_ function: @escaping @Sendable (Double) -> Double) {
        self.function = function
    }

    /// Asks the closure.
    ///
    /// - Parameter value: The measured value.
    /// - Returns: What the closure says.
    public func membership(of value: Double) -> Double { function(value) }
}
