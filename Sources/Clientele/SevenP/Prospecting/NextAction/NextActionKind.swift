/// What could be done next for a customer or a lead.
public enum NextActionKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Make a first-time buyer buy again.
    case secondPurchase
    /// Remind a customer who is late for its own rhythm.
    case remind
    /// Win back a customer who is probably gone.
    case winBack
    /// Offer what most others buy and the customer does not.
    case crossSell
    /// Ask a satisfied customer to recommend the firm.
    case askReferral
    /// Get in touch with a lead that has been left alone.
    case callLead
    /// Find out what is not known of a lead.
    case qualifyLead
    /// Make an offer to a lead that qualifies.
    case closeLead
}
