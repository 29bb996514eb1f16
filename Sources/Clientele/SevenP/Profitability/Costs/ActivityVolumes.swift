/// Counts how much of a driver each customer takes.
struct ActivityVolumes {
    let base: CustomerBase
    let period: ProfitPeriod
    private static let chunk = 65_536

    /// One volume a customer, by rank.
    func volumes(of driver: ServiceDriver) throws -> [Int64] {
        let count = base.customerCount
        let parts = try Parallel.map(count: (count + ActivityVolumes.chunk - 1) / ActivityVolumes.chunk) { part in
            try (part * ActivityVolumes.chunk..<min((part + 1) * ActivityVolumes.chunk, count)).map { customer in
                guard let volume = Int64(exactly: volume(of: driver, customer: customer)) else {
                    throw ClienteleError(
                        .overflow, "the \(driver) of customer '\(base.purchases.customers[customer])' do not fit 64 bits",
                        remedy: "check the customer's records for a wrong unit")
                }
                return volume
            }
        }
        return Array(parts.joined())
    }

    private func volume(of driver: ServiceDriver, customer: Int) -> Int128 {
        switch driver {
        case .contacts(let channel, let purpose):
            return contacts(customer, channel, purpose) { _ in 1 }
        case .contactMinutes(let channel, let purpose):
            return contacts(customer, channel, purpose) { Int128($0.contactMinutes ?? 0) }
        case .orders: return orders(customer)
        case .orderLines: return lines(customer) { base.purchases.amounts[$0] >= 0 ? 1 : 0 }
        case .returns: return lines(customer) { base.purchases.amounts[$0] < 0 ? 1 : 0 }
        case .pieces:
            return lines(customer) { row in
                base.purchases.amounts[row] >= 0 ? max(Int128(base.purchases.quantities[row] ?? 1), 0) : 0
            }
        case .piecesReturned:
            return lines(customer) { row in
                base.purchases.amounts[row] < 0 ? Int128((base.purchases.quantities[row] ?? 1).magnitude) : 0
            }
        case .cases(let kind): return cases(customer, kind) { _ in 1 }
        case .caseMinutes(let kind): return cases(customer, kind) { Int128($0.serviceCaseSettlementMinutes ?? 0) }
        }
    }

    private func contacts(_ customer: Int, _ channel: String?, _ purpose: String?, _ amount: (Contact) -> Int128) -> Int128 {
        base.records.contacts[customer: customer].reduce(0) { sum, contact in
            guard period.contains(contact.contactDay), ActivityVolumes.matches(contact.contactChannel, channel),
                ActivityVolumes.matches(contact.contactPurpose, purpose)
            else { return sum }
            return sum + amount(contact)
        }
    }

    private func cases(_ customer: Int, _ kind: ServiceCaseKind?, _ amount: (ServiceCase) -> Int128) -> Int128 {
        base.records.serviceCases[customer: customer].reduce(0) { sum, entry in
            period.contains(entry.serviceCaseOpenedDay) && (kind == nil || entry.serviceCaseKind == kind) ? sum + amount(entry) : sum
        }
    }

    private func lines(_ customer: Int, _ amount: (Int) -> Int128) -> Int128 {
        period.rows(of: customer, in: base.purchases).reduce(0) { $0 + amount($1) }
    }

    private func orders(_ customer: Int) -> Int128 {
        let purchases = base.purchases
        var keys: [Int64] = []
        for row in period.rows(of: customer, in: purchases) where purchases.amounts[row] >= 0 {
            let code = purchases.orders.code(row)
            // Codes are from 1; days stand apart from them on the other side of the range of 32 bits.
            keys.append(code > 0 ? Int64(code) : Int64(purchases.days[row]) + (1 << 40))
        }
        keys.sort()
        var count: Int128 = 0
        for (index, key) in keys.enumerated() where index == 0 || keys[index - 1] != key { count += 1 }
        return count
    }

    /// Whether a text is the wanted one to the byte; everything is where none is wanted.
    private static func matches(_ text: String?, _ wanted: String?) -> Bool {
        guard let wanted else { return true }
        return text.map { $0.utf8.elementsEqual(wanted.utf8) } ?? false
    }
}

extension PurchaseTable {
    /// The rows of a customer up to and with a day.
    func rows(of customer: Int, through asOf: CalendarDay) -> Range<Int> {
        let start = starts[customer]
        var end = starts[customer + 1]
        while end > start, days[end - 1] > asOf.daysSince1970 { end -= 1 }
        return start..<end
    }
}
