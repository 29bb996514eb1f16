extension CustomerBase {
    /// Whether a customer of a rank is known as of a day: by a record of its own or by a row of any kind up to that day.
    ///
    /// A record of its own counts from ``CustomerRecord/customerSince`` on, and always where that is not given.
    package func isKnown(customer rank: Int, asOf day: CalendarDay) -> Bool {
        let bought = purchases.starts[rank]..<purchases.starts[rank + 1]
        return bought.first.map { purchases.days[$0] <= day.daysSince1970 } ?? false || isKnownBesidePurchases(customer: rank, asOf: day)
    }

    /// Whether a customer of a rank would be known as of a day had it no purchases or refunds.
    package func isKnownBesidePurchases(customer rank: Int, asOf day: CalendarDay) -> Bool {
        if let profile = profiles[rank], profile.customerSince.map({ $0 <= day }) ?? true { return true }
        return records.hasRow(ofCustomer: rank, upTo: day)
    }

    /// Whether a customer of a rank has been selected for development as of a day.
    ///
    /// Its own record says so, or a lead names it that was recorded by then and not closed by then.
    package func isTarget(customer rank: Int, asOf day: CalendarDay) -> Bool {
        if let profile = profiles[rank], profile.isTargetCustomer, profile.customerSince.map({ $0 <= day }) ?? true { return true }
        return records.leads[customer: rank].contains { $0.leadCreatedDay <= day && $0.isOpen(asOf: day) }
    }
}
