/// The places of all customers in the lifecycle, in the order of the ids' bytes, kept as columns; a row is put together when it is asked for.
public struct LifecycleRows: Sendable, Equatable {
    var ids = TextTable()
    var ranks: [UInt32] = []
    var judgements: [UInt8] = []
    var occasions: [Int32] = []
    var firstDays: [Int32] = []
    var lastDays: [Int32] = []
    var overdueRatios: [Double] = []
    // The first day that can be expressed, millions of years ago, stands for one that is not known.
    var sinceDays: [Int32] = []
    var asOf = CalendarDay(daysSince1970: 0)

    init() {}

    static let unknownDay = Int32.min
    /// Stands for a ratio that does not exist; a ratio is never negative.
    static let noRatio = -1.0

    mutating func append(rank: UInt32, judgement: LifecycleJudgement, history: CustomerHistory, overdue: Double?, since: CalendarDay?) {
        ranks.append(rank)
        judgements.append(UInt8(judgement.state.position << 4 | judgement.phase.position))
        occasions.append(Int32(clamping: history.occasionCount))
        firstDays.append(history.firstDay?.daysSince1970 ?? 0)
        lastDays.append(history.lastDay?.daysSince1970 ?? 0)
        overdueRatios.append(overdue ?? LifecycleRows.noRatio)
        sinceDays.append(since?.daysSince1970 ?? LifecycleRows.unknownDay)
    }

    mutating func append(_ other: LifecycleRows) {
        ranks += other.ranks
        judgements += other.judgements
        occasions += other.occasions
        firstDays += other.firstDays
        lastDays += other.lastDays
        overdueRatios += other.overdueRatios
        sinceDays += other.sinceDays
    }

    func state(_ index: Int) -> CustomerState { CustomerState.allCases[Int(judgements[index] >> 4)] }

    func phase(_ index: Int) -> RelationshipPhase { RelationshipPhase.allCases[Int(judgements[index] & 0xF)] }

    /// The days of silence of every customer with an occasion.
    var silences: [Int] {
        ranks.indices.compactMap { occasions[$0] > 0 ? Int(asOf.daysSince1970) - Int(lastDays[$0]) : nil }
    }

    /// The overdue ratios that exist.
    var existingRatios: [Double] { overdueRatios.filter { $0 >= 0 } }
}

extension LifecycleRows: RandomAccessCollection {
    /// The index of the first customer, 0.
    public var startIndex: Int { 0 }

    /// How many customers there are.
    public var endIndex: Int { ranks.count }

    /// Puts a customer's row together.
    ///
    /// - Parameter index: The customer's place, from 0.
    /// - Complexity: O(1).
    public subscript(index: Int) -> LifecycleRow {
        let count = Int(occasions[index])
        let (first, last) = (CalendarDay(daysSince1970: firstDays[index]), CalendarDay(daysSince1970: lastDays[index]))
        let since = sinceDays[index]
        let hasOccasion = count > 0
        return LifecycleRow(
            customerID: CustomerID(ids[Int(ranks[index])]), state: state(index), phase: phase(index), occasions: count,
            firstDay: hasOccasion ? first : nil, lastDay: hasOccasion ? last : nil,
            meanInterval: count > 1 ? Double(first.distance(to: last)) / Double(count - 1) : nil,
            silence: hasOccasion ? last.distance(to: asOf) : nil,
            overdueRatio: overdueRatios[index] < 0 ? nil : overdueRatios[index],
            since: since == LifecycleRows.unknownDay ? nil : CalendarDay(daysSince1970: since))
    }

    /// The row of one customer, or `nil` for a customer who is in no state.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The row.
    /// - Complexity: O(log *n*).
    public func row(of id: CustomerID) -> LifecycleRow? {
        guard let rank = ids.rank(of: id.text) else { return nil }
        var (low, high) = (0, ranks.count)
        while low < high {
            let middle = (low + high) / 2
            if ranks[middle] < UInt32(clamping: rank) { low = middle + 1 } else { high = middle }
        }
        return low < ranks.count && Int(ranks[low]) == rank ? self[low] : nil
    }
}
