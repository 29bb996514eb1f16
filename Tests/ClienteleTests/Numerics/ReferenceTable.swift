import Foundation

/// Reference values that `Tests/ReferenceValues/reference_values.py` wrote with mpmath, to 20 digits.
struct ReferenceTable {
    /// One line: what the point is for, the arguments, the value, and perhaps its condition number.
    struct Row {
        let label: String
        let arguments: [Double]
        let value: Double
        let condition: Double
    }

    /// The worst row of a comparison.
    struct Worst: CustomStringConvertible {
        var error = 0.0
        var description = "no row"
    }

    let rows: [Row]

    /// Reads a table; an empty one if there is no such file.
    init(_ name: String, arguments count: Int) {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = tests.appendingPathComponent("ReferenceValues")
        let text = (try? String(contentsOf: folder.appendingPathComponent(name + ".csv"), encoding: .utf8)) ?? ""
        rows = text.split(whereSeparator: \.isNewline).map { line in
            let fields = line.split(separator: ",")
            let numbers = fields.dropFirst().map { Double($0) ?? .nan }
            return Row(
                label: String(fields[0]), arguments: Array(numbers.prefix(count)), value: numbers[count],
                condition: numbers.count > count + 1 ? numbers[count + 1] : 0)
        }
    }

    /// The largest error of a function, each row's difference being divided by what `scale` says.
    func worst(_ function: ([Double]) -> Double, over scale: (Row) -> Double) -> Worst {
        var worst = Worst()
        for row in rows {
            let result = function(row.arguments)
            var error = result == row.value ? 0 : abs(result - row.value) / scale(row)
            if error.isNaN { error = .infinity }
            if error > worst.error {
                worst = Worst(error: error, description: "\(error) at \(row.label) \(row.arguments): \(result), not \(row.value)")
            }
        }
        return worst
    }

    /// The largest relative error.
    func worstRelative(_ function: ([Double]) -> Double) -> Worst {
        worst(function) { abs($0.value) }
    }

    /// The largest error relative to the larger of the value and 1.
    func worstMixed(_ function: ([Double]) -> Double) -> Worst {
        worst(function) { max(abs($0.value), 1) }
    }
}
