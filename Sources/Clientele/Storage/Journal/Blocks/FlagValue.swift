/// Yes or no, or perhaps neither.
protocol FlagValue: Sendable {
    /// The flag; `nil` where there is none.
    var blockFlag: Bool? { get }
    /// Reads a flag; one that must not be missing is then no.
    init(blockFlag: Bool?)
    /// Whether a missing flag is the same as no.
    static var missingIsFalse: Bool { get }
}

extension Bool: FlagValue {
    var blockFlag: Bool? { self }
    init(blockFlag: Bool?) { self = blockFlag ?? false }
    static var missingIsFalse: Bool { true }
}

extension Optional: FlagValue where Wrapped == Bool {
    var blockFlag: Bool? { self }
    init(blockFlag: Bool?) { self = blockFlag }
    static var missingIsFalse: Bool { false }
}
