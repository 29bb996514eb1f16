import Clientele

/// `store info`: what a store holds.
struct StoreInfoCommand: Command {
    let name = "store info"
    let summary = "Tell what a store holds and how much room it takes."
    let inputs = "DIR"
    let options: [CommandOption] = [.output]
    let example = "\(CommandLineTool.name) store info sales"

    func run(_ arguments: ParsedArguments) throws {
        let folder = try StoreFolder(arguments)
        try OutputPaths.check(arguments)
        try Output.write(Output.json(folder.snapshot().information), to: arguments.text("--output"))
    }
}
