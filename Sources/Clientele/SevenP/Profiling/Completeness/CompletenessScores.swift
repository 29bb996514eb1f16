/// How complete every customer's record is, in byte order of the ids; a row is put together when it is asked for.
public struct CompletenessScores: Sendable {
    private let ids: TextTable
    private let members: [Int]
    private let templates: [CompletenessTemplate]
    private let rows: [Row]

    private struct Row: Sendable {
        /// The place among the customers who are known on the day.
        let place: Int
        let template: Int
        /// A bit for every field that is known.
        let known: UInt64
    }

    private static let chunkSize = 16_384

    /// The most fields that a template may have.
    static let mostFields = 64

    init(_ base: CustomerBase, _ table: ProfileTable, templates: [CompletenessTemplate], in context: AnalysisContext) throws {
        try CompletenessScores.validate(templates)
        let columns = templates.map { $0.fields.map { $0.attributes.flatMap(table.columns(named:)).filter { !$0.isEmpty } } }
        let asksForPurchase = templates.map { $0.fields.map { $0.attributes.contains("purchase") } }
        let size = CompletenessScores.chunkSize
        let chunks = try Parallel.map(count: (table.members.count + size - 1) / size) { chunk in
            try context.checkCancellation()
            var rows: [Row] = []
            for place in chunk * size..<Swift.min((chunk + 1) * size, table.members.count) {
                let kind = table.kinds[place]
                guard let template = templates.firstIndex(where: { $0.kind == nil || $0.kind == kind }) else { continue }
                let hasPurchase = base.hasPurchase(customer: table.members[place], asOf: context.asOf)
                var mask: UInt64 = 0
                for field in columns[template].indices {
                    let isKnown =
                        hasPurchase && asksForPurchase[template][field] || columns[template][field].contains { $0.isKnown(place) }
                    if isKnown { mask |= 1 << UInt64(field) }
                }
                rows.append(Row(place: place, template: template, known: mask))
            }
            return rows
        }
        ids = base.purchases.customers
        members = table.members
        self.templates = templates
        rows = chunks.flatMap(\.self)
    }

    private static func validate(_ templates: [CompletenessTemplate]) throws {
        for template in templates {
            guard (1...mostFields).contains(template.fields.count) else {
                throw ClienteleError(
                    .invalidArgument, "the completeness template '\(template.name)' has \(template.fields.count) fields",
                    remedy: "give every template 1 to \(mostFields) fields")
            }
            for field in template.fields where !(field.weight > 0 && field.weight.isFinite) {
                throw ClienteleError(
                    .invalidArgument, "the field '\(field.name)' of the completeness template '\(template.name)' has no weight above zero",
                    remedy: "give every field a weight above zero")
            }
        }
    }

    /// The score of a row.
    private func score(_ index: Int) -> Double {
        let fields = templates[rows[index].template].fields
        var (sum, total) = (0.0, 0.0)
        for place in fields.indices {
            total += fields[place].weight
            if isKnown(field: place, row: index) { sum += fields[place].weight }
        }
        // Of weights near the largest number the sum may not be finite.
        return total.isFinite ? sum / total : 0
    }

    /// The scores of the customers who are known on the day, NaN of whom no template is for.
    func columns() -> [Double] {
        var scores = [Double](repeating: .nan, count: members.count)
        for index in rows.indices { scores[rows[index].place] = score(index) }
        return scores
    }

    /// One summary a template, in their order; templates for nobody are left out.
    func summaries(base: CustomerBase, asOf: CalendarDay, listed: Int) -> [CompletenessSummary] {
        templates.indices.compactMap { template in
            let own = rows.indices.filter { rows[$0].template == template }
            guard !own.isEmpty else { return nil }
            let scores = own.map(score)
            let fields = templates[template].fields.enumerated().map { place, field in
                FieldCompleteness(field, known: own.count { isKnown(field: place, row: $0) }, of: own.count)
            }
            let active = zip(scores, own).filter {
                base.hasPurchase(customer: members[rows[$0.1].place], asOf: asOf, within: 365)
            }
            return CompletenessSummary(
                template: templates[template].name, customers: own.count,
                meanScore: scores.reduce(0, +) / Double(own.count), scores: QuantileSummary(of: scores),
                fields: fields, leastComplete: CompletenessScores.least(active, limit: listed).map { self[$0] })
        }
    }

    /// The rows of the lowest scores, of equal ones the first.
    private static func least(_ scored: [(Double, Int)], limit: Int) -> [Int] {
        var best: [(score: Double, row: Int)] = []
        for (score, row) in scored where limit > 0 {
            if best.count == limit, let last = best.last, last.score <= score { continue }
            best.insert((score, row), at: best.firstIndex { $0.score > score } ?? best.count)
            if best.count > limit { best.removeLast() }
        }
        return best.map(\.row)
    }

    private func isKnown(field: Int, row: Int) -> Bool { rows[row].known >> UInt64(field) & 1 == 1 }
}

extension CompletenessScores: RandomAccessCollection {
    /// The index of the first customer, 0.
    public var startIndex: Int { 0 }

    /// How many customers a template is for.
    public var endIndex: Int { rows.count }

    /// Puts a customer's row together.
    ///
    /// - Parameter index: The row, from 0.
    /// - Complexity: O(*f*) for *f* fields.
    public subscript(index: Int) -> CustomerCompleteness {
        let template = templates[rows[index].template]
        let missing = template.fields.indices.filter { !isKnown(field: $0, row: index) }.map { template.fields[$0].name }
        return CustomerCompleteness(
            customerID: CustomerID(ids[members[rows[index].place]]), template: template.name, score: score(index), missing: missing)
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
