/// Every word of a report in one language, with an app's own words in place of ours where it wants them.
///
/// ```swift
/// let vocabulary = Vocabulary(language: .english, replacing: [.customers: "Members"])
/// vocabulary[.customers]                     // "Members"
/// vocabulary[.gini]                          // "Gini coefficient"
/// vocabulary.text(.customerCount(1))         // "1 customer"
/// ```
public struct Vocabulary: Sendable {
    /// The language of the words.
    public let language: ReportLanguage
    /// How numbers are written in this language.
    public var numbers: NumberText { NumberText(language: language) }

    /// Terms of the seven analyses that an app calls differently.
    public var sevenPReplacements: [SevenPTerm: String] = [:]
    /// An app's own wording of a sentence of the seven analyses, or `nil` for those it leaves as they are.
    public var sevenPRewording: (@Sendable (SevenPSentence) -> String?)?

    /// Terms of a scorecard that an app calls differently.
    public var scorecardReplacements: [ScorecardTerm: String] = [:]
    /// An app's own wording of a sentence on a scorecard, or `nil` for those it leaves as they are.
    public var scorecardRewording: (@Sendable (ScorecardSentence) -> String?)?

    private let replacements: [Term: String]
    private let rewording: (@Sendable (Sentence) -> String?)?

    /// The words of one language.
    ///
    /// - Parameters:
    ///   - language: The language.
    ///   - replacements: Terms an app calls differently.
    ///   - rewording: An app's own wording of a sentence, or `nil` for those it leaves as they are.
    public init(
        language: ReportLanguage,
        replacing replacements: [Term: String] = [:],
        rewording: (@Sendable (Sentence) -> String?)? = nil
    ) {
        self.language = language
        self.replacements = replacements
        self.rewording = rewording
    }

    /// The word for a term.
    public subscript(term: Term) -> String {
        if let replacement = replacements[term] { return replacement }
        return switch language {
        case .english: term.english
        case .simplifiedChinese: term.simplifiedChinese
        }
    }

    /// A sentence with its numbers filled in, in the word order of the language.
    public func text(_ sentence: Sentence) -> String {
        if let reworded = rewording?(sentence) { return reworded }
        return switch language {
        case .english: sentence.english(numbers)
        case .simplifiedChinese: sentence.simplifiedChinese(numbers)
        }
    }
}
