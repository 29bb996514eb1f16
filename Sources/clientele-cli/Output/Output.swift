import Clientele
import Foundation

/// Where a result goes: standard output, or a file that appears whole or not at all.
enum Output {
    static func standard(_ text: String) throws {
        try write(text, to: nil)
    }

    /// Writes text to a file, or to standard output.
    static func write(_ text: String, to path: String?) throws {
        var writer = try FileWriter(path: path ?? "-")
        var text = text
        try text.withUTF8 { try writer.write(UnsafeRawBufferPointer($0)) }
        try writer.commit()
    }

    /// A result as JSON: sorted keys, indented, with a line end.
    static func json(_ result: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(result), as: UTF8.self) + "\n"
    }
}
