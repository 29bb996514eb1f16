import Clientele
import Foundation

/// Reads a JSON input: strictly first, so that every problem has its place, and then into a model.
enum StrictJSONInput {
    /// The largest input; models are small, and a mistaken file should not fill the memory.
    private static let mostBytes = 64 << 20

    /// Reads and decodes a file, or standard input for `-`.
    static func decode<Model: Decodable>(_ type: Model.Type, path: String, shape: JSONShape) throws -> Model {
        let bytes = try InputProblems.reading { try StrictJSONInput.bytes(path) }
        let strict = StrictJSON(bytes, file: path, shape: shape)
        guard strict.problems.isEmpty else { throw InputProblems(strict.problems.map(\.description)) }
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch let error as ClienteleError {
            throw InputProblems("\(error.located(at: error.location ?? SourceLocation(file: path)))")
        } catch let error as DecodingError {
            throw InputProblems("\(StrictJSONInput.problem(error, strict))")
        }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        var reader = try FileByteReader(path: path)
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: FileByteReader.chunkSize)
        while true {
            let count = try chunk.withUnsafeMutableBytes { try reader.read(into: $0) }
            guard count > 0 else { return bytes }
            bytes += chunk.prefix(count)
            guard bytes.count <= StrictJSONInput.mostBytes else {
                throw ClienteleError(
                    .invalidArgument, "the file is larger than 64 MB", at: SourceLocation(file: path), remedy: "give a JSON file of a model"
                )
            }
        }
    }

    private static func problem(_ error: DecodingError, _ strict: StrictJSON) -> ClienteleError {
        let (message, remedy, path): (String, String, [any CodingKey]) =
            switch error {
            case .keyNotFound(let key, let context):
                ("the key '\(key.stringValue)' is missing", "add it to the object that begins here", context.codingPath)
            case .typeMismatch(_, let context), .valueNotFound(_, let context):
                ("the value has the wrong type", context.debugDescription, context.codingPath)
            case .dataCorrupted(let context): ("the value cannot be read", context.debugDescription, context.codingPath)
            @unknown default: ("the value cannot be read", "compare it with the example", [])
            }
        let names = path.map { $0.intValue.map(String.init) ?? $0.stringValue }
        // A model that says itself what is wrong, and in which part.
        if case .dataCorrupted(let context) = error, let refusal = context.underlyingError as? ClienteleError {
            return refusal.located(at: strict.location(of: names))
        }
        return ClienteleError(
            .unreadableEncoding, message, at: strict.location(of: names), remedy: remedy.isEmpty ? "compare it with the example" : remedy)
    }
}
