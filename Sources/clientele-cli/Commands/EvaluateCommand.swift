import Clientele

/// `evaluate`: a tree of judged indicators becomes a grade and a score.
struct EvaluateCommand: Command {
    let name = "evaluate"
    let summary = "Evaluate a tree of judged indicators: membership in grades, grade and score."
    let inputs = "EVALUATION.json | -"
    let options: [CommandOption] = [.format, .output]
    let example = "\(CommandLineTool.name) evaluate Documentation/Data/evaluation.json --format text"

    func run(_ arguments: ParsedArguments) throws {
        try OutputPaths.check(arguments)
        let isText = try arguments.choice("--format", of: ["json", "text"]) == "text"
        guard let path = arguments.inputs.first, arguments.inputs.count == 1 else {
            throw InputProblems("evaluate reads one file; give the JSON of one evaluation")
        }
        let tree = try StrictJSONInput.decode(EvaluationTree.self, path: path, shape: EvaluateCommand.shape)
        let result: EvaluationResult
        do { result = try tree.evaluate() } catch let error as ClienteleError {
            throw InputProblems("\(error.located(at: SourceLocation(file: path)))")
        }
        let text = try isText ? EvaluateText.text(of: result, grades: tree.grades) : Output.json(result)
        try Output.write(text, to: arguments.text("--output"))
    }

    /// The keys of an evaluation.
    static let shape = JSONShape.object([
        "grades": .any, "gradeScores": .any, "operator": .any, "normalize": .any,
        "levels": .array(.object(["operator": .any, "normalize": .any])), "tree": node(),
    ])

    private static func node() -> JSONShape {
        .object([
            "name": .any, "weight": .any, "operator": .any, "normalize": .any, "children": .array(.later { node() }), "membership": .any,
            "votes": .any, "value": .any, "functions": .array(.object(["shape": .any, "points": .any])),
        ])
    }
}
