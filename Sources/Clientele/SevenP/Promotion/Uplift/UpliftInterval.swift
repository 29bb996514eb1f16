/// Which interval is shown for the difference of two response rates.
public enum UpliftInterval: String, Codable, Sendable, Hashable, CaseIterable {
    /// The differences that the score test of Miettinen & Nurminen (1985) does not reject.
    case miettinenNurminen
    /// Newcombe's hybrid score interval (1998, method 10), from the intervals of the two rates.
    case newcombe
}
