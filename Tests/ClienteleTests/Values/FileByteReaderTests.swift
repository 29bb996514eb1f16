import Clientele
import Foundation
import Testing

@Suite struct FileByteReaderTests {
    @Test("a file is read to its end in pieces of any size", arguments: [1, 3, 4_096])
    func pieces(size: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0) }
        try Data(bytes).write(to: URL(filePath: folder.path("a")))
        var reader = try FileByteReader(path: folder.path("a"))
        var space = [UInt8](repeating: 0, count: size)
        var read: [UInt8] = []
        while true {
            let count = try space.withUnsafeMutableBytes { try reader.read(into: $0) }
            guard count > 0 else { break }
            read += space[..<count]
        }
        #expect(read == bytes)
    }

    @Test("a file that cannot be read is an error that names it")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        for (path, message) in [
            (folder.path("missing.csv"), "cannot open the file: there is no such file or folder"),
            (folder.path(""), "this is a folder, not a file"),
            ("", "the path is empty"),
            ("a\0b", "the path has a zero byte"),
        ] {
            #expect {
                _ = try FileByteReader(path: path).path
            } throws: { error in
                guard let error = error as? ClienteleError else { return false }
                #expect(error.message == message)
                return error.code == .fileAccess && error.location == SourceLocation(file: path) && !error.remedy.isEmpty
            }
        }
    }
}
