import Clientele

/// `store compact`: makes one sorted file of everything.
struct StoreCompactCommand: Command {
    /// What compacting came to.
    struct Result: Codable {
        let revision: StoreRevision
        let bytesBefore: Int
        let bytesAfter: Int
    }

    let name = "store compact"
    let summary = "Write a store anew as one sorted file; the bytes of people who were forgotten go."
    let inputs = "DIR"
    let options: [CommandOption] = [.output]
    let example = "\(CommandLineTool.name) store compact sales"

    func run(_ arguments: ParsedArguments) throws {
        let folder = try StoreFolder(arguments)
        try OutputPaths.check(arguments)
        try folder.requireStore()
        let result = try folder.write { store in
            let before = try store.snapshot().information
            try Waiting.run { try await store.compact() }
            let after = try store.snapshot().information
            return Result(revision: after.revision, bytesBefore: before.bytes, bytesAfter: after.bytes)
        }
        try Output.write(Output.json(result), to: arguments.text("--output"))
    }
}

extension JournalInformation {
    /// How many bytes the files with records have.
    fileprivate var bytes: Int { (runs + segments).reduce(0) { $0 + $1.bytes } }
}
