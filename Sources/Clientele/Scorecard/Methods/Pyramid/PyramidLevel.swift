/// A level of the performance pyramid.
public enum PyramidLevel: String, Sendable, Hashable, Codable, CaseIterable {
    /// What the company wants to be.
    case vision
    /// The aims of a business unit.
    case business
    /// What its flows of work must bring.
    case operatingSystem
    /// What departments and teams are led by from day to day.
    case department
}
