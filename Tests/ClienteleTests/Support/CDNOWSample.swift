import Clientele
import Foundation

/// The CDNOW sample, read by splitting lines and fields and counting days on the fingers of a table: nothing of the SDK takes part.
enum CDNOWSample {
    /// One line of the file.
    struct Line: Hashable {
        let customer: String
        let date: String
        let quantity: Int64
        let cents: Int64
    }

    static let lines: [Line] = readLines()
    static let rows: [PlainRow] = lines.map { PlainRow($0.customer, day($0.date), $0.cents) }

    /// Days since 1970-01-01 of a date in 1997 or 1998, neither of which is a leap year.
    static func day(_ date: String) -> Int32 {
        let parts = date.split(separator: "-").compactMap { Int32($0) }
        let monthLengths: [Int32] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let newYear: Int32 = parts[0] == 1997 ? 9_862 : 9_862 + 365
        return newYear + monthLengths.prefix(Int(parts[1]) - 1).reduce(0, +) + parts[2] - 1
    }

    private static func readLines() -> [Line] {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("Documentation/Data/cdnow-sample.csv")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            let fields = line.split(separator: ",")
            let amount = fields[3].split(separator: ".")
            let fraction = amount.count > 1 ? (amount[1] + "00").prefix(2) : "00"
            return Line(
                customer: String(fields[0]), date: String(fields[1]), quantity: Int64(fields[2]) ?? -1,
                cents: (Int64(amount[0]) ?? -1) * 100 + (Int64(fraction) ?? -1))
        }
    }
}
