import Foundation

/// A folder for one test, removed with it.
final class TemporaryFolder {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "clientele-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

    /// The names of the files in it.
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false)).sorted() }
}
