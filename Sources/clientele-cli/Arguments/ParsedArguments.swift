import Clientele

/// The words of a call, sorted into inputs and options that the command knows.
struct ParsedArguments {
    private(set) var inputs: [String] = []
    private var values: [String: [String]] = [:]

    /// Reads words after the table of a command.
    ///
    /// - Parameters:
    ///   - words: The words after the command.
    ///   - command: The command.
    /// - Throws: ``InputProblems`` that lists everything that is wrong with them.
    init(_ words: [String], for command: some Command) throws {
        var problems: [String] = []
        var rest = words[...]
        var onlyInputs = false
        while let word = rest.popFirst() {
            if onlyInputs || word == "-" || !word.hasPrefix("-") {
                inputs.append(word)
                continue
            }
            if word == "--" {
                onlyInputs = true
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let option = command.options.first(where: { $0.name == parts[0] }) else {
                problems.append(
                    "'\(parts[0])' is no option of \(command.name); "
                        + NearestMatch.advice(for: parts[0], among: command.options.map(\.name)))
                // What may be its value is not an input either.
                if parts.count == 1, let next = rest.first, !next.hasPrefix("-") { rest.removeFirst() }
                continue
            }
            take(option, value: parts.count == 2 ? parts[1] : nil, from: &rest, problems: &problems)
        }
        if command.inputs.isEmpty, let input = inputs.first {
            problems.append("\(command.name) takes no input, but '\(input)' is given; leave it out")
        } else if !command.inputs.isEmpty, !command.inputs.hasPrefix("["), inputs.isEmpty, problems.isEmpty {
            let files = command.inputs.hasSuffix(" | -") ? String(command.inputs.dropLast(4)) : command.inputs
            problems.append("no input is given; name \(files), or - for standard input")
        }
        if inputs.count(where: { $0 == "-" }) > 1 { problems.append("standard input can be read only once; give - one time") }
        guard problems.isEmpty else { throw InputProblems(problems) }
    }

    private mutating func take(
        _ option: CommandOption, value: String?, from rest: inout ArraySlice<String>, problems: inout [String]
    ) {
        if values[option.name] != nil, !option.repeats {
            problems.append("\(option.name) is given twice; give it once")
        }
        guard let name = option.value else {
            if value != nil { problems.append("\(option.name) takes no value; leave '=\(value ?? "")' out") }
            values[option.name, default: []].append("")
            return
        }
        guard let text = value ?? rest.first, value != nil || !text.hasPrefix("--") else {
            problems.append("\(option.name) needs a value; write \(option.name) \(name)")
            return
        }
        if value == nil { rest.removeFirst() }
        values[option.name, default: []].append(text)
    }

    /// Whether an option is there.
    func has(_ name: String) -> Bool { values[name] != nil }

    /// The value of an option, or `nil`.
    func text(_ name: String) -> String? { values[name]?.first }

    /// All values of an option that may be repeated.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// A calendar day.
    func day(_ name: String) throws -> CalendarDay? {
        guard let text = text(name) else { return nil }
        do { return try CalendarDay(text) } catch let error as ClienteleError {
            throw InputProblems("\(name): \(error.message); \(error.remedy)")
        }
    }

    /// A whole number from a range.
    func integer<Number: FixedWidthInteger>(_ name: String, in range: ClosedRange<Number>) throws -> Number? {
        guard let text = text(name) else { return nil }
        guard let number = Number(text), range.contains(number) else {
            throw InputProblems("\(name): '\(text)' is no whole number from \(range.lowerBound) to \(range.upperBound); write one")
        }
        return number
    }

    /// A decimal number from a range.
    func number(_ name: String, in range: ClosedRange<Double>) throws -> Double? {
        guard let text = text(name) else { return nil }
        guard let number = DecimalText.number(text.utf8), range.contains(number) else {
            throw InputProblems("\(name): '\(text)' is no number from \(range.lowerBound) to \(range.upperBound); write one such as 0.1")
        }
        return number
    }

    /// One of some words.
    func choice(_ name: String, of choices: [String]) throws -> String? {
        guard let text = text(name) else { return nil }
        guard choices.contains(text) else {
            throw InputProblems("\(name): '\(text)' is none of \(choices.joined(separator: ", ")); write one of them")
        }
        return text
    }
}
