import Clientele

/// A shop's own order, numbered customers and all.
struct Order {
    let buyer: Int
    let placedOn: String
    let cents: Int64
}

extension Order: PurchaseRecord {
    var customerID: Int { buyer }
    var purchaseDay: CalendarDay { get throws { try CalendarDay(placedOn) } }
    var purchaseAmount: Money { Money(minorUnits: cents, currency: .eur) }
}
