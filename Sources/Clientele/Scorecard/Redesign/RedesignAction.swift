/// What can be done with a process: the checklist ESIA, in the order in which it is asked.
///
/// After Peppard & Rowland (1995), "The Essence of Business Process Re-engineering".
public enum RedesignAction: String, Sendable, Hashable, Codable, CaseIterable {
    /// Leave out work that nobody would miss.
    case eliminate
    /// Make what remains less complicated.
    case simplify
    /// Join what is broken up.
    case integrate
    /// Hand what is repeated to machines, last: a bad process automated stays bad.
    case automate
}
