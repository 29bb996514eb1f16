import Foundation

/// A folder for one test, removed with it.
final class TemporaryFolder: Sendable {
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

    /// A path in it that was never given before.
    func freshPath() -> String { path(UUID().uuidString) }

    /// All files of a folder, with their bytes.
    static func files(in path: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            files[name] = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
        }
        return files
    }
}
