/// The help, made from the table of commands.
enum HelpText {
    static func overview(of commands: [any Command]) -> String {
        let width = commands.map(\.name.count).max() ?? 0
        let rows = commands.map { "  \(padded($0.name, to: width))  \($0.summary)" }
        return """
            Customer analytics from files of purchases: who buys, who stays, who matters.

            usage: \(CommandLineTool.name) COMMAND [INPUT …] [--option value …]

            commands:
            \(rows.joined(separator: "\n"))

            \(CommandLineTool.name) COMMAND --help tells more; --version prints the version.

            """
    }

    static func text(of command: any Command) -> String {
        if let group = command as? any CommandGroup { return text(of: group) }
        let names = command.options.map { "\($0.name)\($0.value.map { " \($0)" } ?? "")" }
        let width = names.map(\.count).max() ?? 0
        let rows = zip(names, command.options).map { "  \(padded($0, to: width))  \($1.help)\($1.repeats ? "; may be repeated" : "")" }
        let inputs = command.inputs.isEmpty ? "" : " \(command.inputs)"
        return """
            \(command.summary)

            usage: \(CommandLineTool.name) \(command.name)\(inputs) [--option value …]

            options:
            \(rows.joined(separator: "\n"))

            example:
              \(command.example)

            """
    }

    private static func text(of group: any CommandGroup) -> String {
        let width = group.words.map(\.count).max() ?? 0
        let rows = zip(group.words, group.commands).map { "  \(padded($0, to: width))  \($1.summary)" }
        return """
            \(group.summary)

            usage: \(CommandLineTool.name) \(group.name) COMMAND …

            commands:
            \(rows.joined(separator: "\n"))

            \(CommandLineTool.name) \(group.name) COMMAND --help tells more.

            example:
              \(group.example)

            """
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
