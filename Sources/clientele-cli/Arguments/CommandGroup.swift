/// A command that is made of commands: the word after its name says which one.
protocol CommandGroup: Command {
    /// What it is made of; the name of each has the group's before it.
    var commands: [any Command] { get }
}

extension CommandGroup {
    var inputs: String { "" }
    var options: [CommandOption] { [] }

    /// Refuses a call that names none of the commands.
    func run(_ arguments: ParsedArguments) throws {
        throw InputProblems("\(name) does nothing by itself; write one of \(words.joined(separator: ", ")) behind it, or --help")
    }

    /// The words that may follow the group's name.
    var words: [String] { commands.map { String($0.name.dropFirst(name.count + 1)) } }

    /// The command that a word names.
    func command(named word: String) throws -> any Command {
        guard let index = words.firstIndex(of: word) else {
            throw InputProblems("'\(word)' is no command of \(name); \(NearestMatch.advice(for: word, among: words))")
        }
        return commands[index]
    }
}
