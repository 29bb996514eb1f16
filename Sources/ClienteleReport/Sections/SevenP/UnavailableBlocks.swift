internal import Clientele

/// What the data did not allow, in words, with what it would take.
enum UnavailableBlocks {
    static func blocks(_ parts: [UnavailablePart], _ context: ReportContext) -> [ReportBlock] {
        guard !parts.isEmpty else { return [] }
        return [.heading(context.word(.notDone)), .list(parts.map { text($0, context) })]
    }

    private static func text(_ part: UnavailablePart, _ context: ReportContext) -> String {
        let language = context.vocabulary.language
        let needs = part.needs.map { PartNames.need($0, context.vocabulary) }
        let joined = needs.joined(separator: language == .english ? ", " : "、")
        return context.vocabulary.text(
            SevenPSentence.unavailable(
                part: PartNames.part(part.part, language), needs: joined.isEmpty ? ReportContext.absent : joined, reason: part.reason))
    }
}
