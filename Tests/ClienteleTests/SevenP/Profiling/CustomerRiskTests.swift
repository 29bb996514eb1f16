import Clientele
import Testing

@Suite("Risk of customers")
struct CustomerRiskTests {
    private func bill(
        _ id: CustomerID, issued: Int = -200, cents: Int64 = 100, due: Int?, paid: Int? = nil, part: Int64? = nil, disputed: Bool = false
    ) -> Invoice {
        Invoice(
            customerID: id, issuedDay: ProfilingSupport.day(issued), amount: ProfilingSupport.euros(cents),
            dueDay: due.map(ProfilingSupport.day),
            paidDay: paid.map(ProfilingSupport.day), paidAmount: part.map(ProfilingSupport.euros), isDisputed: disputed)
    }

    private func rows(_ invoices: [Invoice], _ cases: [ServiceCase] = []) throws -> [CustomerRisk] {
        let base = try ProfilingSupport.base(invoices: invoices, cases: cases)
        return try Array(ProfilingAnalysis().customerRisks(of: base, in: AnalysisContext(asOf: ProfilingSupport.asOf)))
    }

    @Test("Paid in time, late, in part, after the day, not due, and disputed, by hand")
    func byHand() throws {
        let found = try rows([
            bill("a", due: -10, paid: -10), bill("a", due: -10, paid: -12),
            bill("b", due: -10, paid: -7),
            bill("c", due: -10, paid: -15, part: 60),
            bill("d", due: -70, paid: 3),
            bill("e", due: 0), bill("e", due: nil), bill("e", due: 5, disputed: true),
            bill("f", issued: 1, due: -10),
            bill("g", cents: -500, due: -90), bill("g", cents: 0, due: -90),
            bill("h", due: -3, paid: -1, part: 100),
        ])
        // Invoices issued later, credit notes and bills of nothing do not count: f and g have none.
        #expect(found.map(\.customerID) == ["a", "b", "c", "d", "e", "h"])
        #expect(found.map(\.dueInvoices) == [2, 1, 1, 1, 0, 1])
        #expect(found.map(\.lateInvoices) == [0, 1, 1, 1, 0, 1])
        #expect(found.map(\.meanDaysLate) == [0, 3, 10, 70, 0, 2])
        #expect(found.map(\.longestOverdueDays) == [0, 0, 10, 70, 0, 0])
        #expect(found.map(\.overdue.description) == ["0.00", "0.00", "0.40", "1.00", "0.00", "0.00"])
        #expect(found.map(\.disputedInvoices) == [0, 0, 0, 0, 1, 0])
        #expect(found.map(\.level) == [.low, .low, .medium, .high, .high, .low])
    }

    @Test("Disputed invoices are a share of all invoices, due or not")
    func disputeShare() throws {
        let base = try ProfilingSupport.base(invoices: [
            bill("a", due: 10, disputed: true), bill("a", due: 20), bill("b", due: nil), bill("b", due: -10, paid: -10),
        ])
        let risk = try #require(ProfilingSupport.result(base).risk)
        let share = try #require(risk.disputeShare)
        let (lower, upper) = ProfilingSupport.wilson(1, of: 4)
        #expect(share.value == 0.25 && abs(share.lower - lower) < 1e-12 && abs(share.upper - upper) < 1e-12)
        #expect(risk.lateShare?.value == 0)
    }

    @Test("The whole base: levels, shares, sums and who owes most")
    func summary() throws {
        let invoices = [
            bill("a", due: -10, paid: -10), bill("b", cents: 700, due: -100), bill("c", cents: 900, due: -61),
            bill("d", cents: 900, due: -80),
            bill("d", cents: 50, due: -5, paid: -4, disputed: true), bill("e", cents: Int64.max, due: -62),
            bill("f", cents: Int64.max, due: -62),
        ]
        let cases = [
            ServiceCase(customerID: "a", kind: .complaint, openedDay: ProfilingSupport.asOf, disputedAmount: ProfilingSupport.euros(5)),
            ServiceCase(customerID: "a", kind: .complaint, openedDay: ProfilingSupport.day(1)),
            ServiceCase(customerID: "stranger", kind: .complaint, openedDay: ProfilingSupport.day(-3)),
        ]
        let result = try ProfilingSupport.result(ProfilingSupport.base(invoices: invoices, cases: cases))
        let risk = try #require(result.risk)
        #expect(risk.customers == 6 && risk.levels.map(\.customers) == [1, 0, 5] && risk.levels.map(\.level) == [.low, .medium, .high])
        #expect(risk.riskiest.map(\.customerID) == ["e", "f", "d", "c", "b"])
        // Two amounts of the largest size do not wrap around.
        #expect(risk.overdue.description == "184467440737095541.14")
        #expect(risk.levels[2].overdue == risk.overdue && risk.levels[0].overdue.description == "0.00")
        #expect(risk.lateShare?.value == 6.0 / 7 && risk.disputeShare?.value == 1.0 / 7)
        #expect(risk.disputedCases == 1 && abs(risk.complaintsPerHundredCustomers - 100.0 / 6) < 1e-12)
        let finding = try #require(result.findings.first)
        #expect(finding.kind == .riskyCustomers && finding.effect?.description == "-184467440737095541.14" && finding.pValue == nil)
        #expect(finding.statement == "5 customers of high risk owe 184,467,440,737,095,541 EUR past due.")
    }

    @Test("Thresholds are where the policy says they are")
    func thresholds() {
        let policy = PaymentBehaviourPolicy()
        func level(_ facts: CustomerRiskFacts) -> RiskLevel { policy.level(of: facts) }
        #expect(level(CustomerRiskFacts()) == .low)
        #expect(level(CustomerRiskFacts(longestOverdueDays: 60, overdueMinorUnits: 1)) == .medium)
        #expect(level(CustomerRiskFacts(longestOverdueDays: 61, overdueMinorUnits: 1)) == .high)
        #expect(level(CustomerRiskFacts(dueInvoices: 2, lateInvoices: 2)) == .low)
        #expect(level(CustomerRiskFacts(dueInvoices: 4, lateInvoices: 2)) == .high)
        #expect(level(CustomerRiskFacts(dueInvoices: 4, lateInvoices: 1)) == .medium)
        #expect(level(CustomerRiskFacts(dueInvoices: 5, lateInvoices: 1)) == .low)
        #expect(level(CustomerRiskFacts(invoices: 5, disputedInvoices: 1)) == .high)
        #expect(level(CustomerRiskFacts(invoices: 10, disputedInvoices: 1)) == .medium)
        #expect(level(CustomerRiskFacts(invoices: 11, disputedInvoices: 1)) == .low)
    }

    @Test("A policy of an app's own decides, and no invoices are said to be missing")
    func ownPolicy() throws {
        let base = try ProfilingSupport.base(invoices: [bill("a", due: -10, paid: -10), bill("b", due: nil)])
        let strict = ClosureRiskPolicy { _ in .high }
        let found = try ProfilingSupport.result(base, ProfilingAnalysis(risk: strict))
        #expect(found.risk?.levels.map(\.customers) == [0, 0, 2] && found.risk?.lateShare?.value == 0)
        // Nothing is owed, so nothing is found.
        #expect(found.findings.isEmpty)
        let none = try ProfilingSupport.result(ProfilingSupport.base([Customer(customerID: "a")]))
        #expect(none.risk == nil && none.unavailable.contains { $0.part == "risk" && $0.needs == ["invoice"] })
        let undue = try ProfilingSupport.result(ProfilingSupport.base(invoices: [bill("b", due: nil)]))
        #expect(undue.risk?.lateShare == nil && undue.unavailable.contains { $0.part == "risk.lateShare" })
    }

    @Test("Risks equal plain counting over random invoices, in any order", arguments: 1...40)
    func counting(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, stream: 52)
        let invoices = (0..<(1 + random.next(below: 60))).map { _ in
            let issued = random.next(below: 120) - 110
            let paid = random.next(below: 3) > 0 ? issued + random.next(below: 100) : nil
            let cents = Int64(random.next(below: 500)) - 50
            return bill(
                CustomerID("c\(random.next(below: 9))"), issued: issued, cents: cents,
                due: random.next(below: 5) > 0 ? issued + random.next(below: 40) : nil, paid: paid,
                part: paid != nil && random.next(below: 3) == 0 ? cents / 2 : nil, disputed: random.next(below: 8) == 0)
        }
        let found = try rows(invoices.shuffled(using: &random))
        let counted = invoices.filter { $0.invoiceIssuedDay <= ProfilingSupport.asOf && $0.invoiceAmount.minorUnits > 0 }
        #expect(found.map(\.customerID.text) == Set(counted.map(\.customerID.text)).sorted(), "seed \(seed)")
        for row in found {
            let own = counted.filter { $0.customerID == row.customerID }
            let due = own.filter { $0.invoiceDueDay.map { $0 < ProfilingSupport.asOf } ?? false }
            var (late, days, owed) = (0, 0, Int64(0))
            for invoice in due {
                let isPaid = invoice.invoicePaidDay.map { $0 <= ProfilingSupport.asOf } ?? false
                let paid = isPaid ? (invoice.invoicePaidAmount?.minorUnits ?? invoice.invoiceAmount.minorUnits) : 0
                let open = invoice.invoiceAmount.minorUnits - paid
                let end = open > 0 ? 20_000 : Int(invoice.invoicePaidDay?.daysSince1970 ?? 0)
                let delay = max(end - Int(invoice.invoiceDueDay?.daysSince1970 ?? 0), 0)
                late += delay > 0 ? 1 : 0
                days += delay
                owed += max(open, 0)
            }
            #expect(row.dueInvoices == due.count && row.lateInvoices == late, "seed \(seed)")
            #expect(row.meanDaysLate == (due.isEmpty ? 0 : Double(days) / Double(due.count)), "seed \(seed)")
            #expect(row.overdue == DecimalAmount(minorUnits: Int128(owed), in: .eur), "seed \(seed)")
            #expect(row.disputedInvoices == own.count(where: \.isInvoiceDisputed), "seed \(seed)")
        }
    }
}
