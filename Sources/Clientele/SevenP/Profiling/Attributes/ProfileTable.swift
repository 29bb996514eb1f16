/// What is known of the customers of a base on a day, attribute by attribute.
struct ProfileTable: Sendable {
    /// The ranks of the customers who are known on the day, ascending.
    let members: [Int]
    /// The fields of the record first, then the attributes in byte order of their names.
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
        var fields = RecordField.allCases.map { ProfileColumnBuilder($0.rawValue, isRecordField: true) }
        var names = TextInterner()
        var attributes: [ProfileColumnBuilder] = []
        var kinds = [CustomerKind?](repeating: nil, count: members.count)
        for (place, rank) in members.enumerated() {
            if place.isMultiple(of: 65_536) { try context.checkCancellation() }
            guard let profile = base.profiles[rank] else { continue }
            kinds[place] = profile.customerKind
            if let kind = profile.customerKind { fields[0].set(kind.rawValue, customer: place) }
            if let division = profile.customerDivision { fields[1].set(division, customer: place) }
            if let manager = profile.accountManager { fields[2].set(manager, customer: place) }
            if profile.parentCustomerID != nil { fields[3].set("true", customer: place) }
            for (name, value) in profile.customerAttributes {
                // Names are told apart by their bytes, like all texts of records.
                var text = name
                let number = Int(text.withUTF8 { names.intern($0) })
                if number == attributes.count { attributes.append(ProfileColumnBuilder(name)) }
                attributes[number].set(value, customer: place)
            }
        }
        let builders = fields + attributes
        self.members = members
        self.kinds = kinds
        let finished = try Parallel.map(count: builders.count) { [builders] in builders[$0].finished(customers: members.count) }
        let own = finished.dropFirst(fields.count).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        columns = Array(finished.prefix(fields.count)) + own
    }

    /// The columns of a name, which a field of the record and an attribute may share.
    func columns(named name: String) -> [ProfileColumn] { columns.filter { $0.name.utf8.elementsEqual(name.utf8) } }
}
