/// How the likelihood of a ``CoxModel`` deals with several events at one time.
public enum CoxTies: String, Sendable, Hashable, Codable, CaseIterable {
    /// As if they came one after another in every order, on average (Efron 1977); close to exact, the default.
    case efron
    /// As if nobody of them had left the risk set before the others (Breslow 1974); leans to zero where ties are many.
    case breslow
}
