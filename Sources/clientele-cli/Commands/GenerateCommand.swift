import Clientele
import ClienteleTestKit
import Foundation

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
        guard let directory = arguments.text("--output"), !directory.isEmpty else {
            throw InputProblems("--output is missing; name the folder for the files, such as --output demo")
        }
        guard GenerateCommand.isFree(directory) else {
            throw InputProblems("--output: '\(directory)' holds files that were not generated; name a new or an empty folder")
        }
        let count = try arguments.integer("--customers", in: 1...10_000_000) ?? 1_000
        let seed = try arguments.integer("--seed", in: UInt64.min...UInt64.max) ?? 0
        let export = try SyntheticBase(customers: count, seed: seed).write(to: directory)
        try Output.standard(Output.json(export))
    }

    /// Whether a folder is missing, empty, or holds what was generated before and may be replaced.
    private static func isFree(_ directory: String) -> Bool {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory), !names.isEmpty else { return true }
        let readme = FileManager.default.contents(atPath: "\(directory)/README.txt") ?? Data()
        return readme.starts(with: Data("Synthetic data\n".utf8))
    }
}
