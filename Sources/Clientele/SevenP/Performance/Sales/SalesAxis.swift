/// One dimension with its values in the order in which they are shown, and the way from a row to its place among them.
struct SalesAxis: Sendable {
    let dimension: SalesDimension
    /// How many places there are; for a period the number of months, quarters or years.
    let count: Int
    /// The place of each code of the column; of a period none.
    let places: [UInt32]
    /// The values; of a period none, since they follow from the place.
    private let members: [SalesMember]
    private let firstMonth: Int32
    /// Whether the place is that of lines that do not say, or of the rest.
    private let named: Int

    /// An axis of time.
    init(period: SalesDimension, rows: SalesRows) {
        dimension = period
        firstMonth = rows.firstMonth
        count =
            rows.monthCount == 0 ? 0 : SalesAxis.period(Int(rows.lastMonth), period) - SalesAxis.period(Int(rows.firstMonth), period) + 1
        places = []
        members = []
        named = count
    }

    /// An axis of texts: those with the most revenue first, equal ones by their bytes, then the rest, then lines that do not say.
    ///
    /// Revenue and use stand by code, lines that do not say at 0; `most` is how many texts stand for themselves.
    init(_ dimension: SalesDimension, column: CodedTexts, revenues: [Int128], isUsed: [Bool], most: Int?) {
        self.dimension = dimension
        firstMonth = 0
        let used = isUsed.indices.dropFirst().filter { isUsed[$0] }
        let ranked = used.sorted { revenues[$0] == revenues[$1] ? $0 < $1 : revenues[$0] > revenues[$1] }
        // A rest of one text would only hide its name.
        let shown = most.map { ranked.count > $0 + 1 ? max($0, 0) : ranked.count } ?? ranked.count
        var places = [UInt32](repeating: UInt32(truncatingIfNeeded: shown), count: max(isUsed.count, 1))
        var members: [SalesMember] = []
        for (place, code) in ranked.prefix(shown).enumerated() {
            places[code] = UInt32(truncatingIfNeeded: place)
            members.append(SalesMember(column.texts[code - 1]))
        }
        if shown < ranked.count { members.append(SalesMember(nil, isRest: true)) }
        named = shown
        if isUsed.first ?? true {
            places[0] = UInt32(truncatingIfNeeded: members.count)
            members.append(SalesMember(nil))
        }
        self.places = places
        self.members = members
        count = members.count
    }

    /// How many of the first places have a name of their own.
    var namedCount: Int { named }

    func member(_ place: Int) -> SalesMember {
        guard dimension.isPeriod else { return members.indices.contains(place) ? members[place] : SalesMember(nil) }
        let period = SalesAxis.period(Int(firstMonth), dimension) + place
        switch dimension {
        case .month: return SalesMember(CalendarMonths.name(of: Int32(truncatingIfNeeded: period)))
        case .quarter:
            let year = CalendarMonths.name(of: Int32(truncatingIfNeeded: period * 3)).dropLast(3)
            return SalesMember("\(year)-Q\((period % 4 + 4) % 4 + 1)")
        default: return SalesMember(String(CalendarMonths.name(of: Int32(truncatingIfNeeded: period * 12)).dropLast(3)))
        }
    }

    /// The place of each row of a part.
    func places(of part: SalesPart, in table: PurchaseTable) -> [UInt32] {
        let first = Int(firstMonth)
        switch dimension {
        case .month: return part.months
        case .quarter, .year:
            let start = SalesAxis.period(first, dimension)
            return part.months.map { UInt32(truncatingIfNeeded: SalesAxis.period(first + Int($0), dimension) - start) }
        case .category, .product, .channel, .region:
            let codes = SalesAxis.column(dimension, of: table).codes
            if codes.isEmpty { return [UInt32](repeating: places.first ?? 0, count: part.rows.count) }
            return part.rows.map { places[Int(codes[Int($0)])] }
        }
    }

    /// The column of a dimension that is no period.
    static func column(_ dimension: SalesDimension, of table: PurchaseTable) -> CodedTexts {
        switch dimension {
        case .category: table.categories
        case .product: table.products
        case .channel: table.channels
        case .region: table.regions
        case .month, .quarter, .year: CodedTexts()
        }
    }

    /// The number of the month, quarter or year that a month lies in.
    private static func period(_ month: Int, _ dimension: SalesDimension) -> Int {
        let length = dimension == .month ? 1 : dimension == .quarter ? 3 : 12
        return month >= 0 ? month / length : (month + 1) / length - 1
    }
}
