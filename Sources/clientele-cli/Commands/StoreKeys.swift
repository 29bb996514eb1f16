import Clientele
import Foundation

/// The keys of the batches of one input.
struct StoreKeys {
    private let name: String

    /// The name that a call gives to its input, or one that nobody else has.
    init(_ arguments: ParsedArguments) throws {
        name = arguments.text("--key") ?? UUID().uuidString
        guard (1...180).contains(name.utf8.count) else {
            throw InputProblems("--key: a name of \(name.utf8.count) bytes cannot be used; give it 1 to 180 bytes")
        }
    }

    /// The keys of a file's batches, by its kind and content.
    init(kind: RecordKind, fingerprint: String) {
        name = "\(kind.rawValue)-\(fingerprint)"
    }

    /// The key of a batch, counted from 1.
    func key(_ number: Int) throws -> IdempotencyKey { try IdempotencyKey("\(name)-\(number)") }
}
