import Clientele

/// A segmentation by the definitions alone: literal counting, every customer against every other.
struct SegmentationOracle {
    /// A group and the fraction of the whole at which it ends.
    struct Cut {
        let name: String
        let part: Int128
        let whole: Int128

        init(_ name: String, _ part: Int128, _ whole: Int128) {
            self.name = name
            self.part = part
            self.whole = whole
        }

        init(_ cut: ShareCut) {
            self.init(cut.name, Int128(cut.upTo.numerator), Int128(cut.upTo.denominator))
        }
    }

    /// One customer of the answer.
    struct Person {
        let id: [UInt8]
        let recency: Int64
        let frequency: Int64
        let monetary: Int64
        let classValue: Int64
        let tierValue: Int64
        var scores: [RFMAxis: Int] = [:]
        var segment = ""
        var valueClass = ""
        var tier = ""
    }

    /// The whole answer.
    struct Answer {
        var people: [Person] = []
        var withoutPurchases = 0
        var valueWithoutPurchases: Int128 = 0
        var purchases = 0
        var refunds = 0
    }

    /// The segment of recency 5 to 1 (rows) and frequency 1 to 5 (columns), written out.
    static let table = [
        ["New Customers", "Potential Loyalists", "Potential Loyalists", "Champions", "Champions"],
        ["Promising", "Potential Loyalists", "Potential Loyalists", "Loyal Customers", "Loyal Customers"],
        ["About to Sleep", "About to Sleep", "Need Attention", "Loyal Customers", "Loyal Customers"],
        ["Lost", "Lost", "At Risk", "At Risk", "Can't Lose Them"],
        ["Lost", "Lost", "At Risk", "At Risk", "Can't Lose Them"],
    ]

    var asOf: Int32
    var netting = RefundNetting.day
    var classCuts = [Cut("A", 80, 100), Cut("B", 95, 100), Cut("C", 1, 1)]
    var tierCuts = [Cut("VIP", 1, 100), Cut("major", 5, 100), Cut("ordinary", 20, 100), Cut("small", 1, 1)]
    var classBasis = ValueBasis.revenue
    var tierBasis = ValueBasis.revenue
    /// Fixed thresholds instead of mid-ranks, by axis.
    var thresholds: [RFMAxis: [Int64]] = [:]

    init(asOf: Int32, netting: RefundNetting = .day) {
        self.asOf = asOf
        self.netting = netting
    }

    func answer(_ rows: [PlainRow]) -> Answer {
        var answer = Answer()
        for (id, rows) in LedgerOracle.customers(rows, asOf: asOf) {
            answer.purchases += rows.filter { $0.units >= 0 }.count
            answer.refunds += rows.filter { $0.units < 0 }.count
            let revenue = LedgerOracle.sum(rows.map(\.units))
            let profit = revenue - LedgerOracle.sum(rows.compactMap(\.cost))
            let days = LedgerOracle.occasionDays(rows, netting: netting)
            guard let last = days.last else {
                answer.withoutPurchases += 1
                answer.valueWithoutPurchases += revenue
                continue
            }
            answer.people.append(
                Person(
                    id: id, recency: Int64(asOf - last), frequency: Int64(days.count), monetary: Int64(revenue),
                    classValue: Int64(classBasis == .profit ? profit : revenue), tierValue: Int64(tierBasis == .profit ? profit : revenue)))
        }
        place(&answer.people)
        return answer
    }

    /// What is an error instead of an answer.
    func expectedError(_ answer: Answer) -> ClienteleError.Code? {
        if answer.people.isEmpty { return .emptyBase }
        return answer.people.contains { $0.classValue > 0 } ? nil : .noPositiveValue
    }

    private func place(_ people: inout [Person]) {
        let recencies = people.map(\.recency)
        let frequencies = people.map(\.frequency)
        let monetary = people.map(\.monetary)
        let classValues = people.map(\.classValue)
        let tierValues = people.map(\.tierValue)
        let total = LedgerOracle.sum(classValues.filter { $0 > 0 })
        // A score is a function of the value alone, so each value is counted out once.
        var known: [RFMAxis: [Int64: Int]] = [:]
        func score(_ axis: RFMAxis, _ value: Int64, _ all: [Int64]) -> Int {
            if let score = known[axis]?[value] { return score }
            let score = self.score(axis, value, all)
            known[axis, default: [:]][value] = score
            return score
        }
        var classOf: [Int64: String] = [:]
        var tierOf: [Int64: String] = [:]
        for index in people.indices {
            let person = people[index]
            let recency = score(.recency, person.recency, recencies)
            let frequency = score(.frequency, person.frequency, frequencies)
            people[index].scores = [.recency: recency, .frequency: frequency, .monetary: score(.monetary, person.monetary, monetary)]
            people[index].segment = SegmentationOracle.table[5 - recency][frequency - 1]
            let higherValue = { LedgerOracle.sum(classValues.filter { $0 > person.classValue }) }
            let valueClass =
                classOf[person.classValue]
                ?? SegmentationOracle.place(person.classValue, before: higherValue(), of: total, classCuts)
            classOf[person.classValue] = valueClass
            people[index].valueClass = valueClass
            let higherCount = { Int128(tierValues.filter { $0 > person.tierValue }.count) }
            let tier =
                tierOf[person.tierValue]
                ?? SegmentationOracle.place(person.tierValue, before: higherCount(), of: Int128(people.count), tierCuts)
            tierOf[person.tierValue] = tier
            people[index].tier = tier
        }
    }

    private func score(_ axis: RFMAxis, _ value: Int64, _ all: [Int64]) -> Int {
        if let thresholds = thresholds[axis] {
            return 1 + thresholds.filter { axis == .recency ? value <= $0 : value >= $0 }.count
        }
        let worse = all.filter { axis == .recency ? $0 > value : $0 < value }.count
        let equal = all.filter { $0 == value }.count
        return 1 + 5 * (2 * worse + equal) / (2 * all.count)
    }

    /// The first group whose fraction of the whole lies above what those of strictly higher value come to.
    static func place(_ value: Int64, before: Int128, of total: Int128, _ cuts: [Cut]) -> String {
        guard value > 0 else { return cuts[cuts.count - 1].name }
        for cut in cuts where before * cut.whole < total * cut.part { return cut.name }
        return cuts[cuts.count - 1].name
    }
}
