/// A purchase occasion with what was spent on it.
struct SpendOccasion: Sendable, Hashable {
    /// The day, counted from 1970-01-01.
    let day: Int32
    /// The net amount in minor units of the lines that were judged together.
    let net: Int64
}

extension PurchaseSummaries {
    /// A customer's occasions through a day with what was spent on each, in ascending order of day.
    ///
    /// - Parameters:
    ///   - customer: The customer's place in ``customers``.
    ///   - end: The last day that counts.
    ///   - refunds: Which purchases are occasions.
    /// - Returns: The occasions, each day once.
    func spendOccasions(of customer: Int, through end: CalendarDay, refunds: some RefundPolicy) -> [SpendOccasion] {
        let days = occasionDays(of: customer, through: end, refunds: refunds)
        let range = cellRange(of: customer, through: end)
        guard netting == .day || refunds.netting == .day else { return occasionsByOrder(range, days: days) }
        var result: [SpendOccasion] = []
        result.reserveCapacity(days.count)
        var cell = range.lowerBound
        for day in days {
            var net: Int64 = 0
            while cell < range.upperBound, cells.days[cell] <= day {
                if cells.days[cell] == day { net &+= cells.nets[cell] }
                cell += 1
            }
            result.append(SpendOccasion(day: day, net: net))
        }
        return result
    }

    /// Where lines are netted by order, what an order comes to belongs to its first day with a purchase line.
    private func occasionsByOrder(_ range: Range<Int>, days: [Int32]) -> [SpendOccasion] {
        var firstDays: [UInt32: Int32] = [:]
        for cell in range where cells.order(cell) != 0 && cells.purchaseLines[cell] > 0 && firstDays[cells.order(cell)] == nil {
            firstDays[cells.order(cell)] = cells.days[cell]
        }
        var nets: [Int32: Int64] = [:]
        for cell in range {
            let day = cells.order(cell) == 0 ? cells.days[cell] : firstDays[cells.order(cell)] ?? cells.days[cell]
            nets[day, default: 0] &+= cells.nets[cell]
        }
        return days.map { SpendOccasion(day: $0, net: nets[$0] ?? 0) }
    }
}
