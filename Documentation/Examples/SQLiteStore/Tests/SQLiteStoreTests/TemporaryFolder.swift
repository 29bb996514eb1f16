import Foundation

/// A folder that goes with its test.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "SQLiteStore-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func newFile() -> URL { url.appending(path: "\(UUID().uuidString).sqlite") }

    /// Whether a text occurs in any file, as bytes.
    func mentions(_ text: String) throws -> Bool {
        let files = try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
        return try files.contains { try Data(contentsOf: $0).range(of: Data(text.utf8)) != nil }
    }
}
