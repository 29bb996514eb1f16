import Foundation

/// Lines for the person at the terminal.
enum StandardError {
    /// Writes one line; what would move the cursor or break the line is shown by its number instead.
    static func write(_ line: String) {
        var shown = ""
        for scalar in line.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .format: shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        FileHandle.standardError.write(Data((shown + "\n").utf8))
    }
}
