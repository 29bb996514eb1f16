import Clientele

/// The tool: finds the command, reads its arguments, runs it, and turns what goes wrong into lines and an exit code.
struct CommandLineTool {
    static let name = "clientele-cli"
    static let version = "0.1.0"

    static let commands: [any Command] = [SegmentCommand(), LifecycleCommand(), ReportCommand(), GenerateCommand()]

    /// What the process ends with.
    enum ExitCode: Int32 {
        case success = 0
        case failure = 1
        case badInput = 2
    }

    /// Runs the tool.
    ///
    /// - Parameter arguments: The words after the tool's name.
    /// - Returns: The exit code; everything has been printed.
    func run(_ arguments: [String]) -> ExitCode {
        do {
            try dispatch(arguments)
            return .success
        } catch let problems as InputProblems {
            problems.print()
            return .badInput
        } catch let error as ClienteleError {
            StandardError.write("\(CommandLineTool.name): \(error)")
            // Inputs that cannot be read are input problems already; what is left of this code is an output that cannot be written.
            return error.code == .fileAccess ? .failure : .badInput
        } catch {
            StandardError.write("\(CommandLineTool.name): \(error)")
            return .failure
        }
    }

    private func dispatch(_ arguments: [String]) throws {
        guard let first = arguments.first else {
            throw InputProblems("no command is given; write one of \(CommandLineTool.commandNames.joined(separator: ", ")), or --help")
        }
        switch first {
        case "--help", "-h", "help": try Output.standard(HelpText.overview(of: CommandLineTool.commands))
        case "--version": try Output.standard("\(CommandLineTool.name) \(CommandLineTool.version)\n")
        default:
            guard let command = CommandLineTool.commands.first(where: { $0.name == first }) else {
                throw InputProblems("'\(first)' is no command; \(NearestMatch.advice(for: first, among: CommandLineTool.commandNames))")
            }
            let words = Array(arguments.dropFirst())
            if words.contains("--help") || words.contains("-h") {
                try Output.standard(HelpText.text(of: command))
            } else {
                try command.run(ParsedArguments(words, for: command))
            }
        }
    }

    private static var commandNames: [String] { commands.map(\.name) }
}
