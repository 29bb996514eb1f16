/// Where the columns of a purchases file are, from 0.
struct PurchaseColumnIndices {
    var customerID = 0
    var date = 0
    var amount = 0
    var quantity: Int?
    var product: Int?
    var category: Int?
    var channel: Int?
    var region: Int?
    var orderID: Int?
    var purchaseID: Int?
    var cost: Int?
    var currency: Int?
    /// Whether there is any column that only some files have, the currency's not counted.
    var hasOptional = false

    init() {}

    /// Takes the columns from where a header has them.
    init(_ columns: [String: Int]) {
        func column(_ role: PurchaseColumn) -> Int? { columns[role.rawValue] }
        // The header has been refused already if one of these three were missing.
        customerID = column(.customerID) ?? 0
        date = column(.date) ?? 0
        amount = column(.amount) ?? 0
        quantity = column(.quantity)
        product = column(.product)
        category = column(.category)
        channel = column(.channel)
        region = column(.region)
        orderID = column(.orderID)
        purchaseID = column(.purchaseID)
        cost = column(.cost)
        currency = column(.currency)
        hasOptional = [quantity, product, category, channel, region, orderID, purchaseID, cost].contains { $0 != nil }
    }
}
