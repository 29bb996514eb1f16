extension RepeatBuyingModelKind {
    /// Whether the model counts opportunities to buy instead of measuring time.
    public var isDiscrete: Bool { self == .bgBB }

    /// The two traits that differ between customers, how they buy and how they leave, each spread by a distribution of two parameters.
    var traits: [CustomerTrait] {
        switch self {
        case .bgNBD, .mbgNBD:
            [
                CustomerTrait(.buying, first: 0, second: 1, isProbability: false),
                CustomerTrait(.leaving, first: 2, second: 3, isProbability: true),
            ]
        case .paretoNBD:
            [
                CustomerTrait(.buying, first: 0, second: 1, isProbability: false),
                CustomerTrait(.leaving, first: 2, second: 3, isProbability: false),
            ]
        case .bgBB:
            [
                CustomerTrait(.buying, first: 0, second: 1, isProbability: true),
                CustomerTrait(.leaving, first: 2, second: 3, isProbability: true),
            ]
        }
    }
}
