import Clientele

/// A purchase line with a product.
struct ProductRow: PurchaseRecord, Hashable, Sendable {
    var customerID: String
    var day: Int32
    var units: Int64
    var product: String?
    var order: String?
    var category: String?
    var pieces: Int64?

    init(
        _ customerID: String, _ day: Int32, _ units: Int64, _ product: String?, order: String? = nil, category: String? = nil,
        pieces: Int64? = nil
    ) {
        self.customerID = customerID
        self.day = day
        self.units = units
        self.product = product
        self.order = order
        self.category = category
        self.pieces = pieces
    }

    var purchaseDay: CalendarDay { CalendarDay(daysSince1970: day) }
    var purchaseAmount: Money { Money(minorUnits: units, currency: .eur) }
    var purchaseProduct: String? { product }
    var purchaseOrderID: String? { order }
    var purchaseCategory: String? { category }
    var purchaseQuantity: Int64? { pieces }
}
