/// What calls for somebody to get in touch with a customer or a lead.
public enum FollowUpReason: String, Sendable, Hashable, Codable, CaseIterable {
    /// An open lead that has not been touched for long, or whose next touch is due.
    case openLead
    /// A service case that is open, or has been escalated and not yet answered by a follow-up.
    case serviceCase
    /// An answer to a survey that shows a dissatisfied customer.
    case dissatisfaction
    /// An invoice that is past due and not paid in full.
    case unpaidInvoice
    /// A contract that comes to its end or its next anniversary.
    case contractRenewal
    /// A first-time buyer for whom the second purchase is due.
    case secondPurchase
    /// A customer who has bought more than once and is silent for longer than the own rhythm.
    case overdueCustomer
    /// A customer who counts as lost.
    case lostCustomer

    /// When in the loop of a sale the reason arises.
    public var moment: FollowUpMoment {
        switch self {
        case .openLead: .beforeSale
        case .unpaidInvoice, .contractRenewal: .duringSale
        case .serviceCase, .dissatisfaction, .secondPurchase, .overdueCustomer, .lostCustomer: .afterSale
        }
    }

    /// Whether what is at stake is the customer's purchases to come, which several such reasons share.
    var concernsPurchases: Bool {
        switch self {
        case .serviceCase, .dissatisfaction, .secondPurchase, .overdueCustomer, .lostCustomer: true
        case .openLead, .unpaidInvoice, .contractRenewal: false
        }
    }
}
