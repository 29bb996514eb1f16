import Foundation

/// A file of numbers in columns, comma-separated with a heading.
struct Columns {
    private var values: [String: [Double]] = [:]

    init(path: String) throws {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        guard let heading = lines.first else { throw ComparisonFault.emptyFile(path) }
        var columns = heading.split(separator: ",").map { _ in [Double]() }
        for line in lines.dropFirst() {
            for (place, field) in line.split(separator: ",").enumerated() where place < columns.count {
                guard let number = Double(field) else { throw ComparisonFault.notANumber(String(field)) }
                columns[place].append(number)
            }
        }
        for (name, column) in zip(heading.split(separator: ","), columns) { values[String(name)] = column }
    }

    func column(_ name: String) throws -> [Double] {
        guard let column = values[name] else { throw ComparisonFault.noColumn(name) }
        return column
    }
}
