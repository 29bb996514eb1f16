import Clientele

/// A purchase line as plain numbers, which tests can reckon with by hand.
struct PlainRow: PurchaseRecord, Hashable, Sendable {
    var customerID: String
    var day: Int32
    var units: Int64
    var order: String?
    var cost: Int64?
    var id: String?
    var currency = Currency.eur

    init(_ customerID: String, _ day: Int32, _ units: Int64, order: String? = nil, cost: Int64? = nil, id: String? = nil) {
        self.customerID = customerID
        self.day = day
        self.units = units
        self.order = order
        self.cost = cost
        self.id = id
    }

    var purchaseDay: CalendarDay { CalendarDay(daysSince1970: day) }
    var purchaseAmount: Money { Money(minorUnits: units, currency: currency) }
    var purchaseID: String? { id }
    var purchaseOrderID: String? { order }
    var purchaseCost: Money? { cost.map { Money(minorUnits: $0, currency: currency) } }
}
