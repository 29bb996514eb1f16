import Foundation
import Testing

/// A file that must be refused, and where and how.
struct BadInput: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: Data
    /// Behind the file's name: line, or line and column; `nil` where the whole file is at fault.
    let place: String?
    let words: [String]
    var options: [String] = []

    init(_ name: String, _ bytes: some Sequence<UInt8>, at place: String?, says words: String..., options: [String] = []) {
        testDescription = name
        self.bytes = Data(bytes)
        self.place = place
        self.words = words
        self.options = options
    }

    init(_ name: String, rows: String, at place: String?, says words: String..., options: [String] = []) {
        testDescription = name
        bytes = Data(("customer_id,date,amount\n" + rows).utf8)
        self.place = place
        self.words = words
        self.options = options
    }

    private static func ending(_ bytes: UInt8...) -> [UInt8] {
        Array("customer_id,date,amount\nok,2024-01-05,1.00\nb".utf8) + bytes + Array(",2024-01-05,1.00\n".utf8)
    }

    static let rows = [
        BadInput("bad date", rows: "a,5 May,1.00\n", at: "2:2", says: "'5 May'"),
        BadInput("impossible date", rows: "a,2024-01-05,1.00\na,2023-02-29,1.00\n", at: "3:2", says: "2023-02-29"),
        BadInput("bad amount", rows: "a,2024-01-05,1.0x\n", at: "2:3", says: "'1.0x'"),
        BadInput("comma for a point", rows: "a,2024-01-05,\"1,5\"\n", at: "2:3", says: "'1,5'"),
        BadInput("exponent", rows: "a,2024-01-05,1e3\n", at: "2:3"),
        BadInput("no digits", rows: "a,2024-01-05,-\n", at: "2:3"),
        BadInput("empty amount", rows: "a,2024-01-05,\n", at: "2:3"),
        BadInput("two signs", rows: "a,2024-01-05,--1\n", at: "2:3"),
        BadInput("not a number", rows: "a,2024-01-05,nan\n", at: "2:3"),
        BadInput("too many fraction digits", rows: "a,2024-01-05,1.005\n", at: "2:3", says: "fraction digits"),
        BadInput("yen with cents", rows: "a,2024-01-05,1.5\n", at: "2:3", says: "JPY", options: ["--currency", "JPY"]),
        BadInput("overflow", rows: "a,2024-01-05,92233720368547758.08\n", at: "2:3", says: "too large"),
        BadInput("overflow below", rows: "a,2024-01-05,-99999999999999999999999\n", at: "2:3", says: "too large"),
        BadInput("empty id", rows: ",2024-01-05,1.00\n", at: "2:1", says: "id"),
        BadInput("empty quoted id", rows: "\"\",2024-01-05,1.00\n", at: "2:1", says: "id"),
        BadInput("too few fields", rows: "a,2024-01-05,1.00\na,2024-01-05\n", at: "3", says: "2", "3"),
        BadInput("too many fields", rows: "a,2024-01-05,1.00,9\n", at: "2", says: "4", "3"),
        BadInput("a hundred fields", rows: "a" + String(repeating: ",1", count: 100), at: "2", says: "101"),
        BadInput("one field", rows: " \n", at: "2"),
        BadInput("quote inside", rows: "a\"b,2024-01-05,1.00\n", at: "2:1", says: "quote"),
        BadInput("text after quote", rows: "a,\"2024-01-05\"x,1.00\n", at: "2:2", says: "quote"),
        BadInput("unclosed quote", rows: "b,2024-01-05,1.00\n\"a,2024-01-05,1.00\nc,2024-01-05,1.00\n", at: "3:1", says: "quote"),
        BadInput("unclosed quote at the end", rows: "b,2024-01-05,1.00\na,2024-01-05,\"", at: "3:3", says: "quote"),
        BadInput(
            "a line after a field of two lines", rows: "\"a\nb\",2024-01-05,1.00\n\"a\nb\",2024-01-05,x\n", at: "4:3", says: "'x'"),
        BadInput("bad date after CRLF and empty lines", rows: "\r\n\r\na,2024-01-05,1\r\n\r\na,x,1\r\n", at: "6:2"),
        BadInput("invalid UTF-8", ending(0xFF), at: "3:1", says: "UTF-8"),
        BadInput("overlong UTF-8", ending(0xC0, 0x80), at: "3:1", says: "UTF-8"),
        BadInput("surrogate", ending(0xED, 0xA0, 0x80), at: "3:1", says: "UTF-8"),
        BadInput("cut UTF-8", ending(0xE2, 0x82), at: "3:1", says: "UTF-8"),
        BadInput("zero byte", ending(0), at: "3:1", says: "zero"),
        BadInput(
            "mixed currency", "customer_id,date,amount,currency\na,2024-01-05,1,USD\na,2024-01-05,1,EUR\n".utf8, at: "3:4", says: "EUR",
            "USD"),
        BadInput(
            "other currency than named", "currency,customer_id,date,amount\nUSD,a,2024-01-05,1\n".utf8, at: "2:1", says: "USD", "EUR",
            options: ["--currency", "EUR"]),
        BadInput("unknown currency", "customer_id,date,amount,currency\na,2024-01-05,1,QQQ\n".utf8, at: "2:4", says: "QQQ"),
    ]

    static let files = [
        BadInput("no amount column", "customer_id,date,amt\na,2024-01-05,1\n".utf8, at: "1", says: "amount", "amt"),
        BadInput("no header but data", "a,2024-01-05,1\n".utf8, at: "1", says: "customer_id"),
        BadInput("a column twice", "customer_id,date,amount,Amount\na,2024-01-05,1,1\n".utf8, at: "1:4", says: "twice"),
        BadInput("mapped to nothing", rows: "a,2024-01-05,1\n", at: "1", says: "price", options: ["--column", "amount=price"]),
        BadInput("empty file", [], at: "", says: "empty"),
        BadInput("only a byte order mark", [0xEF, 0xBB, 0xBF], at: "", says: "empty"),
        BadInput("only empty lines", "\n\r\n\n".utf8, at: "", says: "empty"),
        BadInput("header with an unclosed quote", "customer_id,\"date,amount\na,b,c\n".utf8, at: "1:2", says: "quote"),
        BadInput("header that is not UTF-8", Array("customer_id,date,amount,".utf8) + [0xFF, 0x0A], at: nil, says: "UTF-8"),
        BadInput("UTF-16", "customer_id,date,amount\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, at: nil),
    ]
}
