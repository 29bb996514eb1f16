/// An amount of money, or perhaps none.
protocol AmountValue: Sendable {
    /// The amount; `nil` where there is none.
    var blockAmount: Money? { get }

    /// Reads an amount, or gives `nil` for a missing one that must not be.
    static func value(ofAmount amount: Money?) -> Self?
}

extension Money: AmountValue {
    var blockAmount: Money? { self }
    static func value(ofAmount amount: Money?) -> Money? { amount }
}

extension Optional: AmountValue where Wrapped == Money {
    var blockAmount: Money? { self }
    static func value(ofAmount amount: Money?) -> Money?? { .some(amount) }
}
