/// A covariate of a ``SurvivalSample``: one number a row.
///
/// A category becomes one covariate for each of its values but one, 1 where the row has the value and 0 where not.
///
/// ```swift
/// let age = SurvivalCovariate("age", [31, 44, 58])
/// print(age.name, age.values.count)  // age 3
/// ```
public struct SurvivalCovariate: Sendable, Hashable, Codable {
    /// What it is called in results.
    public var name: String
    /// One finite number a row.
    public var values: [Double]

    /// Makes a covariate.
    ///
    /// - Parameters:
    ///   - name: What it is called in results.
    ///   - values: One finite number a row.
    public init(_ name: String, _ values: [Double]) {
        self.name = name
        self.values = values
    }
}
