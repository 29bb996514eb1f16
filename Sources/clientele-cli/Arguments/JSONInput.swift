import Clientele
import Foundation

/// Reads an input in JSON, and turns what is wrong with it into problems that name the place.
enum JSONInput {
    /// The most bytes that are read.
    private static let largest = 256 << 20

    static func read<Value: Decodable>(_ type: Value.Type, from path: String) throws -> Value {
        let bytes = try InputProblems.reading { try data(of: path) }
        let place = path == "-" ? "standard input" : path
        do {
            return try JSONDecoder().decode(type, from: bytes)
        } catch let error as ClienteleError {
            throw InputProblems("\(place): \(error)")
        } catch let error as DecodingError {
            throw InputProblems("\(place): \(text(of: error))")
        }
    }

    private static func data(of path: String) throws -> Data {
        var reader = try FileByteReader(path: path)
        var bytes = Data()
        let space = UnsafeMutableRawBufferPointer.allocate(byteCount: FileByteReader.chunkSize, alignment: 16)
        defer { space.deallocate() }
        while true {
            let count = try reader.read(into: space)
            if count == 0 { return bytes }
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: space[..<count]))
            guard bytes.count <= largest else {
                throw ClienteleError(.invalidArgument, "\(path): the input is larger than 256 MiB", remedy: "give a smaller one")
            }
        }
    }

    /// What a decoder found wrong: where in the structure, and what.
    private static func text(of error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context):
            return "\(location(context.codingPath))the key '\(key.stringValue)' is missing; add it"
        case .typeMismatch(_, let context):
            return "\(location(context.codingPath))the value is of another type than needed; see the interface for what belongs there"
        case .valueNotFound(_, let context):
            return "\(location(context.codingPath))null stands where a value is needed; give one"
        case .dataCorrupted(let context):
            let isSyntax = context.codingPath.isEmpty
            return isSyntax
                ? "the text is no valid JSON; check commas, quotes and brackets"
                : "\(location(context.codingPath))\(context.debugDescription)"
        @unknown default:
            return "the input cannot be understood; compare it with the example"
        }
    }

    private static func location(_ path: [any CodingKey]) -> String {
        guard !path.isEmpty else { return "" }
        let words = path.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
        return "at \(words.hasPrefix(".") ? String(words.dropFirst()) : words): "
    }
}
