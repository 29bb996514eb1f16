internal import Clientele

extension SyntheticHistory {
    /// The purchases and refunds in order of time, an order's lines side by side.
    func purchases() -> [Purchase] {
        let customerID = customerID
        let region = SyntheticVocabulary.regions[traits.region]
        var purchases: [Purchase] = []
        var refunds: [Purchase] = []
        purchases.reserveCapacity(lines.count)
        for (number, order) in orders.enumerated() {
            let orderID = orderID(number)
            for line in order.lines.lazy.map({ lines[$0] }) {
                let item = item(of: line)
                func purchase(on offset: Int, pieces: Int64) -> Purchase {
                    Purchase(
                        customerID: customerID, day: day(offset), amount: money(pieces * item.price), orderID: orderID, quantity: pieces,
                        product: item.name, category: item.category, channel: order.channel, region: region,
                        cost: money(pieces * item.cost))
                }
                purchases.append(purchase(on: order.day, pieces: line.pieces))
                if line.refundedPieces > 0 { refunds.append(purchase(on: line.refundDay, pieces: -line.refundedPieces)) }
            }
        }
        return refunds.isEmpty ? purchases : SyntheticHistory.merged(purchases, refunds)
    }

    /// The id of an order by its place among the customer's orders.
    func orderID(_ number: Int) -> String {
        "O\(index + 1)-\(number + 1)"
    }

    /// Puts the refunds among the purchases, behind those of their day.
    private static func merged(_ purchases: [Purchase], _ refunds: [Purchase]) -> [Purchase] {
        let all = purchases + refunds
        return all.indices.sorted { (all[$0].purchaseDay, $0) < (all[$1].purchaseDay, $1) }.map { all[$0] }
    }
}
