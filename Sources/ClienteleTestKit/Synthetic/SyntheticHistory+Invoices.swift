internal import Clientele

extension SyntheticHistory {
    /// The invoices: only companies get them, one an order, due after 30 days.
    func invoices() -> [Invoice] {
        guard traits.isCompany else { return [] }
        var generator = generator(.invoices)
        let habit = generator.nextGamma(shape: 1.5) * 8 - 10
        return orders.enumerated().map { number, order in
            let delay = Int(min(max(habit + 4 * generator.nextNormal(), -28), 365))
            let isNeverPaid = generator.happens(0.02)
            let paid = order.day + 30 + delay
            let isPaid = !isNeverPaid && paid <= lastOffset
            let amount = amount(of: order)
            let part = generator.happens(0.03) ? amount * Int64(generator.number(from: 50, to: 95)) / 100 : nil
            return Invoice(
                customerID: customerID, issuedDay: day(order.day), amount: money(amount), dueDay: day(order.day + 30),
                paidDay: isPaid ? day(paid) : nil, paidAmount: isPaid ? part.map { money($0) } : nil,
                isDisputed: generator.happens(traits.isLossy ? 0.12 : 0.03), id: "R\(index + 1)-\(number + 1)", orderID: orderID(number),
                campaignID: order.campaign.map { SyntheticCampaign.all[$0].id })
        }
    }
}
