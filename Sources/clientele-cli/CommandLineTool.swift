import Clientele

/// The tool: finds the command, reads its arguments, runs it, and turns what goes wrong into lines and an exit code.
struct CommandLineTool {
    static let name = "clientele-cli"
    static let version = "0.1.0"

    static let commands: [any Command] = [
        SegmentCommand(), LifecycleCommand(), RetentionCommand(), SurvivalCommand(), ForecastCommand(), BasketsCommand(),
        UpliftCommand(), ReportCommand(), DelphiCommand(), EvaluateCommand(), ScorecardCommand(),
        GenerateCommand(), StoreCommand(),
    ]

    /// What the process ends with.
    enum ExitCode: Int32 {
        case success = 0
        case failure = 1
        case badInput = 2
    }

    /// What is wrong with the place and not with the call or its input: inputs that cannot be read are input problems already, so what is
    /// left is an output or a store that cannot be written.
    private static let failures: Set<ClienteleError.Code> = [.fileAccess, .storeLocked, .storeReadOnly, .storeDamaged]

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
        } catch let failure as FailureReport {
            failure.print()
            return .failure
        } catch let error as ClienteleError {
            StandardError.write("\(CommandLineTool.name): \(error)")
            return CommandLineTool.failures.contains(error.code) ? .failure : .badInput
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
            try run(command, arguments.dropFirst())
        }
    }

    private func run(_ command: any Command, _ words: ArraySlice<String>) throws {
        if let group = command as? any CommandGroup, let word = words.first, !word.hasPrefix("-") {
            return try run(group.command(named: word), words.dropFirst())
        }
        if words.contains("--help") || words.contains("-h") {
            try Output.standard(HelpText.text(of: command))
        } else {
            try command.run(ParsedArguments(Array(words), for: command))
        }
    }

    private static var commandNames: [String] { commands.map(\.name) }
}
