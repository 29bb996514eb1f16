/// Calendar months in English sentences.
enum MonthList {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    /// The names of months, numbered from 1.
    static func text(of numbers: [Int]) -> String {
        let names = numbers.compactMap { months.indices.contains($0 - 1) ? months[$0 - 1] : nil }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
