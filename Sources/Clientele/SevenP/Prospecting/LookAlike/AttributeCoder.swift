/// Turns an attribute's values into small numbers: texts and flags as they are, numbers by fifths of the customers; days are left out.
struct AttributeCoder: Sendable {
    let name: String
    /// The values' names, in order.
    let values: [String]
    private let texts: [String: Int]
    /// The upper ends of all ranges of numbers but the last.
    private let cuts: [Double]

    /// More different texts than this are names, not categories.
    private static let mostTexts = 60

    /// Learns an attribute; `nil` for one that does not divide customers into few groups.
    init?(_ name: String, values known: [AttributeValue]) {
        self.name = name
        var numbers: [Double] = []
        var counts: [String: Int] = [:]
        for value in known {
            switch value {
            case .number(let number): numbers.append(number)
            case .day: continue
            case .text, .flag:
                counts[AttributeCoder.text(value) ?? "", default: 0] += 1
                if counts.count > AttributeCoder.mostTexts { return nil }
            }
        }
        if numbers.count > known.count / 2 {
            let sorted = numbers.sorted()
            var cuts: [Double] = []
            for fifth in 1...4 {
                let cut = sorted[(sorted.count - 1) * fifth / 5]
                if cut < sorted[sorted.count - 1], cut != cuts.last { cuts.append(cut) }
            }
            self.cuts = cuts
            texts = [:]
            values = AttributeCoder.ranges(cuts)
        } else {
            cuts = []
            values = counts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            var places: [String: Int] = [:]
            for (place, value) in values.enumerated() { places[value] = place }
            texts = places
        }
        if values.count < 2 { return nil }
    }

    /// The place of a value among ``values``; `nil` for one that was not learned.
    func code(_ value: AttributeValue) -> Int? {
        if case .number(let number) = value {
            return texts.isEmpty ? cuts.firstIndex { number <= $0 } ?? cuts.count : nil
        }
        return AttributeCoder.text(value).flatMap { texts[$0] }
    }

    private static func text(_ value: AttributeValue) -> String? {
        switch value {
        case .text(let text): text
        case .flag(let flag): flag ? "yes" : "no"
        case .number, .day: nil
        }
    }

    private static func ranges(_ cuts: [Double]) -> [String] {
        guard let first = cuts.first, let last = cuts.last else { return ["all"] }
        let middle = zip(cuts, cuts.dropFirst()).map { "above \(plain($0)) to \(plain($1))" }
        return ["up to \(plain(first))"] + middle + ["above \(plain(last))"]
    }

    private static func plain(_ number: Double) -> String {
        Int64(exactly: number).map { String($0) } ?? String(number)
    }
}
