/// What is known of the customers of a base on a day, attribute by attribute.
struct ProfileTable: Sendable {
    /// The ranks of the customers who are known on the day, ascending.
    let members: [Int]
    /// In byte order of their names, the fields of the record first.
    let columns: [ProfileColumn]
    /// Which members are persons, companies, or neither is known.
    let kinds: [CustomerKind?]

    /// The names under which fields of the customer record stand.
    enum RecordField: String, CaseIterable {
        case customerKind
        case customerDivision
        case accountManager
        case groupAccount
    }

    init(_ base: CustomerBase, in context: AnalysisContext) throws {
        let members = (0..<base.customerCount).filter { base.isKnown(customer: $0, asOf: context.asOf) }
        var fields = RecordField.allCases.map { ProfileColumn($0.rawValue, isRecordField: true) }
        var attributes: [String: ProfileColumn] = [:]
        var kinds: [CustomerKind?] = []
        kinds.reserveCapacity(members.count)
        for (place, rank) in members.enumerated() {
            if place.isMultiple(of: 65_536) { try context.checkCancellation() }
            let profile = base.profiles[rank]
            kinds.append(profile?.customerKind)
            guard let profile else { continue }
            for (index, value) in ProfileTable.fields(of: profile).enumerated() {
                if let value { fields[index].set(.text(value), customer: place) }
            }
            for (name, value) in profile.customerAttributes {
                attributes[name, default: ProfileColumn(name)].set(value, customer: place)
            }
        }
        self.members = members
        self.kinds = kinds
        columns = fields + attributes.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The fields in the order of ``RecordField``.
    private static func fields(of profile: Customer) -> [String?] {
        [
            profile.customerKind?.rawValue, profile.customerDivision, profile.accountManager,
            profile.parentCustomerID == nil ? nil : "true",
        ]
    }

    func column(_ name: String) -> ProfileColumn? { columns.first { $0.name == name } }
}
