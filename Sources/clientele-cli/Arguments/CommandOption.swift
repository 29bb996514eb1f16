/// One option of a command.
struct CommandOption: Sendable {
    /// The name with its two dashes.
    let name: String
    /// What the value is called in the help, or `nil` for an option without one.
    let value: String?
    /// What it does.
    let help: String
    /// Whether it may be given more than once.
    var repeats = false
}

extension CommandOption {
    static let asOf = CommandOption(name: "--as-of", value: "DATE", help: "the last day that counts, yyyy-MM-dd (required)")
    static let format = CommandOption(name: "--format", value: "json|text", help: "how the result is written (json)")
    static let formatOrPage = CommandOption(
        name: "--format", value: "html|json|text", help: "how the result is written (html for a file named .html, else json)")
    static let language = CommandOption(name: "--language", value: "en|zh-Hans", help: "the language of a page (en)")
    static let output = CommandOption(name: "--output", value: "FILE", help: "write the result to a file instead of standard output")
    static let customers = CommandOption(name: "--customers", value: "FILE", help: "write a CSV row for every customer")
    static let refunds = CommandOption(name: "--refunds", value: "day|order", help: "net refunds within the day or within the order (day)")
    static let seed = CommandOption(name: "--seed", value: "N", help: "the seed of everything random (0)")
    static let resamples = CommandOption(
        name: "--resamples", value: "N", help: "bootstrap draws for the uncertainty (200); 0 leaves it out")

    /// How purchases are read.
    static let reading = [
        CommandOption(name: "--currency", value: "CODE", help: "the ISO 4217 currency of the amounts (the file's, else XXX)"),
        CommandOption(name: "--time-zone", value: "NAME", help: "the zone in which time stamps become days (UTC)"),
        CommandOption(name: "--column", value: "ROLE=HEADER", help: "the header of a column that is named otherwise", repeats: true),
        CommandOption(name: "--skip-bad-rows", value: nil, help: "go on without rows that cannot be read, and list them"),
    ]
}
