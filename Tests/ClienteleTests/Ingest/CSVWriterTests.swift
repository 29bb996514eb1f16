import Clientele
import Testing

@Suite struct CSVWriterTests {
    private static func line(_ write: (inout CSVWriter) throws -> Void) throws -> String {
        var writer = CSVWriter()
        try write(&writer)
        try writer.endRow()
        return writer.contents
    }

    @Test(
        "text is quoted exactly where it has to be",
        arguments: [
            ("plain", "plain"), ("two words", "two words"), ("", "\"\""), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
            ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), (" a", "\" a\""), ("a ", "\"a \""), ("a\t", "\"a\t\""), ("a;b", "a;b"),
            ("\u{FEFF}a", "\"\u{FEFF}a\""), ("客户", "客户"), ("＊a", "＊a"),
        ])
    func quoting(text: String, expected: String) throws {
        #expect(try Self.line { try $0.text(text) } == expected + "\n")
    }

    @Test(
        "text that a spreadsheet takes for a formula gets one apostrophe",
        arguments: [
            ("=1+2", "'=1+2"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(1)", "'@SUM(1)"), ("\ta", "\"'\ta\""), ("\ra", "\"'\ra\""),
            ("\na", "\"'\na\""), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"), ("'=1", "''=1"), ("''-1", "'''-1"),
            ("'a", "'a"), ("'", "'"), ("a=1", "a=1"), ("1-2", "1-2"), ("=\"x\"", "\"'=\"\"x\"\"\""), ("=1,2", "\"'=1,2\""),
        ])
    func formulas(text: String, expected: String) throws {
        #expect(try Self.line { try $0.text(text) } == expected + "\n")
    }

    @Test("no text can begin a cell with what a spreadsheet evaluates, and each is read back as it was", arguments: 0..<40 as Range<UInt64>)
    func protectionIsSafeAndReversible(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("'=+-@\t\r\na,\" ".unicodeScalars) + ["＝", "＋", "－", "＠", "é"]
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<random.next(below: 6) { text.unicodeScalars.append(alphabet[random.next(below: alphabet.count)]) }
            let written = try Self.line { try $0.text(text) }
            guard case .record(_, let fields, _) = try #require(try parsed(Array(written.utf8)).first) else { throw Missing() }
            #expect(fields.count == 1)
            if let first = String(decoding: fields[0], as: UTF8.self).unicodeScalars.first {
                #expect(!"=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first), "\(text.debugDescription)")
            }
            let undone = fields[0].withUnsafeBufferPointer { Array(FormulaProtection.undone($0)) }
            #expect(undone == Array(text.utf8), "\(text.debugDescription)")
        }
    }

    @Test("numbers, amounts and days are written as such")
    func typedFields() throws {
        #expect(
            try Self.line {
                $0.integer(-3)
                $0.amount(minorUnits: -1250, digits: 2)
                $0.amount(minorUnits: 5, digits: 3)
                $0.amount(minorUnits: -7, digits: 0)
                $0.amount(minorUnits: .min, digits: 2)
                $0.amount(minorUnits: .max, digits: 9)
            } == "-3,-12.50,0.005,-7,-92233720368547758.08,9223372036.854775807\n")
        #expect(
            try Self.line {
                $0.day(try CalendarDay("1998-06-30"))
                $0.day(try CalendarDay("0001-02-03"))
                $0.day(.max)
                $0.number(0.1)
                $0.number(-1e-9)
                $0.number(.nan)
                $0.amount(DecimalAmount(minorUnits: Int128(Int64.max) * 10, minorUnitDigits: 2))
            } == "1998-06-30,0001-02-03,\(CalendarDay.max),0.1,-1e-09,,922337203685477580.70\n")
        #expect(
            try Self.line {
                try $0.text(nil)
                $0.integer(nil)
                $0.amount(minorUnits: nil, digits: 2)
                $0.day(nil)
                $0.number(nil)
                $0.empty()
            } == ",,,,,\n")
    }

    @Test("the examples of the documentation say the truth")
    func examples() throws {
        var writer = CSVWriter()
        try writer.header("customer_id", "amount")
        try writer.text("=1+2")
        writer.amount(minorUnits: -1250, digits: 2)
        try writer.endRow()
        #expect(writer.contents == "customer_id,amount\n'=1+2,-12.50\n")
        var row = CSVWriter()
        try row.text("say \"no\"")
        try row.text("-7")
        row.integer(-7)
        row.amount(minorUnits: -5, digits: 2)
        row.day(CalendarDay(daysSince1970: 0))
        #expect(row.contents == "\"say \"\"no\"\"\",'-7,-7,-0.05,1970-01-01")
    }

    @Test("amounts are printed as the decimal text prints them", arguments: 0..<20 as Range<UInt64>)
    func amountsAgree(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let units = Int64(bitPattern: random.next()) >> Int64(random.next(below: 64))
            let digits = random.next(below: 10)
            let expected = DecimalText.text(of: Int128(units), fractionDigits: digits)
            #expect(try Self.line { $0.amount(minorUnits: units, digits: digits) } == expected + "\n")
        }
    }

    @Test("a table of hostile text is read back unchanged", arguments: 0..<60 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let columns = 1 + random.next(below: 4)
        let rows = (0..<20).map { _ in (0..<columns).map { _ in GeneratedDocument.text(using: &random) } }
        var writer = CSVWriter()
        for row in rows {
            for field in row { try writer.text(field) }
            try writer.endRow()
        }
        let read = try parsed(Array(writer.contents.utf8)).map { event -> [String] in
            guard case .record(_, let fields, _) = event else { return [] }
            return fields.map { field in field.withUnsafeBufferPointer { String(decoding: FormulaProtection.undone($0), as: UTF8.self) } }
        }
        #expect(read.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }

    @Test("text with a zero byte is refused, since no reader would take it")
    func zeroByte() {
        #expect {
            _ = try Self.line { try $0.text("a\0b") }
        } throws: { ($0 as? ClienteleError)?.code == .invalidText }
    }
}

private struct Missing: Error {}
