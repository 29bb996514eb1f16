/// The built-in ``TierPolicy``: VIP, major, ordinary and small customers, or any cuts.
public struct CustomerTiers: TierPolicy, Hashable, Codable {
    /// What value is counted in.
    public let basis: ValueBasis
    /// The tiers from the top.
    public let cuts: [ShareCut]

    /// Makes a policy of any cuts.
    ///
    /// - Parameters:
    ///   - cuts: The tiers from the top, the last one ending at the whole.
    ///   - basis: What value is counted in.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` when names repeat, shares do not ascend or the last is not the whole.
    public init(cuts: [ShareCut], basis: ValueBasis = .revenue) throws {
        try ShareCut.validate(cuts, what: "tiers")
        self.cuts = cuts
        self.basis = basis
    }

    private init(listed cuts: [ShareCut], basis: ValueBasis) {
        self.cuts = cuts
        self.basis = basis
    }

    /// The customary tiers: VIP the first 1 % of customers, major up to 5 %, ordinary up to 20 %, small the rest.
    ///
    /// - Parameter basis: What value is counted in.
    /// - Returns: The policy.
    public static func customary(on basis: ValueBasis = .revenue) -> CustomerTiers {
        CustomerTiers(
            listed: [
                ShareCut(name: "VIP", upTo: Share(known: 1, 100)), ShareCut(name: "major", upTo: Share(known: 1, 20)),
                ShareCut(name: "ordinary", upTo: Share(known: 1, 5)), ShareCut(name: "small", upTo: .whole),
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
