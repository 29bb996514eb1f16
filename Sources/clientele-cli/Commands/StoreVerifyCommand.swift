import Clientele
import Foundation

/// `store verify`: reads every byte and lists what is damaged.
struct StoreVerifyCommand: Command {
    let name = "store verify"
    let summary = "Read every byte of a store, also while it is written to, and list what is damaged; exit code 1 if anything is."
    let inputs = "DIR"
    let options: [CommandOption] = [.output]
    let example = "\(CommandLineTool.name) store verify sales"

    func run(_ arguments: ParsedArguments) throws {
        let folder = try StoreFolder(arguments)
        try OutputPaths.check(arguments)
        var isFolder: ObjCBool = false
        // A store whose manifest is gone is a damaged one, so the folder alone is asked for.
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw InputProblems("\(folder.path): there is no such folder; name that of a store")
        }
        let verification = try Waiting.run { try await JournalStore.verify(folder.path) }
        try Output.write(Output.json(verification), to: arguments.text("--output"))
        guard verification.isSound else { throw FailureReport(lines: verification.damages.map(\.description)) }
    }
}
