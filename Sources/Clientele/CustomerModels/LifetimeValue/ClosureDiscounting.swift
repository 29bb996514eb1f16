/// A ``DiscountingMethod`` from a closure, for a short rule.
public struct ClosureDiscounting: DiscountingMethod {
    /// A rule: the day of the valuation and the day of the money, to the factor.
    public typealias Rule = @Sendable (_ start: CalendarDay, _ end: CalendarDay) -> Double

    /// The method's name, as results state it.
    public let name: String
    /// The method's parameters by name, as results state them.
    public let parameters: [String: Double]
    private let rule: Rule

    /// Makes a method.
    ///
    /// - Parameters:
    ///   - name: The method's name, as results state it.
    ///   - parameters: The method's parameters by name, as results state them.
    ///   - rule: The factor from one day to another.
    public init(name: String, parameters: [String: Double] = [:], rule: @escaping Rule) {
        self.name = name
        self.parameters = parameters
        self.rule = rule
    }

    /// Asks the closure.
    ///
    /// - Parameters:
    ///   - start: The day of the valuation.
    ///   - end: The day of the money.
    /// - Returns: What the closure says.
    public func discountFactor(from start: CalendarDay, to end: CalendarDay) -> Double {
        rule(start, end)
    }
}
