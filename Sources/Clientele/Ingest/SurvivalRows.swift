/// Turns the records of a file of durations into the columns of a ``SurvivalSample``.
struct SurvivalRows: TableRowHandler {
    static let roles = [
        ColumnRole("duration", isRequired: true), ColumnRole("event", isRequired: true), ColumnRole("group"), ColumnRole("entry"),
        ColumnRole("weight"),
    ]

    private let cell: CSVCell
    private var columns: [String: Int] = [:]
    private(set) var durations: [Double] = []
    private(set) var events: [Bool] = []
    private(set) var groups: [String] = []
    private(set) var entries: [Double] = []
    private(set) var weights: [Double] = []

    init(options: CSVReadingOptions) {
        cell = CSVCell(options: options)
    }

    mutating func begin(columns: [String: Int], header: TableHeader) throws {
        self.columns = columns
    }

    mutating func accept(_ record: borrowing CSVRecord) throws {
        let duration = try number(record, "duration") ?? 0
        guard duration >= 0 else { throw RowProblem(role: "duration", "a duration of \(duration)", remedy: "give a number from 0") }
        let entry = try number(record, "entry")
        if let entry, !(entry >= 0 && (entry < duration || entry == 0)) {
            throw RowProblem(role: "entry", "an entry at \(entry) into a duration of \(duration)", remedy: "enter before the duration ends")
        }
        let weight = try number(record, "weight")
        if let weight, !(weight > 0 && weight < 0x1p80) {
            throw RowProblem(role: "weight", "a weight of \(weight)", remedy: "give how many customers the row stands for")
        }
        let event = try event(record)
        let group = try cell.optionalText(record, columns["group"], role: "group")
        if columns["group"] != nil {
            guard let group else { throw RowProblem(role: "group", "the group is empty", remedy: "name the group of every row") }
            groups.append(String(decoding: group, as: UTF8.self))
        }
        durations.append(duration)
        events.append(event)
        if columns["entry"] != nil { entries.append(entry ?? 0) }
        if columns["weight"] != nil { weights.append(weight ?? 1) }
    }

    /// 1 for an event, 0 for a censoring.
    private func event(_ record: borrowing CSVRecord) throws -> Bool {
        let bytes = record[columns["event"] ?? 0]
        guard bytes.count == 1, bytes[0] == 0x30 || bytes[0] == 0x31 else {
            throw RowProblem(
                role: "event", "'\(UTF8Text.shown(bytes))' is neither 1 nor 0", remedy: "write 1 for an event, 0 for a censoring")
        }
        return bytes[0] == 0x31
    }

    private func number(_ record: borrowing CSVRecord, _ role: String) throws -> Double? {
        guard let place = columns[role] else { return nil }
        if record[place].isEmpty, role != "duration" { return nil }
        return try cell.number(record[place], role: role)
    }
}
