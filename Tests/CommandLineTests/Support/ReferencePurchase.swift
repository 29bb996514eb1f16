/// A purchases row as the tests read it, by plain splitting.
struct ReferencePurchase {
    let customer: String
    let day: Int
    let cents: Int

    init(customer: String, date: String, amount: String) throws {
        guard let day = ReferencePurchase.day(date), let cents = ReferencePurchase.cents(amount) else { throw Unreadable() }
        self.customer = customer
        self.day = day
        self.cents = cents
    }

    struct Unreadable: Error {}

    /// Rows in the sample's columns.
    static func rows(ofSample text: String) throws -> [ReferencePurchase] {
        try text.split(separator: "\n").dropFirst().map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4 else { throw Unreadable() }
            return try ReferencePurchase(customer: fields[0], date: fields[1], amount: fields[3])
        }
    }

    /// The Julian day number of a date (Fliegel and Van Flandern, 1968); only differences matter.
    static func day(_ date: String) -> Int? {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        let (year, month, day) = (parts[0], parts[1], parts[2])
        let shift = (month - 14) / 12
        return (1461 * (year + 4800 + shift)) / 4 + (367 * (month - 2 - 12 * shift)) / 12 - (3 * ((year + 4900 + shift) / 100)) / 4 + day
            - 32075
    }

    /// Hundredths of a decimal with two digits.
    static func cents(_ amount: String) -> Int? {
        let parts = amount.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, let whole = Int(parts[0]), let part = Int(parts[1]) else { return nil }
        return amount.hasPrefix("-") ? whole * 100 - part : whole * 100 + part
    }

    static func text(cents: Int) -> String {
        let magnitude = abs(cents)
        let part = magnitude % 100
        return "\(cents < 0 ? "-" : "")\(magnitude / 100).\(part < 10 ? "0" : "")\(part)"
    }
}
