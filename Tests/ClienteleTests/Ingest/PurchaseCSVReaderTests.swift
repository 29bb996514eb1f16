import Clientele
import Foundation
import Testing

@Suite struct PurchaseCSVReaderTests {
    @Test("columns are found in any order and any case, and others are passed over")
    func columns() throws {
        let (outcome, rows) = try readPurchases(
            "Amount, QUANTITY ,note,Customer_ID,date,cost,product,category,channel,region,order_id,purchase_id\n"
                + "12.50,3,x,C1,2024-02-29,4,Tea,Food,web,north,O1,P1\n-1,,,C2,2024-03-01,,,,,,,\n")
        #expect(
            rows == [
                CollectedPurchase(
                    line: 2, customerID: "C1", day: "2024-02-29", amount: 1250, quantity: 3, cost: 400,
                    texts: ["Tea", "Food", "web", "north", "O1", "P1"]),
                CollectedPurchase(
                    line: 3, customerID: "C2", day: "2024-03-01", amount: -100, texts: [nil, nil, nil, nil, nil, nil]),
            ])
        #expect(outcome.rowsRead == 2 && outcome.rowsAccepted == 2 && outcome.rowsRejected == 0 && outcome.rejectedRows.isEmpty)
        #expect(outcome.currency == .none)
    }

    @Test("the plain header 'customer' will do, but 'customer_id' comes first")
    func customerAlias() throws {
        #expect(try readPurchases("customer,date,amount\nA,2024-01-01,1\n").rows.first?.customerID == "A")
        #expect(try readPurchases("customer,date,amount,customer_id\nA,2024-01-01,1,B\n").rows.first?.customerID == "B")
    }

    @Test("a byte order mark, CRLF, empty lines and a missing last line end change nothing")
    func tolerated() throws {
        let (outcome, rows) = try readPurchases("\u{FEFF}customer_id,date,amount\r\n\r\nA,2024-01-01,1\r\n\r\n\r\nB,2024-01-02,2")
        #expect(rows.map(\.customerID) == ["A", "B"])
        #expect(rows.map(\.line) == [3, 6])
        #expect(outcome.rowsRead == 2)
    }

    @Test(
        "each kind of bad row is rejected with its line, its field and its text",
        arguments: [
            (",2024-01-01,1,,", 1, "the customer id is empty"),
            ("A,31/12/2024,1,,", 2, "'31/12/2024' is no calendar day"),
            ("A,2024-02-30,1,,", 2, "'2024-02-30' is no calendar day"),
            ("A, 2024-01-01,1,,", 2, "' 2024-01-01' is no calendar day"),
            ("A,2024-01-01T10:00:00,1,,", 2, "'2024-01-01T10:00:00' is no calendar day"),
            ("A,,1,,", 2, "'' is no calendar day"),
            ("A,2024-01-01,\"1,5\",,", 3, "'1,5' is no amount"),
            ("A,2024-01-01,1.505,,", 3, "'1.505' has more than the 2 fraction digits of XXX"),
            ("A,2024-01-01,1 ,,", 3, "'1 ' is no amount"),
            ("A,2024-01-01,99999999999999999999,,", 3, "'99999999999999999999' is too large for an amount"),
            ("A,2024-01-01,1,1.5,", 4, "'1.5' is no whole number of 64 bits"),
            ("A,2024-01-01,1,,1e3", 5, "'1e3' is no amount"),
            ("refused,2024-01-01,1,,", 1, "this one is refused"),
            ("A,2024-01-01,1,", nil, "the row has 4 fields, the header has 5"),
            ("A", nil, "the row has 1 field, the header has 5"),
            ("A\"B,2024-01-01,1,,", 1, "a quote stands inside a field that does not begin with one"),
            ("A,\"2024-01-01\"x,1,,", 2, "text follows the closing quote of a field"),
        ])
    func badRows(row: String, column: Int?, message: String) throws {
        let (outcome, rows) = try readPurchases("customer_id,date,amount,quantity,cost\nA,2024-01-01,1,,\n\(row)\nB,2024-01-02,2,,\n")
        #expect(rows.map(\.customerID) == ["A", "B"])
        #expect(outcome.rowsRead == 3 && outcome.rowsAccepted == 2 && outcome.rowsRejected == 1)
        let rejected = try #require(outcome.rejectedRows.first)
        #expect(rejected.file == "test.csv" && rejected.line == 3)
        #expect(rejected.column == column)
        #expect(rejected.message == message)
        #expect(!rejected.remedy.isEmpty)
        #expect(rejected.record == row)
    }

    @Test("text that is kept must be UTF-8, and text that is not need not be")
    func invalidText() throws {
        let header = Array("customer_id,date,amount,note\n".utf8)
        let good = Array("A,2024-01-01,1,".utf8) + [0xFF, 0x0A]
        let bad = Array("B".utf8) + [0xC0, 0x80] + Array(",2024-01-01,1,\n".utf8)
        let (outcome, rows) = try readPurchases(bytes: header + good + bad)
        #expect(rows.map(\.customerID) == ["A"])
        #expect(outcome.rejectedRows.first?.message == "byte 2 of the text, C0, is not UTF-8")
        #expect(outcome.rejectedRows.first?.column == 1)
        #expect(outcome.rejectedRows.first?.record == "B\u{FFFD}\u{FFFD},2024-01-01,1,")
    }

    @Test("a rejected row keeps the first 1,000 bytes of its record, cut between characters")
    func longRecord() throws {
        let text = "A" + String(repeating: "é", count: 800)
        let (outcome, _) = try readPurchases("customer_id,date,amount\n\(text)\n")
        #expect(outcome.rejectedRows.first?.record == "A" + String(repeating: "é", count: 499))
    }

    @Test("rejected rows beyond the number to keep are counted")
    func keptRejections() throws {
        let text = "customer_id,date,amount\n" + String(repeating: "A,x,1\n", count: 50)
        let (outcome, _) = try readPurchases(text) { $0.keptRejections = 20 }
        #expect(outcome.rowsRejected == 50)
        #expect(outcome.rejectedRows.map(\.line) == Array(2...21))
    }

    @Test(
        "headers that cannot be used are errors that say what is there",
        arguments: [
            ("", "test.csv: the file is empty; begin it with a header that has at least customer_id,date,amount"),
            ("\n\r\n\n", "test.csv: the file is empty; begin it with a header that has at least customer_id,date,amount"),
            (
                "who,date,amount\n",
                "test.csv:1: the header has no column 'customer_id'; it has 'who', 'date', 'amount'; name the column 'customer_id', "
                    + "or map it with customer_id=HEADER"
            ),
            (
                "\ncustomer_id;date;amount\n",
                "test.csv:2: the header has no column 'customer_id'; it has 'customer_id;date;amount'; separate the columns by commas, not by ';'"
            ),
            (
                "customer_id,date,amount, Date\n",
                "test.csv:1:4: the header names 'Date' twice; rename or remove one of the two columns"
            ),
            (
                "customer_id,date,amou\"nt\n",
                "test.csv:1:3: a quote stands inside a field that does not begin with one; put the whole field in quotes and double the quotes in it"
            ),
        ])
    func badHeaders(text: String, description: String) {
        #expect {
            _ = try readPurchases(text)
        } throws: { error in
            guard let error = error as? ClienteleError else { return false }
            #expect(error.description == description)
            return error.code == (description.contains("quote stands") ? .malformedCSV : .invalidHeader)
        }
    }

    @Test("a mapping finds columns by other names, and says which it does not find")
    func mapping() throws {
        let text = "Kunde,Tag,Netto,customer_id\nA,2024-01-01,1,wrong\n"
        let mapping: ColumnMapping = ["customer": "kunde ", "DATE": "Tag", "amount": "Netto"]
        #expect(try readPurchases(text) { $0.columns = mapping }.rows.first?.customerID == "A")
        #expect(throws: ClienteleError.self) { try readPurchases(text) { $0.columns = ["amount": "Brutto"] } }
        #expect {
            _ = try readPurchases(text) { $0.columns = ["amuont": "Netto"] }
        } throws: { error in
            guard let error = error as? ClienteleError else { return false }
            return error.code == .invalidArgument && error.message == "there is no column role 'amuont'"
                && error.remedy.contains("customer_id, date, amount")
        }
        #expect(throws: ClienteleError.self) {
            try readPurchases(text) { $0.columns = ["customer": "Kunde", "customer_id": "Kunde", "date": "Tag", "amount": "Netto"] }
        }
    }

    @Test("a mapping takes assignments as a command line gives them")
    func assignments() throws {
        var mapping = ColumnMapping()
        try mapping.add("amount=a=b")
        #expect(mapping.headers == ["amount": "a=b"])
        for bad in ["amount", "=x", "amount=", "", "amount=again"] {
            #expect(throws: ClienteleError.self, "\(bad)") { try mapping.add(bad) }
        }
    }

    @Test("two currencies in a file are an error at the second, whatever the order; where one is fixed, rows in another are rejected")
    func currencies() throws {
        let text = "customer_id,date,amount,currency\nA,2024-01-01,x,EUR\nB,2024-01-01,5,JPY\nC,2024-01-01,5,EUR\nD,2024-01-01,1.5,JPY\n"
        for (text, line) in [(text, 4), ("currency,amount,date,customer_id\nEUR,5,2024-01-01,C\nJPY,5,2024-01-01,B\n", 3)] {
            #expect { try readPurchases(text) } throws: {
                let error = $0 as? ClienteleError
                return error?.code == .mixedCurrencies && error?.location?.line == line
                    && error?.location?.column == (line == 4 ? 4 : 1)
            }
        }
        let outcome = try readPurchases(text) { $0.currency = .jpy }.outcome
        #expect(
            outcome.rejectedRows.map(\.message) == [
                "the row is in 'EUR', the others are in JPY", "the row is in 'EUR', the others are in JPY",
                "'1.5' has more than the 0 fraction digits of JPY",
            ])
        #expect(outcome.rejectedRows.map(\.column) == [4, 4, 3])
        let fixed = try readPurchases(text) { $0.currency = .eur }
        #expect(fixed.rows.map(\.amount) == [500])
        #expect(try readPurchases("customer_id,date,amount,currency\nA,2024-01-01,1,euro\n").outcome.rowsRejected == 1)
        #expect(try readPurchases("customer_id,date,amount,currency\nA,2024-01-01,x,JPY\n").outcome.currency == .none)
        let bahrain = try Currency("BHD")
        #expect(try readPurchases("customer_id,date,amount\nA,2024-01-01,1.234\n") { $0.currency = bahrain }.rows.first?.amount == 1234)
    }

    @Test("rows of one record id count once where they agree, and are an error at the second where they do not")
    func recordIDs() throws {
        let folder = FileManager.default.temporaryDirectory.path
        let path = "\(folder)/clientele-\(UInt64.random(in: .min ... .max)).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let same = "customer_id,date,amount,purchase_id,product\nA,2024-01-01,1,x,p\nA,2024-01-01,1,,p\nA,2024-01-01,1,x,p\n"
        try Data(same.utf8).write(to: URL(filePath: path))
        let (summaries, outcome) = try PurchaseSummaries.reading(csv: [path])
        #expect(summaries.rowCount == 2 && summaries.repeatedRecords == 1 && outcome.rowsAccepted == 3)
        #expect(try CustomerBase.reading(csv: [path, path]).base.repeatedRecords == 2 + 1)
        for other in ["B,2024-01-01,1,x,p", "A,2024-01-02,1,x,p", "A,2024-01-01,2,x,p", "A,2024-01-01,1,x,q", "A,2024-01-01,1,x,"] {
            try Data((same + other + "\n").utf8).write(to: URL(filePath: path))
            #expect { try PurchaseSummaries.reading(csv: [path]) } throws: {
                let error = $0 as? ClienteleError
                return error?.code == .duplicateRecord && error?.location == SourceLocation(file: path, line: 5, column: 4)
            }
        }
    }

    @Test("protected ids are read back as they were, unless the caller wants the bytes as they stand")
    func formulaProtection() throws {
        let text = "customer_id,date,amount\n'-5,2024-01-01,1\n''=x,2024-01-01,1\n'abc,2024-01-01,1\n-7,2024-01-01,1\n"
        #expect(try readPurchases(text).rows.map(\.customerID) == ["-5", "'=x", "'abc", "-7"])
        #expect(
            try readPurchases(text) { $0.undoesFormulaProtection = false }.rows.map(\.customerID) == ["'-5", "''=x", "'abc", "-7"])
    }

    @Test("exported ids come back unchanged", arguments: 0..<30 as Range<UInt64>)
    func exportAndImport(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let ids = (0..<40).map { _ in GeneratedDocument.text(using: &random) }.filter { !$0.isEmpty }
        var writer = CSVWriter()
        try writer.header("customer_id", "date", "amount")
        for id in ids {
            try writer.text(id)
            writer.day(try CalendarDay("2024-01-01"))
            writer.amount(minorUnits: -5, digits: 2)
            try writer.endRow()
        }
        let (outcome, rows) = try readPurchases(writer.contents)
        #expect(outcome.rejectedRows.isEmpty)
        #expect(rows.map { Array($0.customerID.utf8) } == ids.map { Array($0.utf8) })
    }

    @Test("a sink's other errors end the reading")
    func sinkErrors() {
        #expect(throws: CollectedPurchases.Stopped.self) { try readPurchases("customer_id,date,amount\nstop,2024-01-01,1\n") }
    }

    @Test("an id that came before is the sink's to refuse, at its column")
    func purchaseIDs() throws {
        let (outcome, rows) = try readPurchases(
            "purchase_id,customer_id,date,amount\n1,A,2024-01-01,1\n1,A,2024-01-01,1\n,A,2024-01-01,1\n")
        #expect(rows.count == 2)
        #expect(outcome.rejectedRows.map(\.column) == [1])
    }

    @Test("outcomes of several files add up, but not in two currencies")
    func merging() throws {
        let first = try readPurchases("customer_id,date,amount,currency\nA,2024-01-01,1,EUR\nB,x,1,EUR\n").outcome
        let second = try readPurchases("customer_id,date,amount,currency\nA,2024-01-01,1,USD\n").outcome
        let empty = try readPurchases("customer_id,date,amount\n").outcome
        let both = try empty.merging(first).merging(first)
        #expect(both.rowsRead == 4 && both.rowsAccepted == 2 && both.rowsRejected == 2 && both.rejectedRows.count == 2)
        #expect(both.currency == .eur)
        #expect(throws: ClienteleError.self) { try first.merging(second) }
    }

    @Test("a rejected row keeps its keys in JSON, the column as null where there is none")
    func rejectedRowCoding() throws {
        let row = RejectedRow(file: "a.csv", line: 3, column: nil, message: "m", remedy: "r", record: "x,y")
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(row), as: UTF8.self)
        #expect(text == #"{"column":null,"file":"a.csv","line":3,"message":"m","record":"x,y","remedy":"r"}"#)
        #expect(try JSONDecoder().decode(RejectedRow.self, from: Data(text.utf8)) == row)
        #expect(row.description == "a.csv:3: m; r")
    }
}
