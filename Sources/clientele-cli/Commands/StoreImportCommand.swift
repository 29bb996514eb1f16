import Clientele

/// `store import`: stores what files hold, each once.
struct StoreImportCommand: Command {
    let name = "store import"
    let summary = "Store what CSV files hold; a file that was imported before changes nothing, and an interrupted import goes on."
    let inputs = "DIR [PURCHASES.csv …]"
    let options: [CommandOption] = RecordFile.options + CommandOption.reading + StoreTuning.options + [.output]
    let example = "\(CommandLineTool.name) store import sales Documentation/Data/cdnow-sample.csv"

    func run(_ arguments: ParsedArguments) throws {
        let folder = try StoreFolder(named: arguments.inputs.first ?? "")
        try OutputPaths.check(arguments)
        let files = arguments.inputs.dropFirst().map { RecordFile(kind: .purchase, path: $0) } + RecordFile.files(arguments)
        guard !files.isEmpty else {
            throw InputProblems("no file is given; name purchases after the folder, or other records by an option")
        }
        guard !files.contains(where: { $0.path == "-" }) else {
            throw InputProblems("standard input cannot be read twice, as an import does; use store append")
        }
        let tuning = try StoreTuning.options(arguments)
        var work = try StoreImport(arguments, storeCurrency: StoreImportCommand.currency(of: folder))
        for file in files { try work.check(file) }
        try work.refuseBadRows()
        // Nothing was stored so far: a wrong file leaves no trace, not even an empty store.
        let result = try folder.write(tuning) { try work.store(in: $0) }
        ReadingOptions.tellOfSkippedRows(result.rejectedRows.count)
        try Output.write(Output.json(result), to: arguments.text("--output"))
    }

    /// The currency of a store, if there is one already.
    private static func currency(of folder: StoreFolder) throws -> Currency? {
        StoreFolder.isStore(folder.path) ? try folder.snapshot().information.currency : nil
    }
}
