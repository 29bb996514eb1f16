/// How much a difference between groups counts at each time of a log-rank test.
///
/// *n* is how many are at risk in all groups, *S* the Kaplan–Meier curve of all groups together.
public enum LogRankWeighting: Sendable, Hashable {
    /// All times alike (Mantel 1966, Peto & Peto 1972): the best where hazards are proportional.
    case logRank
    /// By *n*, the generalised Wilcoxon test (Gehan 1965, Breslow 1970): early differences count most; depends on how rows were censored.
    case gehanBreslow
    /// By the square root of *n* (Tarone & Ware 1977).
    case taroneWare
    /// By the product of 1 − d / (n + 1) up to and with the time (Peto & Peto 1972, as in Klein & Moeschberger 2003, section 7.3): early
    /// differences count more, whatever the censoring.
    case petoPeto
    /// By S^rho · (1 − S)^gamma just before the time (Fleming & Harrington 1991); both from 0. A positive `rho` weighs early differences, a
    /// positive `gamma` late ones.
    case flemingHarrington(rho: Double, gamma: Double)

    /// The name in results, such as `taroneWare` or `flemingHarrington(0.0, 1.0)`.
    public var name: String {
        switch self {
        case .logRank: "logRank"
        case .gehanBreslow: "gehanBreslow"
        case .taroneWare: "taroneWare"
        case .petoPeto: "petoPeto"
        case .flemingHarrington(let rho, let gamma): "flemingHarrington(\(rho), \(gamma))"
        }
    }

    /// Throws for powers that are not finite numbers from 0.
    func requireValidity() throws {
        guard case .flemingHarrington(let rho, let gamma) = self else { return }
        guard rho >= 0, gamma >= 0, rho < .infinity, gamma < .infinity else {
            throw ClienteleError(
                .invalidArgument, "the weights S^\(rho) (1 - S)^\(gamma) are not defined everywhere", remedy: "give powers from 0")
        }
    }

    /// The weight of a time.
    ///
    /// - Parameters:
    ///   - atRisk: How many are at risk.
    ///   - before: The Kaplan–Meier curve just before the time.
    ///   - peto: The product of 1 − d / (n + 1) up to and with the time.
    /// - Returns: The weight.
    func weight(atRisk: Double, before: Double, peto: Double) -> Double {
        switch self {
        case .logRank: 1
        case .gehanBreslow: atRisk
        case .taroneWare: atRisk.squareRoot()
        case .petoPeto: peto
        case .flemingHarrington(let rho, let gamma):
            LogRankWeighting.power(before, rho) * LogRankWeighting.power(1 - before, gamma)
        }
    }

    private static func power(_ base: Double, _ exponent: Double) -> Double {
        if exponent == 0 { return 1 }
        if exponent == 1 { return base }
        return base > 0 ? Libm.exp(exponent * Libm.log(base)) : 0
    }
}

extension LogRankWeighting: Codable {
    /// Reads the name.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for a name that no weighting has.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        let plain: [LogRankWeighting] = [.logRank, .gehanBreslow, .taroneWare, .petoPeto]
        if let found = plain.first(where: { $0.name == text }) {
            self = found
            return
        }
        let prefix = "flemingHarrington("
        let powers = text.dropFirst(prefix.count).dropLast().split(separator: ",").map { part in
            Double(part.drop { $0 == " " })
        }
        guard text.hasPrefix(prefix), text.hasSuffix(")"), powers.count == 2, let rho = powers[0], let gamma = powers[1] else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no weighting of a log-rank test")
        }
        self = .flemingHarrington(rho: rho, gamma: gamma)
    }

    /// Writes the name.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}
