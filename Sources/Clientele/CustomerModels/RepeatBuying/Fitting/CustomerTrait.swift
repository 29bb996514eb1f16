/// A trait in which customers differ, with the two parameters of its distribution.
///
/// A rate has a gamma distribution: the first parameter is its shape, the second its rate, which is a time. A probability has a beta
/// distribution. Either way the ratio of the two fixes the mean, and both growing together make all customers alike.
struct CustomerTrait: Sendable, Hashable {
    /// Which trait.
    enum Role: Sendable, Hashable {
        case buying
        case leaving
    }

    let role: Role
    /// The place of the first parameter.
    let first: Int
    /// The place of the second parameter.
    let second: Int
    /// Whether it is a probability, spread by a beta distribution, instead of a rate, spread by a gamma distribution.
    let isProbability: Bool

    init(_ role: Role, first: Int, second: Int, isProbability: Bool) {
        self.role = role
        self.first = first
        self.second = second
        self.isProbability = isProbability
    }

    /// The direction of the logarithms in which all customers become alike while the mean stays.
    var alikeDirection: [Double] { direction(1, 1) }

    /// The direction of the logarithms in which the mean changes: its logarithm for a rate, its logit for a probability.
    var meanDirection: [Double] { direction(1, -1) }

    private func direction(_ a: Double, _ b: Double) -> [Double] {
        var direction = [0.0, 0.0, 0.0, 0.0]
        direction[first] = a
        direction[second] = b
        return direction
    }
}
