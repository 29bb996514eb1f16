/// The roles of a group that decides on a purchase, as a set.
///
/// It is encoded as an array of names in a fixed order:
///
/// ```swift
/// let roles: BuyingRoles = [.decider, .user]
/// print(roles.names)  // ["user", "decider"]
/// ```
public struct BuyingRoles: OptionSet, Sendable, Hashable {
    /// One bit a role.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    ///
    /// - Parameter rawValue: One bit a role; bits that stand for none are dropped.
    @inlinable
    public init(rawValue: UInt8) {
        self.rawValue = rawValue & 0b1111
    }

    /// Who does the buying.
    public static let purchaser = BuyingRoles(rawValue: 1)
    /// Who will use it.
    public static let user = BuyingRoles(rawValue: 2)
    /// Who decides.
    public static let decider = BuyingRoles(rawValue: 4)
    /// Who is listened to.
    public static let influencer = BuyingRoles(rawValue: 8)
    /// All four.
    public static let all: BuyingRoles = [.purchaser, .user, .decider, .influencer]

    /// The names of the roles in the set, always in the order purchaser, user, decider, influencer.
    public var names: [String] {
        BuyingRoles.named.filter { contains($0.role) }.map(\.name)
    }

    private static let named: [(name: String, role: BuyingRoles)] = [
        ("purchaser", .purchaser), ("user", .user), ("decider", .decider), ("influencer", .influencer),
    ]

    /// The set of one role, or `nil` for a name that is none.
    ///
    /// - Parameter name: One of the four names of ``names``.
    public init?(name: String) {
        guard let entry = BuyingRoles.named.first(where: { $0.name == name }) else { return nil }
        self = entry.role
    }
}

extension BuyingRoles: Codable {
    /// Reads an array of names.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for a name that is no role, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        var roles: BuyingRoles = []
        for name in try decoder.singleValueContainer().decode([String].self) {
            guard let role = BuyingRoles(name: name) else {
                throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "'\(name)' is no buying role"))
            }
            roles.formUnion(role)
        }
        self = roles
    }

    /// Writes an array of names.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(names)
    }
}
