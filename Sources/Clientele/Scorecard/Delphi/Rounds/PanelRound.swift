/// A round as statistics need it: experts in byte order, one number an answer.
struct PanelRound: Sendable {
    let experts: [String]
    /// The answers as they were given.
    let answers: [[DelphiAnswer?]]
    /// Mid-ranks, ratings, points, or the centroids of fuzzy numbers.
    let values: [[Double?]]
    /// How much each expert's word weighs.
    let authority: [Double]

    /// Takes the answers of a round that was checked; experts without any answer are left out.
    init(_ round: DelphiRound, of study: DelphiStudy) {
        let given = round.answers.filter { $0.value.contains { $0 != nil } }
        let rows = given.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        experts = rows.map(\.key)
        answers = rows.map(\.value)
        values = rows.map { row in
            let numbers = row.value.map { answer -> Double? in
                switch answer {
                case .number(let value)?: value
                case .triangular(let value)?: value.centroid
                case nil: nil
                }
            }
            return study.kind == .ranking ? RankForm.midRanks(numbers) ?? numbers : numbers
        }
        authority = rows.map { study.authority[$0.key] ?? 1 }
    }

    /// The answers of the experts who answered all factors.
    var complete: [[Double]] {
        values.map { $0.compactMap { $0 } }.filter { $0.count == values.first?.count }
    }

    /// The row of an expert.
    func row(of expert: String) -> Int? { experts.firstIndex(of: expert) }
}
