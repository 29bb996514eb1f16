/// Why a contract ended.
public enum ContractEndReason: String, Sendable, Hashable, Codable, CaseIterable {
    /// The customer stopped paying.
    case lapse
    /// The customer gave notice.
    case cancellation
    /// The customer died, or the company ceased to exist.
    case death
    /// The contract ran its full term.
    case maturity
    /// Anything else.
    case other
}
