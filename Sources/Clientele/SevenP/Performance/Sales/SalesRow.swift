/// One row as plain numbers; orders are numbered within a part of the base, so that equal numbers mean one order.
struct SalesRow {
    let amount: Int64
    let cost: Int64?
    let quantity: Int64?
    let customer: UInt32
    let order: UInt32
}
