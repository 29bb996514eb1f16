import Clientele

/// `store export`: writes what a store holds, for other programs or for the person whom it is about.
struct StoreExportCommand: Command {
    let name = "store export"
    let summary = "Write purchases, or another kind of record, as CSV that can be imported again; or all that is held on one customer."
    let inputs = "DIR"
    let options: [CommandOption] = [
        CommandOption(name: "--kind", value: "KIND", help: "\(RecordFile.kindNames.joined(separator: ", ")) (purchases)"),
        CommandOption(name: "--customer", value: "ID", help: "all that is held on one customer instead, as JSON"),
        .output,
    ]
    let example = "\(CommandLineTool.name) store export sales --output purchases.csv"

    func run(_ arguments: ParsedArguments) throws {
        let folder = try StoreFolder(arguments)
        try OutputPaths.check(arguments)
        let kind = try arguments.text("--kind").map(RecordFile.kind) ?? .purchase
        if let id = arguments.text("--customer") {
            guard !arguments.has("--kind") else {
                throw InputProblems("--kind: all kinds are exported of one customer; leave one of --kind and --customer out")
            }
            let snapshot = try folder.snapshot()
            let export = try Waiting.run { try await snapshot.export(customer: CustomerID(id)) }
            return try Output.write(Output.json(export), to: arguments.text("--output"))
        }
        let export = StoreExport(snapshot: try folder.snapshot(), path: arguments.text("--output") ?? "-")
        try Waiting.run { try await export.write(kind) }
    }
}
