extension PersistencyComparison {
    /// The changes of customers' shares; those whose earlier period was not wholly observed are left out.
    func changes(of histories: PurchaseHistories) -> [PersistencyChange] {
        [repeats(of: histories), retention(of: histories), annualRetention(of: histories)].compactMap { $0 }
    }

    private func repeats(of histories: PurchaseHistories) -> PersistencyChange? {
        newCustomers(.newCustomerRepeat, histories, days: 1...90)
    }

    private func retention(of histories: PurchaseHistories) -> PersistencyChange? {
        newCustomers(.newCustomerRetention, histories, days: 91...180)
    }

    /// Compares new customers by whether they bought within some days after the first purchase.
    ///
    /// Data that begin in mid-life take old customers for new ones in the beginning. So new are those whose own record says so, or who were
    /// first seen after the run-in; and where neither tells for all of them, a period of half a year is compared, which leaves more time
    /// before it.
    private func newCustomers(
        _ measure: PersistencyMeasure, _ histories: PurchaseHistories, days: ClosedRange<Int>
    ) -> PersistencyChange? {
        for months in [12, 6] {
            guard let windows = Windows(through: asOf.advanced(by: -days.upperBound), months: months) else { continue }
            let earliest = windows.previous.after.advanced(by: 1)
            guard earliest >= histories.observedFrom else { continue }
            let (counts, withoutRecord) = count(histories, windows, days: days)
            guard withoutRecord == 0 || earliest >= histories.runInEnd else { continue }
            let isComparable = withoutRecord == 0 || histories.leftTruncation?.verdict != .suspicious
            return change(measure, windows, counts, relevant: relevantDifference, isComparable: isComparable)
        }
        return nil
    }

    private func count(
        _ histories: PurchaseHistories, _ windows: Windows, days: ClosedRange<Int>
    ) -> (counts: Counts, withoutRecord: Int) {
        var counts = Counts()
        var withoutRecord = 0
        for customer in 0..<histories.count {
            let first = CalendarDay(daysSince1970: histories.firstDay(customer))
            let isCurrent = first > windows.current.after && first <= windows.current.through
            let isPrevious = first > windows.previous.after && first <= windows.previous.through
            guard isCurrent || isPrevious else { continue }
            let since = histories.since[customer]
            if since == PurchaseHistories.unknownDay { withoutRecord += 1 }
            guard since == PurchaseHistories.unknownDay || since >= histories.observedFrom.daysSince1970 else { continue }
            let stayed = histories.range(customer).dropFirst().contains {
                days.contains(Int(histories.days[$0]) - Int(first.daysSince1970))
            }
            if isCurrent {
                counts.current.size += 1
                if stayed { counts.current.count += 1 }
            } else {
                counts.previous.size += 1
                if stayed { counts.previous.count += 1 }
            }
        }
        return (counts, withoutRecord)
    }

    /// Compares who bought in a year by whether they bought in the next.
    ///
    /// Not tested: who bought in a year is another mix of old and new customers in another year.
    private func annualRetention(of histories: PurchaseHistories) -> PersistencyChange? {
        guard let end = try? asOf.adding(months: -12), let windows = Windows(through: end, months: 12),
            windows.previous.after.advanced(by: 1) >= histories.observedFrom
        else { return nil }
        var counts = Counts()
        for customer in 0..<histories.count {
            var (earlier, middle, late) = (false, false, false)
            for index in histories.range(customer) {
                let day = CalendarDay(daysSince1970: histories.days[index])
                if day > end {
                    late = true
                } else if day > windows.current.after {
                    middle = true
                } else if day > windows.previous.after {
                    earlier = true
                }
            }
            if middle {
                counts.current.size += 1
                if late { counts.current.count += 1 }
            }
            if earlier {
                counts.previous.size += 1
                if middle { counts.previous.count += 1 }
            }
        }
        return change(.annualRetention, windows, counts, relevant: 0, isComparable: false)
    }
}
