/// The built-in ``ValueClassPolicy``: the 80/20 classes A, B and C, or any cuts.
///
/// ```swift
/// let halves = try ValueClasses(cuts: [
///     ShareCut(name: "top", upTo: Share(1, of: 2)), ShareCut(name: "rest", upTo: Share(1, of: 1)),
/// ])
/// ```
public struct ValueClasses: ValueClassPolicy, Hashable, Codable {
    /// What value is counted in.
    public let basis: ValueBasis
    /// The classes from the top.
    public let cuts: [ShareCut]

    /// Makes a policy of any cuts.
    ///
    /// - Parameters:
    ///   - cuts: The classes from the top, the last one ending at the whole.
    ///   - basis: What value is counted in.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` when names repeat, shares do not ascend or the last is not the whole.
    public init(cuts: [ShareCut], basis: ValueBasis = .revenue) throws {
        try ShareCut.validate(cuts, what: "value classes")
        self.cuts = cuts
        self.basis = basis
    }

    private init(listed cuts: [ShareCut], basis: ValueBasis) {
        self.cuts = cuts
        self.basis = basis
    }

    /// The customary classes: A up to 80 % of value, B up to 95 %, C the rest.
    ///
    /// - Parameter basis: What value is counted in.
    /// - Returns: The policy.
    public static func eightyTwenty(on basis: ValueBasis = .revenue) -> ValueClasses {
        ValueClasses(
            listed: [
                ShareCut(name: "A", upTo: Share(known: 4, 5)), ShareCut(name: "B", upTo: Share(known: 19, 20)),
                ShareCut(name: "C", upTo: .whole),
            ], basis: basis)
    }

    /// Reads the policy and checks it.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidPolicy``, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(cuts: values.decode([ShareCut].self, forKey: .cuts), basis: values.decode(ValueBasis.self, forKey: .basis))
    }

    private enum CodingKeys: String, CodingKey {
        case basis
        case cuts
    }
}
