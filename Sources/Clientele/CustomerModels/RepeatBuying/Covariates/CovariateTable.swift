/// What is known of each customer that may explain how the customer buys and leaves: numbers that do not change over time.
///
/// ```swift
/// let table = try CovariateTable(names: ["age"], rows: ["a": [30], "b": [45]])
/// print(table.values(of: "b") ?? [])  // [45.0]
/// ```
public struct CovariateTable: Sendable, Hashable, Codable {
    /// The covariates' names.
    public let names: [String]
    private let rows: [CustomerID: [Double]]

    private enum CodingKeys: String, CodingKey {
        case names
        case customers
        case values
    }

    /// Makes a table.
    ///
    /// - Parameters:
    ///   - names: The covariates' names, at least one, none twice. Write a choice of several as a 0 or 1 for each but one.
    ///   - rows: The values of each customer, in the order of the names.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for no name, a name twice, or more than 30; ``ClienteleError/Code/invalidRecord`` for a
    ///   row of another length, or a value that is not finite.
    public init(names: [String], rows: [CustomerID: [Double]]) throws {
        guard (1...30).contains(names.count), Set(names).count == names.count else {
            throw ClienteleError(
                .invalidArgument, "\(names.count) covariates, or two of one name", remedy: "give 1 to 30 covariates different names")
        }
        let bad = rows.filter { $0.value.count != names.count || !$0.value.allSatisfy(\.isFinite) }
        if let first = bad.keys.min() {
            throw ClienteleError(
                .invalidRecord, "customer '\(first)' has not one finite number for each covariate",
                remedy: "give \(names.count) numbers, or leave the customer out of the fit")
        }
        self.names = names
        self.rows = rows
    }

    /// The values of a customer, or `nil` for one that is not in the table.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: One value a covariate.
    public func values(of id: CustomerID) -> [Double]? { rows[id] }

    /// Reads a table and checks it.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: As ``init(names:rows:)``; ``ClienteleError/Code/unreadableEncoding`` where customers and rows do not pair up.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let ids = try container.decode([CustomerID].self, forKey: .customers)
        let values = try container.decode([[Double]].self, forKey: .values)
        guard ids.count == values.count, Set(ids).count == ids.count else {
            throw ClienteleError(
                .unreadableEncoding, "the covariates' customers and rows do not pair up", remedy: "write the table again")
        }
        try self.init(
            names: container.decode([String].self, forKey: .names), rows: Dictionary(zip(ids, values)) { first, _ in first })
    }

    /// Writes the table, customers in the order of their ids.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let ids = rows.keys.sorted()
        try container.encode(names, forKey: .names)
        try container.encode(ids, forKey: .customers)
        try container.encode(ids.map { rows[$0] ?? [] }, forKey: .values)
    }
}
