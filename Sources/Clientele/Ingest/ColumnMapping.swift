/// Which column of a file plays which role, where the file's header does not use the standard names.
///
/// ```swift
/// let mapping: ColumnMapping = ["customer_id": "Kundennummer", "amount": "Betrag"]
/// print(mapping.headers["amount"] ?? "")  // Betrag
/// ```
///
/// Header names are compared without regard to ASCII case and surrounding spaces. A role that is not mapped keeps its standard name.
public struct ColumnMapping: Sendable, Hashable, Codable {
    /// The header by role, for example `Betrag` by `amount`.
    public private(set) var headers: [String: String]

    /// Makes a mapping.
    ///
    /// - Parameter headers: The header by role; nothing unless told.
    public init(_ headers: [String: String] = [:]) {
        self.headers = headers
    }

    /// Adds an assignment in the form in which a command line takes it.
    ///
    /// ```swift
    /// var mapping = ColumnMapping()
    /// try mapping.add("amount=Net value")
    /// print(mapping.headers["amount"] ?? "")  // Net value
    /// ```
    ///
    /// - Parameter assignment: `ROLE=HEADER`; the header may itself have equals signs.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another form, or a role that is mapped already.
    public mutating func add(_ assignment: String) throws {
        let halves = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else {
            throw ClienteleError(
                .invalidArgument, "'\(assignment)' maps no column", remedy: "write ROLE=HEADER, such as amount=net_value")
        }
        let role = String(halves[0])
        guard headers[role] == nil else {
            throw ClienteleError(.invalidArgument, "the role '\(role)' is mapped twice", remedy: "map each role to one header")
        }
        headers[role] = String(halves[1])
    }
}

extension ColumnMapping: ExpressibleByDictionaryLiteral {
    /// Makes a mapping from roles and headers; of a role named twice the last header counts.
    ///
    /// - Parameter elements: Roles and headers.
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
}
