/// How complete every customer's record is, in byte order of the ids; a row is put together when it is asked for.
public struct CompletenessScores: Sendable {
    private let ids: TextTable
    private let ranks: [Int]
    private let templates: [CompletenessTemplate]
    private let templateOf: [UInt8]
    /// A bit for every field that is known.
    private let known: [UInt64]

    /// The most fields that a template may have.
    static let mostFields = 64

    init(_ base: CustomerBase, _ table: ProfileTable, templates: [CompletenessTemplate], in context: AnalysisContext) throws {
        try CompletenessScores.validate(templates)
        var (ranks, chosen, masks): ([Int], [UInt8], [UInt64]) = ([], [], [])
        let columns = templates.map { $0.fields.map { field in field.attributes.compactMap(table.column) } }
        for (place, rank) in table.members.enumerated() {
            if place.isMultiple(of: 65_536) { try context.checkCancellation() }
            guard let template = templates.firstIndex(where: { $0.kind == nil || $0.kind == table.kinds[place] }) else { continue }
            let hasPurchase = base.hasPurchase(customer: rank, asOf: context.asOf)
            var mask: UInt64 = 0
            for (index, field) in templates[template].fields.enumerated() {
                let isKnown =
                    columns[template][index].contains { $0.isKnown(place) } || (hasPurchase && field.attributes.contains("purchase"))
                if isKnown { mask |= 1 << UInt64(index) }
            }
            ranks.append(rank)
            chosen.append(UInt8(truncatingIfNeeded: template))
            masks.append(mask)
        }
        ids = base.purchases.customers
        self.templates = templates
        self.ranks = ranks
        templateOf = chosen
        known = masks
    }

    private static func validate(_ templates: [CompletenessTemplate]) throws {
        guard templates.count < 256, templates.allSatisfy({ (1...mostFields).contains($0.fields.count) }) else {
            throw ClienteleError(
                .invalidArgument, "a completeness template has no field, or more than \(mostFields), or there are more than 255 templates",
                remedy: "give every template 1 to \(mostFields) fields")
        }
    }

    /// The score of a row.
    func score(_ index: Int) -> Double {
        let fields = templates[Int(templateOf[index])].fields
        var (sum, total) = (0.0, 0.0)
        for (place, field) in fields.enumerated() {
            total += field.weight
            if isKnown(field: place, row: index) { sum += field.weight }
        }
        return sum / total
    }

    /// One summary a template, in their order; templates for nobody are left out.
    func summaries(base: CustomerBase, asOf: CalendarDay, listed: Int) -> [CompletenessSummary] {
        templates.indices.compactMap { template in
            let rows = ranks.indices.filter { Int(templateOf[$0]) == template }
            guard !rows.isEmpty else { return nil }
            let scores = rows.map(score)
            let fields = templates[template].fields.enumerated().map { place, field in
                let count = rows.count { isKnown(field: place, row: $0) }
                return FieldCompleteness(field, known: count, of: rows.count)
            }
            let active = zip(rows, scores).filter { base.hasPurchase(customer: ranks[$0.0], asOf: asOf, within: 365) }
            let least = active.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(Swift.max(listed, 0)).map { self[$0.0] }
            return CompletenessSummary(
                template: templates[template].name, customers: rows.count,
                meanScore: scores.reduce(0, +) / Double(rows.count), scores: QuantileSummary(of: scores),
                fields: fields, leastComplete: least)
        }
    }

    private func isKnown(field: Int, row: Int) -> Bool { known[row] >> UInt64(field) & 1 == 1 }
}

extension CompletenessScores: RandomAccessCollection {
    /// The index of the first customer, 0.
    public var startIndex: Int { 0 }

    /// How many customers a template is for.
    public var endIndex: Int { ranks.count }

    /// Puts a customer's row together.
    ///
    /// - Parameter index: The row, from 0.
    /// - Complexity: O(*f*) for *f* fields.
    public subscript(index: Int) -> CustomerCompleteness {
        let template = templates[Int(templateOf[index])]
        let missing = template.fields.indices.filter { !isKnown(field: $0, row: index) }.map { template.fields[$0].name }
        return CustomerCompleteness(
            customerID: CustomerID(ids[ranks[index]]), template: template.name, score: score(index), missing: missing)
    }
}

extension CustomerBase {
    /// Whether a customer has a purchase line up to a day, and within a number of days before it.
    func hasPurchase(customer rank: Int, asOf day: CalendarDay, within days: Int = .max) -> Bool {
        for row in (purchases.starts[rank]..<purchases.starts[rank + 1]).reversed() where purchases.days[row] <= day.daysSince1970 {
            guard Int(day.daysSince1970) - Int(purchases.days[row]) < days else { return false }
            if purchases.amounts[row] >= 0 { return true }
        }
        return false
    }
}
