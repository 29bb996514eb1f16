import Clientele
import Foundation
import Testing

@Suite struct FileWriterTests {
    private static func write(_ text: String, to path: String, commits: Bool = true) throws {
        var writer = try FileWriter(path: path)
        var text = text
        try text.withUTF8 { try writer.write(UnsafeRawBufferPointer($0)) }
        if commits { try writer.commit() }
    }

    private static func contents(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }

    @Test("a file appears only when it is complete")
    func appearsWhole() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("out.csv")
        var writer = try FileWriter(path: path)
        try [UInt8]("half".utf8).withUnsafeBytes { try writer.write($0) }
        #expect(!FileManager.default.fileExists(atPath: path))
        try [UInt8](" and half".utf8).withUnsafeBytes { try writer.write($0) }
        try writer.commit()
        #expect(try Self.contents(path) == "half and half")
        #expect(try folder.names() == ["out.csv"])
    }

    @Test("a writer that goes away early leaves the old file and no other")
    func abandoned() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("out.csv")
        try Self.write("old", to: path)
        try Self.write("new", to: path, commits: false)
        #expect(try Self.contents(path) == "old")
        #expect(try folder.names() == ["out.csv"])
    }

    @Test("a replaced file keeps its permissions", arguments: [0o600, 0o644, 0o664])
    func permissions(mode: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("out.csv")
        try Self.write("old", to: path)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        try Self.write("new", to: path)
        #expect(try Self.contents(path) == "new")
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
    }

    @Test("a link stays a link, and its file is replaced")
    func links() throws {
        let folder = try TemporaryFolder()
        try Self.write("old", to: folder.path("real.csv"))
        try FileManager.default.createSymbolicLink(atPath: folder.path("link.csv"), withDestinationPath: "real.csv")
        try Self.write("new", to: folder.path("link.csv"))
        #expect(try Self.contents(folder.path("real.csv")) == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.csv")) == "real.csv")
    }

    @Test("a device is written to, not replaced")
    func devices() throws {
        try Self.write("gone", to: "/dev/null")
        let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        #expect(type == .typeCharacterSpecial)
    }

    @Test("an open file is written on where it stands, never replaced")
    func openFiles() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("log")
        try Data("before ".utf8).write(to: URL(filePath: path))
        let log = try #require(FileHandle(forWritingAtPath: path))
        try log.seekToEnd()
        try Self.write("after", to: "/dev/fd/\(log.fileDescriptor)")
        try log.close()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "before after")
    }

    @Test("a place where no file can be written is an error that names it")
    func unwritable() throws {
        let folder = try TemporaryFolder()
        try Self.write("a", to: folder.path("file"))
        for path in [folder.path(""), folder.path("missing/out.csv"), folder.path("file/out.csv"), "", "a\0b"] {
            #expect {
                try Self.write("x", to: path)
            } throws: { error in
                guard let error = error as? ClienteleError else { return false }
                return error.code == .fileAccess && error.location?.file == path
            }
        }
    }

    @Test("a table written to a file is the table written to memory")
    func tables() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("out.csv")
        var toFile = try CSVWriter(path: path)
        var toMemory = CSVWriter()
        for row in 0..<50_000 {
            try toFile.text("customer \(row)")
            toFile.integer(row)
            try toFile.endRow()
            try toMemory.text("customer \(row)")
            toMemory.integer(row)
            try toMemory.endRow()
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        try toFile.finish()
        #expect(try Self.contents(path) == toMemory.contents)
    }
}
