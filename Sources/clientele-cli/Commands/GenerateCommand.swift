import Clientele
import ClienteleTestKit

/// `generate`: a synthetic base to try things on.
struct GenerateCommand: Command {
    let name = "generate"
    let summary = "Make a synthetic customer base with every kind of record, the same for the same seed."
    let inputs = ""
    let options: [CommandOption] = [
        CommandOption(name: "--customers", value: "N", help: "how many customers (1000)"),
        CommandOption(name: "--seed", value: "S", help: "the seed (0)"),
        CommandOption(name: "--output", value: "DIR", help: "the folder for the files; made where it is missing (required)"),
    ]
    let example = "\(CommandLineTool.name) generate --customers 2000 --seed 1 --output demo"

    func run(_ arguments: ParsedArguments) throws {
        throw InputProblems("not there yet; wait")
    }
}
