import Clientele
import Foundation

/// `delphi`: what the rounds of a Delphi study say, and the weights that come out.
struct DelphiCommand: Command {
    let name = "delphi"
    let summary = "Judge the rounds of a Delphi study: agreement, stability, weights and their uncertainty."
    let inputs = "STUDY.json | -"
    let options: [CommandOption] = [
        .format, .output,
        CommandOption(
            name: "--sheets", value: "FOLDER", help: "write every expert's feedback sheet, and the key to their codes, to a folder"),
        CommandOption(name: "--round", value: "N", help: "the round that the sheets report (the last one)"),
    ]
    let example = "\(CommandLineTool.name) delphi Documentation/Data/delphi.json --format text"

    func run(_ arguments: ParsedArguments) throws {
        try OutputPaths.check(arguments)
        let isText = try arguments.choice("--format", of: ["json", "text"]) == "text"
        let round = try arguments.integer("--round", in: 1...1_000)
        let folder = arguments.text("--sheets")
        guard round == nil || folder != nil else { throw InputProblems("--round says which sheets to write; pass --sheets too") }
        guard folder != "" else { throw InputProblems("--sheets: the path is empty; give the path of a folder") }
        guard let path = arguments.inputs.first, arguments.inputs.count == 1 else {
            throw InputProblems("delphi reads one file; give one study, or - for standard input")
        }
        let study = try StrictJSONInput.decode(DelphiStudy.self, path: path, shape: DelphiShape.study)
        let (result, sheets) = try InputProblems.reading(path) {
            (try study.result(), try folder.map { _ in try DelphiSheets(study, afterRound: round) })
        }
        let text = isText ? DelphiText.text(of: result, factors: study.factors) : try Output.json(result)
        if let folder { try sheets?.write(to: folder, isText: isText) }
        try Output.write(text, to: arguments.text("--output"))
    }
}
