import Clientele

extension StoreSample {
    static let strangerSource = "stranger"

    /// Later versions of a customer's facts of the first two batches.
    static func amendments(of id: CustomerID, number: Int) -> RecordBatch {
        let first = facts(of: id, number: number, round: 0)
        var batch = RecordBatch()
        // The amount is corrected, and the day to one before: what was appended last stands nevertheless.
        batch.purchases = first.purchases.prefix(1).map { purchase in
            var purchase = purchase
            purchase.purchaseAmount = euros(number + 11)
            purchase.purchaseDay = day(number % 4 - 1)
            return purchase
        }
        batch.serviceCases = first.serviceCases.map { open in
            var settled = open
            settled.isServiceCaseOpen = false
            settled.serviceCaseSettlementMinutes = 90
            return settled
        }
        batch.leads = first.leads.map { open in
            var won = open
            won.leadOutcome = .won
            won.leadClosedDay = day(2)
            return won
        }
        batch.contracts = first.contracts.map { inForce in
            var ended = inForce
            ended.contractEndDay = day(2)
            ended.contractEndReason = .maturity
            return ended
        }
        // One is paid, and the payment of another came back.
        batch.invoices =
            first.invoices.map { unpaid in
                var paid = unpaid
                paid.invoicePaidDay = day(2)
                return paid
            }
            + facts(of: id, number: number, round: 1).invoices.map { paid in
                var unpaid = paid
                unpaid.invoicePaidDay = nil
                return unpaid
            }
        return batch
    }

    /// A lead that becomes that of the erasable person after the first batch, and is lost in the last one.
    static func stranger(round: Int) -> Lead {
        Lead(
            id: "L-stranger-secret", createdDay: day(1), customerID: round == 0 ? nil : erasable, source: strangerSource,
            outcome: round == 2 ? .lost : nil, closedDay: round == 2 ? day(2) : nil, owner: "Kim secret",
            attributes: ["name": .text("A secret name")])
    }
}
