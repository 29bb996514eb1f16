/// The separate sequences of random numbers that one customer's records are drawn from, so that a change in one leaves the others alone.
enum SyntheticStream: UInt64, CaseIterable {
    case traits = 1
    case attributes
    case orders
    case campaigns
    case contacts
    case serviceCases
    case surveys
    case leads
    case contracts
    case invoices
}
