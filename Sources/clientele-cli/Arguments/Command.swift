/// One command of the tool, as a row of a table: what it is called, what it takes, what it does.
protocol Command: Sendable {
    /// The word that names it.
    var name: String { get }
    /// What it does, in one line.
    var summary: String { get }
    /// What its inputs are, such as `PURCHASES.csv …`, or an empty text when it takes none.
    var inputs: String { get }
    /// Its options.
    var options: [CommandOption] { get }
    /// An example call.
    var example: String { get }

    /// Does it.
    func run(_ arguments: ParsedArguments) throws
}
