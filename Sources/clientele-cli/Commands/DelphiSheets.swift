import Clientele
import Foundation

/// The feedback sheets of a study and of those below its factors, as files.
struct DelphiSheets {
    private let sheets: [FeedbackSheet]
    private let key: [String: String]
    /// The sheets of the next level, by the number of the factor.
    private let below: [(factor: Int, sheets: DelphiSheets)]

    init(_ study: DelphiStudy, afterRound round: Int?) throws {
        sheets = try study.feedbackSheets(afterRound: round)
        key = study.respondentCodes
        below = try study.factors.enumerated().compactMap { place, factor in
            guard let child = study.children[factor], child.rounds.count >= round ?? 1 else { return nil }
            return (factor: place + 1, sheets: try DelphiSheets(child, afterRound: round))
        }
    }

    /// Writes a file for each expert under the code, and the facilitator's key.
    func write(to folder: String, isText: Bool) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw ClienteleError(.fileAccess, "the folder '\(folder)' cannot be made", remedy: "give a folder that can be written to")
        }
        for sheet in sheets {
            let text = isText ? DelphiText.text(of: sheet) : try Output.json(sheet)
            try Output.write(text, to: "\(folder)/\(sheet.respondent).\(isText ? "txt" : "json")")
        }
        try Output.write(try Output.json(key), to: "\(folder)/key.json")
        for part in below { try part.sheets.write(to: "\(folder)/factor-\(part.factor)", isText: isText) }
    }
}
