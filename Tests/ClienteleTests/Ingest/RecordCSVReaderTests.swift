import Clientele
import Foundation
import Testing

/// Hands a file of some text to a reader.
private func reading<Output>(
    _ text: String, _ change: (inout CSVReadingOptions) throws -> Void = { _ in },
    _ read: (RecordCSVReader, String) throws -> Output
) throws -> Output {
    let folder = try TemporaryFolder()
    let path = folder.path("table.csv")
    try Data(text.utf8).write(to: URL(filePath: path))
    var options = CSVReadingOptions()
    try change(&options)
    let output = try read(RecordCSVReader(options: options), path)
    withExtendedLifetime(folder) {}
    return output
}

private func day(_ text: String) throws -> CalendarDay { try CalendarDay(text) }
private func euros(_ text: String) throws -> Money { try Money(text, in: .eur) }

@Suite struct RecordCSVReaderTests {
    @Test("purchases are read with all that the row says")
    func purchases() throws {
        let read = try reading(
            "customer_id,date,amount,quantity,product,category,channel,region,order_id,purchase_id,cost,currency\n"
                + "A,2024-01-02,9.5,2,Tea,Food,web,north,O1,P1,4,EUR\nB,2024-01-03,-1,,,,,,,,,EUR\nC,2024-01-04,1,,,,,,,,,USD\n",
            { $0.currency = .eur }, { try $0.purchases(from: $1) })
        #expect(
            read.records == [
                Purchase(
                    customerID: "A", day: try day("2024-01-02"), amount: try euros("9.50"), id: "P1", orderID: "O1", quantity: 2,
                    product: "Tea", category: "Food", channel: "web", region: "north", cost: try euros("4")),
                Purchase(customerID: "B", day: try day("2024-01-03"), amount: try euros("-1")),
            ])
        #expect(read.outcome.currency == .eur)
        #expect(read.outcome.rejectedRows.map(\.column) == [12])
    }

    @Test("the records of a purchases file are its rows", arguments: 0..<10 as Range<UInt64>)
    func purchasesAgree(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var text = "amount,date,customer_id,product\n"
        for _ in 0..<200 {
            let amount = ["1", "-2.5", "x", ""][random.next(below: 4)]
            let date = ["2024-01-01", "2024-02-30", "2024-01-01T23:30:00-05:00"][random.next(below: 3)]
            text += "\(amount),\(date),\(["A", "", "'=B"][random.next(below: 3)]),\(["", "p,"][random.next(below: 2)])\n"
        }
        let rows = try readPurchases(text)
        let read = try reading(text) { try $0.purchases(from: $1) }
        #expect(
            read.records.map { "\($0.customerID) \($0.purchaseDay) \($0.purchaseAmount.minorUnits)" }
                == rows.rows.map { "\($0.customerID) \($0.day) \($0.amount)" })
        #expect(read.outcome.rejectedRows.map(\.line) == rows.outcome.rejectedRows.map(\.line))
        #expect(read.outcome.rejectedRows.map(\.column) == rows.outcome.rejectedRows.map(\.column))
    }

    @Test("customers have the columns without a role as attributes, each column of one kind")
    func customers() throws {
        let read = try reading(
            "customer_id,kind,since,is_target,account_manager,division,parent_id,city,postcode,employees,founded,consent,score,phone\n"
                + "A,company,2020-05-01,true,Ann,North,P,Bonn,01067,12,1999-01-31,true,-0.5,4930123456\n"
                + "B,person,,no,,,,,53111,,,false,7,123456789012345\nC,,,,,,,Köln,,3.25,,,0,12\n"
        ) { try $0.customers(from: $1) }
        #expect(
            read.records == [
                Customer(
                    customerID: "A", kind: .company, since: try day("2020-05-01"), isTarget: true, accountManager: "Ann", division: "North",
                    parentID: "P",
                    attributes: [
                        "city": .text("Bonn"), "postcode": .text("01067"), "employees": .number(12), "founded": .day(try day("1999-01-31")),
                        "consent": .flag(true), "score": .number(-0.5), "phone": .number(4_930_123_456),
                    ]),
                Customer(
                    customerID: "B", kind: .person,
                    attributes: [
                        "postcode": .text("53111"), "consent": .flag(false), "score": .number(7), "phone": .number(123_456_789_012_345),
                    ]),
                Customer(
                    customerID: "C",
                    attributes: ["city": .text("Köln"), "employees": .number(3.25), "score": .number(0), "phone": .number(12)]),
            ])
    }

    @Test(
        "a column is numbers only where every cell is one that a number holds as it stands",
        arguments: [
            (["1", "2.50"], true), (["0", "-0.5"], true), (["01", "2"], false), (["+1"], false), (["1e3"], false), ([".5"], false),
            (["1."], false),
            (["1,5"], false), (["-"], false), (["1234567890123456"], false), (["1 "], false), (["NaN"], false), (["1.2.3"], false),
            (["１"], false), (["00"], false), (["inf"], false),
        ])
    func numberColumns(cells: [String], isNumber: Bool) throws {
        let text = "customer_id,x\n" + cells.enumerated().map { "\($0.offset),\"\($0.element)\"\n" }.joined()
        let customers = try reading(text) { try $0.customers(from: $1) }.records
        for customer in customers {
            if case .number = customer.customerAttributes["x"] { #expect(isNumber) } else { #expect(!isNumber) }
        }
        #expect(customers.count == cells.count)
    }

    @Test("a rejected row has no part in what kind a column is")
    func rejectedRowsDoNotCount() throws {
        let read = try reading("customer_id,kind,x\nA,robot,text\nB,person,1\n") { try $0.customers(from: $1) }
        #expect(read.records.first?.customerAttributes == ["x": .number(1)])
        #expect(read.outcome.rejectedRows.map(\.message) == ["'robot' is no 'kind'"])
        #expect(read.outcome.rejectedRows.map(\.remedy) == ["write one of person, company"])
    }

    @Test("an attribute's column needs a name of its own", arguments: ["customer_id,x,x\n", "customer_id,,x\n", "customer_id,kind,kind\n"])
    func attributeHeaders(text: String) {
        #expect {
            _ = try reading(text) { try $0.customers(from: $1) }
        } throws: { error in
            guard let error = error as? ClienteleError else { return false }
            return error.code == .invalidHeader && error.location?.line == 1 && error.location?.column != nil
        }
    }

    @Test("an attribute's name that looks like a formula comes back from an export as it was")
    func protectedHeaders() throws {
        var writer = CSVWriter()
        try writer.header("customer_id", "=cost", "'-x")
        for text in ["A", "1", "b"] { try writer.text(text) }
        try writer.endRow()
        let read = try reading(writer.contents) { try $0.customers(from: $1) }
        #expect(read.records.first?.customerAttributes == ["=cost": .number(1), "'-x": .text("b")])
    }

    @Test("an attribute that is not UTF-8 is rejected at its column")
    func attributeText() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.csv")
        try Data(Array("customer_id,x\nA,".utf8) + [0xFF] + Array("\n".utf8)).write(to: URL(filePath: path))
        let outcome = try RecordCSVReader().customers(from: path).outcome
        #expect(outcome.rejectedRows.map(\.column) == [2])
    }

    @Test("contacts are read by short and by full names", arguments: ["", "contact_"])
    func contacts(prefix: String) throws {
        let names = ["id", "channel", "direction", "handler", "purpose", "outcome", "minutes", "cost", "campaign_id"].map { prefix + $0 }
        let read = try reading(
            "customer_id,\(prefix)day,\(names.joined(separator: ",")),currency\n"
                + "A,2024-01-02,1,,,,,,,,,\nB,2024-01-03T23:30:00+01:00,2,telephone,inbound,Ann,follow-up,sold,12,3.5,spring,EUR\n"
                + "C,2024-01-02,3,,sideways,,,,,,,\nD,2024-01-02,4,,,,,,-1,,,\n"
        ) { try $0.contacts(from: $1) }
        #expect(
            read.records == [
                Contact(customerID: "A", day: try day("2024-01-02"), id: "1"),
                Contact(
                    customerID: "B", day: try day("2024-01-03"), id: "2", channel: "telephone", direction: .inbound, handler: "Ann",
                    purpose: "follow-up", outcome: "sold", minutes: 12, cost: try euros("3.50"), campaignID: "spring"),
            ])
        #expect(read.outcome.currency == .eur)
        #expect(read.outcome.rejectedRows.map(\.column) == [5, 9])
    }

    @Test("service cases are read, open where nothing says otherwise and no settlement is noted")
    func serviceCases() throws {
        let read = try reading(
            "id,customer_id,kind,opened_day,first_response_minutes,settlement_minutes,is_open,is_escalated,disputed_amount,currency,handler,"
                + "channel\n1,A,complaint,2024-01-02,5,60,no,1,9.99,EUR,Ann,web\n2,B,request,2024-01-03,,,,,,,,\n3,C,,2024-01-03,,,,,,,,\n"
        ) { try $0.serviceCases(from: $1) }
        #expect(
            read.records == [
                ServiceCase(
                    customerID: "A", kind: .complaint, openedDay: try day("2024-01-02"), id: "1", firstResponseMinutes: 5,
                    settlementMinutes: 60, isOpen: false, isEscalated: true, disputedAmount: try euros("9.99"), handler: "Ann",
                    channel: "web"),
                ServiceCase(customerID: "B", kind: .request, openedDay: try day("2024-01-03"), id: "2", isOpen: true),
            ])
        #expect(read.outcome.rejectedRows.map(\.message) == ["'kind' is empty"])
    }

    @Test("campaigns and their responses are read")
    func campaigns() throws {
        let campaigns = try reading(
            "campaign_id,name,channel,first_day,last_day,cost,target_segment\nspring,Spring,post,2024-03-01,2024-03-31,100,Lost\n"
                + "open,,,2024-04-01,,,\nspring,again,,2024-05-01,,,\n",
            { $0.currency = .eur }, { try $0.campaigns(from: $1) })
        #expect(
            campaigns.records == [
                Campaign(
                    id: "spring", firstDay: try day("2024-03-01"), lastDay: try day("2024-03-31"), name: "Spring", channel: "post",
                    cost: try euros("100"), targetSegment: "Lost"),
                Campaign(id: "open", firstDay: try day("2024-04-01")),
            ])
        #expect(campaigns.outcome.rejectedRows.map(\.message) == ["'campaign_id' is the same as in an earlier row"])
        let responses = try reading(
            "campaign_id,customer_id,group,contact_day,has_responded,response_day,revenue,cost,currency\n"
                + "spring,A,treated,2024-03-02,TRUE,2024-03-09,50,0.8,EUR\nspring,B,control,,0,,,,\nspring,C,neither,,0,,,,\nspring,D,control,,maybe,,,,\n"
        ) { try $0.campaignResponses(from: $1) }
        #expect(
            responses.records == [
                CampaignResponse(
                    customerID: "A", campaignID: "spring", group: .treated, hasResponded: true, contactDay: try day("2024-03-02"),
                    day: try day("2024-03-09"), revenue: try euros("50"), cost: try euros("0.80")),
                CampaignResponse(customerID: "B", campaignID: "spring", group: .control, hasResponded: false),
            ])
        #expect(responses.outcome.rejectedRows.map(\.column) == [3, 5])
    }

    @Test("leads are read with their roles and attributes")
    func leads() throws {
        let read = try reading(
            "lead_id,customer_id,created_day,source,referrer_id,stage,outcome,closed_day,has_money,has_authority,has_need,buying_roles,"
                + "expected_amount,currency,last_touch_day,next_touch_day,owner,division,industry\n"
                + "L1,A,2024-01-02,web,B,offer,won,2024-02-01,yes,no,,user decider,1000,EUR,2024-01-20,2024-02-02,Ann,North,Steel\n"
                + "L2,,2024-01-03,,,,,,,,,,,,,,,,\nL3,,2024-01-03,,,,,,,,,boss,,,,,,,\n"
        ) { try $0.leads(from: $1) }
        #expect(
            read.records == [
                Lead(
                    id: "L1", createdDay: try day("2024-01-02"), customerID: "A", source: "web", referrerID: "B", stage: "offer",
                    outcome: .won,
                    closedDay: try day("2024-02-01"), qualification: LeadQualification(hasMoney: true, hasAuthority: false),
                    buyingRoles: [.user, .decider], expectedAmount: try euros("1000"), lastTouchDay: try day("2024-01-20"),
                    nextTouchDay: try day("2024-02-02"), owner: "Ann", division: "North", attributes: ["industry": .text("Steel")]),
                Lead(id: "L2", createdDay: try day("2024-01-03")),
            ])
        #expect(read.outcome.rejectedRows.map(\.message) == ["'boss' is no buying role"])
    }

    @Test("contracts, invoices, changes of stage and surveys are read")
    func otherKinds() throws {
        let contracts = try reading(
            "id,customer_id,product,start_day,end_day,end_reason,annual_amount,currency\n1,A,home,2024-01-01,2025-01-01,lapse,120,EUR\n"
        ) { try $0.contracts(from: $1) }
        #expect(
            contracts.records == [
                Contract(
                    customerID: "A", startDay: try day("2024-01-01"), endDay: try day("2025-01-01"), endReason: .lapse, id: "1",
                    product: "home", annualAmount: try euros("120"))
            ])
        let invoices = try reading(
            "id,customer_id,issued_day,due_day,paid_day,amount,paid_amount,currency,is_disputed,order_id,campaign_id\n"
                + "1,A,2024-01-01,2024-01-31,2024-02-03,120,100.5,EUR,true,O1,spring\n2,B,2024-01-01,,,,,EUR,,,\n"
        ) { try $0.invoices(from: $1) }
        #expect(
            invoices.records == [
                Invoice(
                    customerID: "A", issuedDay: try day("2024-01-01"), amount: try euros("120"), dueDay: try day("2024-01-31"),
                    paidDay: try day("2024-02-03"), paidAmount: try euros("100.50"), isDisputed: true, id: "1", orderID: "O1",
                    campaignID: "spring")
            ])
        #expect(invoices.outcome.rejectedRows.map(\.message) == ["'' is no amount"])
        let changes = try reading(
            "customer_id,lead_id,day,sequence,stage_before,stage_after\nA,L1,2024-01-01,2,lead,customer\nA,,2024-01-02,,,\n"
        ) {
            try $0.stageChanges(from: $1)
        }
        #expect(
            changes.records == [
                StageChange(customerID: "A", day: try day("2024-01-01"), from: "lead", to: "customer", sequence: 2, leadID: "L1")
            ])
        #expect(changes.outcome.rowsRejected == 1)
        let surveys = try reading(
            "customer_id,day,kind,question,scale_lowest,scale_highest,score,expectation,perception\n"
                + "A,2024-01-01,recommendation,Would you?,0,10,9,,\nA,2024-01-01,effort,,5,1,2,,\nA,2024-01-01,effort,,,5,2,,\n"
                + "A,2024-01-01,effort,,1,5,99999999999,,\n"
        ) { try $0.surveys(from: $1) }
        #expect(
            surveys.records == [
                Survey(
                    customerID: "A", day: try day("2024-01-01"), kind: .recommendation, scale: .zeroToTen, question: "Would you?", score: 9)
            ])
        #expect(surveys.outcome.rowsRejected == 3)
    }

    @Test("the ids of customers are compared by their bytes")
    func identity() throws {
        let read = try reading("customer_id\ne\u{301}\n\u{E9}\n\u{E9}\n\"\"\n") { try $0.customers(from: $1) }
        #expect(read.records.count == 2)
        #expect(read.outcome.rejectedRows.map(\.line) == [4, 5])
    }

    @Test("the currency is that of all amounts, and stays the caller's where the caller named one")
    func currency() throws {
        let text = "customer_id,day,cost,currency\nA,2024-01-01,,\nB,2024-01-01,5,JPY\nC,2024-01-01,5,EUR\n"
        #expect { try reading(text) { try $0.contacts(from: $1) } } throws: {
            let error = $0 as? ClienteleError
            return error?.code == .mixedCurrencies && error?.location?.line == 4 && error?.location?.column == 4
        }
        let yen = try reading(String(text.dropLast("C,2024-01-01,5,EUR\n".count))) { try $0.contacts(from: $1) }
        #expect(yen.outcome.currency == .jpy && yen.outcome.rowsRejected == 0)
        let fixed = try reading(text, { $0.currency = .eur }, { try $0.contacts(from: $1) })
        #expect(fixed.outcome.currency == .eur && fixed.records.map(\.customerID) == ["A", "C"])
        #expect(try reading("customer_id,day\n") { try $0.contacts(from: $1) }.outcome.currency == .none)
    }
}
