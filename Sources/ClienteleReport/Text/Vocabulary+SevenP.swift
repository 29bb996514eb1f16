extension Vocabulary {
    /// The word for a term of the seven analyses.
    public func word(_ term: SevenPTerm) -> String {
        if let replacement = sevenPReplacements[term] { return replacement }
        return switch language {
        case .english: term.english
        case .simplifiedChinese: term.simplifiedChinese
        }
    }

    /// A sentence of the seven analyses with its numbers filled in, in the word order of the language.
    public func text(_ sentence: SevenPSentence) -> String {
        if let reworded = sevenPRewording?(sentence) { return reworded }
        return switch language {
        case .english: sentence.english(numbers)
        case .simplifiedChinese: sentence.simplifiedChinese(numbers)
        }
    }
}
