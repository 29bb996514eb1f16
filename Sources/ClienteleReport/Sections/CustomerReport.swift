internal import Clientele

/// The report on a shop's customers: who brings the value, how they behave, where they stand in their lifecycle, what they bought by
/// month, who comes back, what they will buy, and the seven analyses with what they found.
///
/// It only sets results out; every number on the page is one of ``CustomerReportResult``, or the sum of rows that are shown above it.
///
/// ```swift
/// let purchases = try [("ann", "2024-01-05", "80"), ("ann", "2024-02-01", "15"), ("bob", "2024-02-03", "5")].map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money($0.2, in: .eur))
/// }
/// let result = try CustomerReportAnalysis().analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-03-31")))
/// let report = CustomerReport(result, language: .english, title: "Ann & Bob")
/// print(report.document.subtitle ?? "")  // As of 2024-03-31 · amounts in EUR
/// let page = report.html
/// ```
public struct CustomerReport: Sendable {
    /// The results shown.
    public var result: CustomerReportResult
    /// The words and the way of writing numbers.
    public var vocabulary: Vocabulary
    /// The title; the vocabulary's ``Term/reportTitle`` unless told.
    public var title: String
    /// An app's own sections, which stand before the one on the data.
    public var additionalSections: [any ReportSection]

    /// A report in words of an app's choice.
    ///
    /// - Parameters:
    ///   - result: The results shown.
    ///   - vocabulary: The words and the way of writing numbers.
    ///   - title: The title; the vocabulary's own unless told.
    ///   - additionalSections: An app's own sections, which stand before the one on the data.
    public init(
        _ result: CustomerReportResult, vocabulary: Vocabulary, title: String? = nil, additionalSections: [any ReportSection] = []
    ) {
        self.result = result
        self.vocabulary = vocabulary
        self.title = title ?? vocabulary[.reportTitle]
        self.additionalSections = additionalSections
    }

    /// A report in one of the languages.
    ///
    /// - Parameters:
    ///   - result: The results shown.
    ///   - language: The language.
    ///   - title: The title; the language's own unless told.
    public init(_ result: CustomerReportResult, language: ReportLanguage, title: String? = nil) {
        self.init(result, vocabulary: Vocabulary(language: language), title: title)
    }

    /// The report apart from any file format.
    public var document: ReportDocument {
        let context = ReportContext(vocabulary: vocabulary, currency: result.currency.code)
        let summary = SummarySection(result)
        return ReportDocument(
            title: title, subtitle: subtitle, vocabulary: vocabulary, keyFigures: summary.keyFigures(in: context),
            sections: ([summary] + sections + additionalSections + [DataSection(result)]).map { $0.content(in: context) },
            footnotes: [vocabulary.text(.exactAmounts), vocabulary.text(.reproducible)])
    }

    /// The report as one self-contained HTML page.
    public var html: String { HTMLRenderer().render(document) }

    private var subtitle: String {
        let date = result.asOf.description
        let hasCurrency = result.currency != .none
        return vocabulary.text(hasCurrency ? .asOfInCurrency(date: date, currency: result.currency.code) : .asOf(date: date))
    }

    private var sections: [any ReportSection] {
        var sections: [any ReportSection] = []
        if let segmentation = result.segmentation {
            sections += [ValueSection(segmentation), SegmentationSection(segmentation)] as [any ReportSection]
            if let migration = segmentation.migration { sections.append(MigrationSection(migration)) }
        }
        if let lifecycle = result.lifecycle { sections.append(LifecycleSection(lifecycle)) }
        if let revenue = result.revenue { sections.append(RevenueSection(revenue)) }
        if let retention = result.retention { sections.append(RetentionSection(retention)) }
        if let forecast = result.forecast { sections.append(ForecastSection(forecast)) }
        if let sevenP = result.sevenP { sections += SevenPSections.sections(sevenP, includesCohorts: result.retention == nil) }
        return sections
    }
}
