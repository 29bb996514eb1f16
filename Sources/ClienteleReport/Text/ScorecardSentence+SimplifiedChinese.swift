extension ScorecardSentence {
    /// The sentence in Simplified Chinese.
    package func simplifiedChinese(_ numbers: NumberText) -> String {
        switch self {
        case .cardName(let name): name
        case .mission(let mission): "使命：\(mission)"
        case .measuresByStatus(let onPlan, let behind, let farBehind, let notKnown):
            "指标：\(numbers.integer(onPlan)) 项符合计划，\(numbers.integer(behind)) 项落后，\(numbers.integer(farBehind)) 项严重落后"
                + (notKnown > 0 ? "，\(numbers.integer(notKnown)) 项未知。" : "。")
        case .partial(let coverage):
            "得分仅覆盖 \(numbers.percent(coverage, upTo: 1)) 的权重；其余指标没有实际值或目标值。"
        case .scoreMeaning:
            "达成度为从基线到目标已完成的比例；得分为下属达成度的加权平均。状态按实际值当日的计划判断。"
        case .plannedDetail(let score): "计划 \(numbers.percent(score))"
        case .measuresDetail(let count): "共 \(numbers.integer(count)) 项指标"
        case .linksDetail(let tested, let count): "\(numbers.integer(count)) 条因果关系中检验了 \(numbers.integer(tested)) 条"
        case .weaknessesDetail(let count): "另有 \(numbers.integer(count)) 处薄弱"
        case .mapDescription(let objectives, let links):
            "按维度分层的 \(numbers.integer(objectives)) 个战略目标及其状态，以及 \(numbers.integer(links)) 条由原因指向结果的关系。"
        case .mapTooLarge: "战略目标或因果关系过多，无法绘制。"
        case .nothingOffPlan: "有实际值和目标值的指标均符合计划。"
        case .offPlan(let count, let lost):
            "\(numbers.integer(count)) 项指标偏离计划，整体得分因此减少 \(numbers.percent(lost))。"
        case .strategyHolds: "数据支持战略假设，且没有与之相悖之处。"
        case .strategyFails: "数据不支持现行战略：有假设与数据相悖，或原因改善而结果没有改善。"
        case .strategyUnproven: "数据不否定战略假设，但也未支持其全部。"
        case .strategyUntested: "目前尚无可以检验的战略假设。"
        case .linkTestMeaning:
            "每条因果关系按声明的滞后期检验，并剔除趋势，数据满两个周期时也剔除季节性；p 值已按关系条数校正。相关并不证明因果。"
        case .outlookMeaning: "若按目前的走势继续，到目标日期的预期值，以及达到目标的概率。"
        case .nothingFound: "没有发现。"
        case .andMore(let names, let count): "\(names)，另有 \(numbers.integer(count)) 项"
        case .rowsShown(let shown, let count):
            "共 \(numbers.integer(count)) 项，此处显示 \(numbers.integer(shown)) 项。"
        }
    }
}
