extension Vocabulary {
    /// The word for a term of a scorecard.
    public func scorecardWord(_ term: ScorecardTerm) -> String {
        if let replacement = scorecardReplacements[term] { return replacement }
        return switch language {
        case .english: term.english
        case .simplifiedChinese: term.simplifiedChinese
        }
    }

    /// A sentence on a scorecard with its numbers filled in, in the word order of the language.
    public func scorecardText(_ sentence: ScorecardSentence) -> String {
        if let reworded = scorecardRewording?(sentence) { return reworded }
        return switch language {
        case .english: sentence.english(numbers)
        case .simplifiedChinese: sentence.simplifiedChinese(numbers)
        }
    }
}
