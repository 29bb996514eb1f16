internal import Clientele

extension ReportContext {
    /// The words of the report.
    subscript(term: Term) -> String { vocabulary[term] }

    /// How numbers are written.
    var numbers: NumberText { vocabulary.numbers }

    /// An exact amount with the report's currency, for a place of its own.
    func money(_ amount: DecimalAmount) -> String { money(amount.description) }

    /// An exact amount without a currency, for a table or a picture.
    func amount(_ amount: DecimalAmount) -> String { numbers.money(amount.description, currency: nil) }

    /// An exact amount without a currency, or a dash.
    func amount(_ amount: DecimalAmount?) -> String { amount.map { self.amount($0) } ?? Self.absent }

    /// A share with one decimal, so that a column of them lines up, or a dash.
    func share(_ share: Double?) -> String { share.map { numbers.percent($0) } ?? Self.absent }

    /// A count, or a dash.
    func count(_ count: Int?) -> String { count.map(numbers.integer) ?? Self.absent }

    /// A number with one decimal, so that a column of them lines up, or a dash.
    func decimal(_ number: Double?) -> String { number.map { numbers.decimal($0, places: 1) } ?? Self.absent }

    /// A column of words.
    func words(_ term: Term) -> ReportColumn { ReportColumn(vocabulary[term]) }

    /// A column of numbers.
    func figures(_ term: Term) -> ReportColumn { ReportColumn(vocabulary[term], alignment: .end) }

    /// Sentences as one paragraph, in the spacing of the language.
    func paragraph(_ sentences: [Sentence]) -> ReportBlock {
        .paragraph(vocabulary.text(joining: sentences))
    }

    /// What is shown where there is no figure.
    static let absent = "–"
}
