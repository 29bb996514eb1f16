/// A record that a base keeps in a ``RecordTable``: whose it is, on which day, and what tells it from others.
protocol TableRecord: Sendable {
    static var kind: RecordKind { get }

    /// The customer that the record belongs to; `nil` where it belongs to none.
    var owner: CustomerID? { get }
    /// The day by which a customer's records are ordered and from which on the record exists; `nil` for a record that has none.
    var tableDay: CalendarDay? { get }
    /// The record's own id, if it has one.
    var ownID: String? { get }
    /// The amounts, which have to be in the currency of the base.
    var amounts: (Money?, Money?) { get }

    /// Throws where the record contradicts what its protocol promises.
    func requireConsistency() throws

    /// Adds every field but the owner, the id and a day that ``tableDay`` always gives.
    func describe(in content: inout RecordContent)
}

extension TableRecord {
    var owner: CustomerID? { nil }
    var ownID: String? { nil }
    var amounts: (Money?, Money?) { (nil, nil) }
    func requireConsistency() throws {}

    /// Throws unless something holds that the kind's protocol promises.
    func require(_ holds: Bool, _ message: @autoclosure () -> String, remedy: @autoclosure () -> String) throws {
        guard holds else { throw ClienteleError(.invalidRecord, "the \(Self.kind.noun) \(message())", remedy: remedy()) }
    }

    /// Throws where the id of something that the record names is empty.
    func requireID(_ id: String?, of what: String) throws {
        try require(
            id?.isEmpty != true, "has an empty \(what) id", remedy: "give the id of the \(what), or nil where there is none")
    }

    /// Throws where a number of minutes is negative.
    func requireMinutes(_ minutes: Int64?, _ what: String) throws {
        let minutes = minutes ?? 0
        try require(minutes >= 0, "has \(minutes) minutes \(what)", remedy: "give minutes from 0, or nil where they were not measured")
    }

    /// Throws where an attribute is a number that is infinite or none.
    func requireFinite(_ attributes: [String: AttributeValue]) throws {
        for (name, value) in attributes.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            guard case .number(let number) = value else { continue }
            try require(
                number.isFinite, "has the attribute '\(name)', whose number is not finite",
                remedy: "leave out an attribute that is not known")
        }
    }

    /// Throws where the owner's id or the record's own is empty.
    func requireOwnIDs() throws {
        try require(ownID?.isEmpty != true, "has an empty id", remedy: "give it an id of its own, or nil where the type allows it")
        try require(
            owner?.text.isEmpty != true, "has an empty customer id", remedy: "give every \(Self.kind.noun) the id of its customer")
    }
}
