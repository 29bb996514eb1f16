import Testing

@testable import Clientele

@Suite("How fast customers pay")
struct PaymentDelayTests {
    private func delay(_ invoices: [Invoice], asOf: String, days: Int = 90) throws -> PaymentDelay {
        var builder = CustomerBase.Builder()
        try builder.add(invoices: invoices)
        return try PaymentDelayAnalysis(days: days).analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay(asOf)))
    }

    private func invoice(
        _ customer: String, _ issued: String, _ units: Int64, due: String? = nil, paid: String? = nil, part: Int64? = nil,
        disputed: Bool = false
    ) throws -> Invoice {
        Invoice(
            customerID: CustomerID(customer), issuedDay: try CalendarDay(issued), amount: Money(minorUnits: units, currency: .eur),
            dueDay: try due.map { try CalendarDay($0) }, paidDay: try paid.map { try CalendarDay($0) },
            paidAmount: part.map { Money(minorUnits: $0, currency: .eur) }, isDisputed: disputed)
    }

    @Test func `Count-back takes whole months off what is open, as the textbook does`() throws {
        // Open 500 at the end of March: March billed 200 (31 days), February 150 (29 days), of January's 300 half (15.5 days).
        let invoices = try [
            invoice("a", "2024-01-10", 150, paid: "2024-01-20"), invoice("a", "2024-01-10", 150), invoice("a", "2024-02-10", 150),
            invoice("b", "2024-03-10", 200),
        ]
        let delay = try delay(invoices, asOf: "2024-03-31")
        #expect(delay.receivables.minorUnits == 500 && delay.countBackDaysSalesOutstanding == 31 + 29 + 15.5)
        // All 650 were billed in the last 90 days.
        #expect(abs((delay.daysSalesOutstanding ?? 0) - 500.0 / 650 * 90) < 1e-12)
        // Of a month at hand only the days that have passed count.
        #expect(try self.delay([invoice("a", "2024-03-05", 400)], asOf: "2024-03-10").countBackDaysSalesOutstanding == 10)
    }

    @Test func `Days late are weighted by amount, payments of the future are open, and parts stay open`() throws {
        let invoices = try [
            invoice("a", "2024-01-01", 300, due: "2024-01-31", paid: "2024-02-10"),
            invoice("a", "2024-01-01", 100, due: "2024-01-31", paid: "2024-01-29"),
            invoice("b", "2024-01-01", 500, due: "2024-01-31", paid: "2024-03-05", part: 200, disputed: true),
            invoice("c", "2024-02-01", 70, due: "2024-03-01", paid: "2024-02-20", part: 50), invoice("d", "2024-02-20", 40),
            invoice("e", "2024-01-02", -30), invoice("f", "2024-03-02", 1_000),
        ]
        let delay = try delay(invoices, asOf: "2024-03-01")
        #expect(delay.invoices == 6 && delay.billed.minorUnits == 980 && delay.receivables.minorUnits == 500 + 20 + 40 - 30)
        #expect(delay.overdue.minorUnits == 500 && delay.customersOverdue == 1 && delay.disputed.minorUnits == 500)
        #expect(delay.disputedInvoices == 1 && delay.paidInvoices == 3)
        // (300 · 10 − 100 · 2 − 50 · 10) / 450
        #expect(abs((delay.averageDaysLate ?? 0) - 2_300.0 / 450) < 1e-12)
        #expect(abs((delay.averageDaysToPay ?? 0) - (300.0 * 40 + 100 * 28 + 50 * 19) / 450) < 1e-12)
        #expect(delay.paidLate?.value == 1.0 / 3)
        #expect(delay.ageing.map(\.amount.minorUnits) == [30, 500, 0, 0, 0] && delay.ageing.map(\.invoices) == [3, 1, 0, 0, 0])
        #expect(delay.slowPayers.map(\.customerID.text) == ["b"] && delay.slowPayers[0].oldestDays == 30)
    }

    @Test func `Random invoices: what is open by age adds up, and the order of the invoices does not matter`() throws {
        for seed in UInt64(1)...40 {
            var random = SeededGenerator(seed: seed, stream: 3)
            let first = try CalendarDay("2023-01-01")
            let invoices = (0..<1 + random.next(below: 120)).map { _ in
                let issued = first.advanced(by: random.next(below: 700))
                let amount = Int64(random.next(below: 5_000)) - 500
                let paid = random.next(below: 3) > 0 ? issued.advanced(by: random.next(below: 120)) : nil
                return Invoice(
                    customerID: CustomerID("c\(random.next(below: 9))"), issuedDay: issued,
                    amount: Money(minorUnits: amount, currency: .eur),
                    dueDay: random.next(below: 9) > 0 ? issued.advanced(by: 30) : nil, paidDay: paid,
                    paidAmount: paid != nil && random.next(below: 4) == 0 ? Money(minorUnits: amount / 2, currency: .eur) : nil)
            }
            let delay = try delay(invoices, asOf: "2024-06-30")
            let asOf = try CalendarDay("2024-06-30")
            let open = invoices.filter { $0.invoiceIssuedDay <= asOf }.map { invoice -> (Int64, Int) in
                let isPaid = invoice.invoicePaidDay.map { $0 <= asOf } ?? false
                let left =
                    invoice.invoiceAmount.minorUnits
                    - (isPaid ? invoice.invoicePaidAmount?.minorUnits ?? invoice.invoiceAmount.minorUnits : 0)
                return (left, max(invoice.invoiceDueDay?.distance(to: asOf) ?? 0, 0))
            }
            let bounds = [0...0, 1...30, 31...60, 61...90, 91...10_000]
            for (bucket, days) in zip(delay.ageing, bounds) {
                #expect(bucket.amount.minorUnits == Int128(open.filter { days.contains($0.1) }.reduce(0) { $0 + $1.0 }), "seed \(seed)")
            }
            #expect(delay.receivables.minorUnits == delay.ageing.reduce(0) { $0 + $1.amount.minorUnits })
            #expect(try self.delay(invoices.shuffled(using: &random), asOf: "2024-06-30") == delay)
        }
    }

    @Test func `No invoice, and credit notes alone`() throws {
        #expect(throws: ClienteleError.self) { try delay([], asOf: "2024-01-01") }
        #expect(throws: ClienteleError.self) { try delay([invoice("a", "2024-01-01", 5)], asOf: "2024-01-01", days: 0) }
        let credit = try delay([invoice("a", "2024-01-01", -5)], asOf: "2024-01-31")
        #expect(credit.daysSalesOutstanding == nil && credit.countBackDaysSalesOutstanding == nil && credit.paidLate == nil)
    }
}
