import Clientele

/// The rules for appending one purchase or lead, written once more and plainly.
struct AppendingOracle {
    let customers: [Customer]
    let stored: RecordBatch
    let principal: Principal

    private func bytes(_ text: String?) -> [UInt8]? { text.map { Array($0.utf8) } }
    private func isSelf(_ name: String?) -> Bool { bytes(name) == Array(principal.id.utf8) }

    private var sights: ScopedOracle {
        ScopedOracle(customers: customers, facts: stored, principal: principal, openAttributes: [])
    }

    private func mayAppend(_ id: CustomerID?) -> Bool {
        principal.role != .divisionAdministrator && id != nil && sights.sight(of: id) == .all
    }

    private func mayAppend(_ lead: Lead) -> Bool {
        if lead.leadCustomerID != nil, !mayAppend(lead.leadCustomerID) { return false }
        if lead.leadCustomerID != nil, lead.leadDivision == nil { return true }
        return principal.role != .divisionAdministrator
            && sights.directSight(division: lead.leadDivision, responsible: lead.leadOwner) == .all
    }

    func allows(_ batch: RecordBatch) -> Bool {
        if principal.role == .groupManagement { return true }
        return batch.purchases.allSatisfy { allows($0) } && batch.leads.allSatisfy { allows($0) }
    }

    private func allows(_ purchase: Purchase) -> Bool {
        let versions = stored.purchases.filter { purchase.purchaseID != nil && bytes($0.purchaseID) == bytes(purchase.purchaseID) }
        return mayAppend(purchase.customerID) && versions.allSatisfy { $0.customerID == purchase.customerID }
    }

    private func allows(_ lead: Lead) -> Bool {
        let versions = stored.leads.filter { bytes($0.leadID) == bytes(lead.leadID) }
        guard mayAppend(lead), versions.allSatisfy({ mayAppend($0) && [nil, lead.leadCustomerID].contains($0.leadCustomerID) })
        else { return false }
        let ofCustomer = versions.filter { $0.leadCustomerID != nil }
        guard let standing = ofCustomer.last ?? versions.last else {
            return isSelf(lead.leadOwner) || (lead.leadOwner == nil && lead.leadNextTouchDay == nil)
        }
        return bytes(standing.leadOwner) == bytes(lead.leadOwner) && bytes(standing.leadDivision) == bytes(lead.leadDivision)
            && (standing.leadNextTouchDay == lead.leadNextTouchDay || isSelf(lead.leadOwner))
    }
}

extension ScopedDraw {
    /// One purchase or lead, under one of few ids.
    mutating func fact() -> RecordBatch {
        var batch = RecordBatch()
        let day = CalendarDay(daysSince1970: 5)
        if one([true, false]) {
            let amount = Money(minorUnits: Int64(generator.next(below: 9)), currency: .eur)
            batch.purchases = [Purchase(customerID: one(Self.ids), day: day, amount: amount, id: one([nil, "P-1", "P-2"]))]
        } else {
            batch.leads = [
                Lead(
                    id: one(["L-1", "\u{E9}", "e\u{301}"]), createdDay: day, customerID: one([nil] + Self.ids.prefix(3).map { $0 }),
                    nextTouchDay: one([nil, day]), owner: one([nil, "kim", "lee"]), division: one([nil, "north", "south"]))
            ]
        }
        return batch
    }
}
