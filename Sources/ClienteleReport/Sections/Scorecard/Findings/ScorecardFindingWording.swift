internal import Clientele

/// A finding on a scorecard as a sentence and an advice in the language of a report.
///
/// The result holds both in English. For Chinese they are put together from the subject, a sentence for the kind and the figures; a kind
/// without a sentence, such as an app's own, keeps its words.
struct ScorecardFindingWording {
    /// What is said of one kind in Chinese.
    typealias Words = (statement: String, remedy: String)

    private let finding: ScorecardFinding
    private let names: ScorecardNames
    private let context: ReportContext

    init(_ finding: ScorecardFinding, _ names: ScorecardNames, _ context: ReportContext) {
        self.finding = finding
        self.names = names
        self.context = context
    }

    /// What was found.
    var statement: String {
        guard let words else { return VisibleText.of(finding.statement) }
        let subject = names.subject(finding.path).map { "\($0)：" } ?? ""
        let figures = finding.figures.compactMap(figure).joined(separator: "，")
        return subject + words.statement + (figures.isEmpty ? "" : "（\(figures)）") + "。"
    }

    /// What to do.
    var remedy: String { words.map { $0.remedy + "。" } ?? VisibleText.of(finding.remedy) }

    private var words: Words? {
        guard context.vocabulary.language == .simplifiedChinese else { return nil }
        return Self.card[finding.kind] ?? Self.measures[finding.kind] ?? Self.loops[finding.kind]
    }

    private func figure(_ figure: ScorecardFigure) -> String? {
        // The figures of a course are named by the measure, and say nothing without their unit.
        guard let value = figure.value, let name = Self.figures[figure.name] else { return nil }
        let number = name.isShare ? context.numbers.percent(value, upTo: 1) : context.numbers.decimal(value, upTo: name.places)
        return "\(name.name) \(number)"
    }

    private static let figures: [String: (name: String, isShare: Bool, places: Int)] = [
        "absoluteMeasures": ("绝对指标", false, 0), "adjustedPValue": ("校正后 p 值", false, 4), "amber": ("黄灯阈值", false, 2),
        "baseline": ("基线", false, 2), "correlation": ("相关系数", false, 2), "count": ("数量", false, 0), "coverage": ("覆盖率", true, 1),
        "daysOverdue": ("逾期天数", false, 0), "effectMeasures": ("效果指标", false, 0), "financialMeasures": ("财务指标", false, 0),
        "green": ("绿灯阈值", false, 2), "laggingMeasures": ("滞后指标", false, 0), "leadingMeasures": ("领先指标", false, 0),
        "length": ("长度", false, 0), "lostScore": ("损失得分", true, 1), "measures": ("指标数", false, 0), "pairs": ("成对期数", false, 0),
        "pairsNeeded": ("所需期数", false, 0), "periods": ("期数", false, 0), "planned": ("计划值", false, 2),
        "plannedProgress": ("时间进度", true, 1), "probability": ("达标概率", true, 1), "processMeasures": ("过程指标", false, 0),
        "progress": ("完成度", true, 1), "reading": ("实际值", false, 2), "relativeMeasures": ("相对指标", false, 0),
        "shortfall": ("落后幅度", true, 1), "sum": ("合计", false, 2), "target": ("目标值", false, 2), "weight": ("权重", false, 2),
        "window": ("窗口", false, 0), "strength": ("强度", false, 2),
    ]
}
