import Clientele

/// The rules of the division policy, written once more and plainly: each question walks through all data.
struct ScopedOracle {
    /// How much is seen: nothing, figures alone, the division's list without what tells of a person, or everything.
    enum Sight { case nothing, figures, list, all }

    let customers: [Customer]
    let facts: RecordBatch
    let principal: Principal
    let openAttributes: Set<String>

    func customer(_ id: CustomerID?) -> Customer? { customers.first { $0.customerID == id } }

    private func isOwn(_ division: String?) -> Bool {
        division.map { principal.divisions.map { Array($0.utf8) }.contains(Array($0.utf8)) } ?? false
    }

    func directSight(division: String?, responsible: String?) -> Sight {
        switch principal.role {
        case .groupManagement: .all
        case .divisionHead: isOwn(division) ? .all : .nothing
        case .salesperson: isOwn(division) && responsible.map { Array($0.utf8) } == Array(principal.id.utf8) ? .all : .nothing
        case .divisionAdministrator: isOwn(division) ? .list : .nothing
        default: .nothing
        }
    }

    /// The accounts above a customer; none when the way up comes back to where it was.
    func accountsAbove(_ id: CustomerID) -> [Customer] {
        var above: [Customer] = []
        var seen: [CustomerID] = [id]
        var next = customer(id)?.parentCustomerID
        while let parent = next {
            if seen.contains(parent) { return [] }
            seen.append(parent)
            guard let account = customer(parent) else { break }
            above.append(account)
            next = account.parentCustomerID
        }
        return above
    }

    func sight(of id: CustomerID?) -> Sight {
        if principal.role == .groupManagement { return .all }
        guard let id, let customer = customer(id) else { return .nothing }
        let direct = directSight(division: customer.customerDivision, responsible: customer.accountManager)
        if direct != .nothing { return direct }
        let above = accountsAbove(id).map { directSight(division: $0.customerDivision, responsible: $0.accountManager) }
        guard let best = above.first(where: { $0 != .nothing }) else { return .nothing }
        return isOwn(customer.customerDivision) ? best : .figures
    }

    /// All versions of a lead are seen as the one that comes last in the order of reading.
    func sight(of version: Lead) -> Sight {
        let standing = facts.leads.enumerated().filter { Array($0.element.leadID.utf8) == Array(version.leadID.utf8) }.max { left, right in
            let (mine, others) = (left.element.leadCustomerID, right.element.leadCustomerID)
            if mine == others { return left.offset < right.offset }
            guard let mine, let others else { return mine == nil }
            return mine < others
        }
        let lead = standing?.element ?? version
        let own = directSight(division: lead.leadDivision, responsible: lead.leadOwner)
        let theirs = sight(of: lead.leadCustomerID)
        let order: [Sight] = [.all, .list, .figures]
        return order.first { [own, theirs].contains($0) } ?? .nothing
    }

    private func open(_ attributes: [String: AttributeValue], _ sight: Sight) -> [String: AttributeValue] {
        switch sight {
        case .all: attributes
        case .list: attributes.filter { openAttributes.contains($0.key) }
        case .figures, .nothing: [:]
        }
    }

    var shownCustomers: [Customer] {
        customers.compactMap { customer in
            let sight = sight(of: customer.customerID)
            guard sight != .nothing else { return nil }
            var shown = customer
            shown.customerAttributes = open(customer.customerAttributes, sight)
            if sight == .figures { shown.accountManager = nil }
            return shown
        }.sorted { $0.customerID < $1.customerID }
    }

    /// Everything that is to be seen, in the order of appending.
    var shownFacts: RecordBatch {
        func visible<Record: StoredRecord>(_ rows: [Record]) -> [Record] { rows.filter { sight(of: $0.storedCustomerID) != .nothing } }
        var shown = RecordBatch(purchases: visible(facts.purchases))
        shown.contacts = visible(facts.contacts).map { contact in
            var contact = contact
            let sight = sight(of: contact.customerID)
            if sight != .all { (contact.contactPurpose, contact.contactOutcome) = (nil, nil) }
            if sight == .figures { contact.contactHandler = nil }
            return contact
        }
        shown.serviceCases = visible(facts.serviceCases).map { serviceCase in
            var serviceCase = serviceCase
            if sight(of: serviceCase.customerID) == .figures { serviceCase.serviceCaseHandler = nil }
            return serviceCase
        }
        shown.campaigns = principal.role == .systemAdministrator ? [] : facts.campaigns
        shown.campaignResponses = visible(facts.campaignResponses)
        shown.leads = facts.leads.compactMap { lead in
            let sight = sight(of: lead)
            guard sight != .nothing else { return nil }
            var lead = lead
            lead.leadAttributes = open(lead.leadAttributes, sight)
            if sight != .all { lead.leadReferrerID = nil }
            if sight == .figures { lead.leadOwner = nil }
            return lead
        }
        shown.stageChanges = visible(facts.stageChanges)
        shown.contracts = visible(facts.contracts)
        shown.invoices = visible(facts.invoices)
        shown.surveys = visible(facts.surveys)
        return shown
    }
}
