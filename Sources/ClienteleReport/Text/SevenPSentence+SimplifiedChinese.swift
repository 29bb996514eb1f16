extension SevenPSentence {
    /// The sentence in Simplified Chinese.
    package func simplifiedChinese(_ numbers: NumberText) -> String {
        switch self {
        case .unavailable(let part, let needs, _):
            "\(part)：需要\(needs)。"
        case .rowsShown(let shown, let count):
            "共 \(numbers.integer(count)) 项，此处显示 \(numbers.integer(shown)) 项。"
        case .profitBasis(let lines, let withoutCost):
            "\(numbers.integer(lines)) 行购买记录中有 \(numbers.integer(withoutCost)) 行没有记录成本。"
        case .costsAssumed:
            "没有成本的记录按设定比例估算成本。"
        case .costsMissing:
            "没有成本的记录按零成本计算，因此利润偏高。"
        case .revenueInPlaceOfProfit:
            "没有任何商品成本记录：此处的利润为销售额减去其他已知成本。"
        case .netProfitOf(let buyers, let amount):
            "\(numbers.integer(buyers)) 位购买客户共带来净利润 \(amount)。"
        case .lossMakers(let customers, let share, let amount):
            "其中 \(numbers.integer(customers)) 位（\(numbers.percent(share, upTo: 1))）入不敷出，合计 \(amount)。"
        case .noLossMakers:
            "其中没有入不敷出的客户。"
        case .whalePeak(let customerShare, let profitShare):
            "曲线在前 \(numbers.percent(customerShare, upTo: 1)) 的客户处达到最高点，为全部利润的 \(numbers.percent(profitShare, upTo: 1))。"
        case .whalePeakAmount(let customerShare, let amount):
            "曲线在前 \(numbers.percent(customerShare, upTo: 1)) 的客户处达到最高点，为 \(amount)。"
        case .peakAt(let share):
            "最高点 \(numbers.percent(share, upTo: 1))"
        case .whaleMeaning:
            "客户按利润由高到低排列；曲线下降的部分为入不敷出的客户。"
        case .aliveOnceMeaning:
            "该模型（BG/NBD）假定客户只会在再次购买之后流失：只购买过一次的客户无论沉默多久都计为活跃。此表只说明再次购买过的客户。"
        case .spentOnOthers(let amount, let others):
            "此外，在 \(numbers.integer(others)) 位尚未购买的客户身上花费了 \(amount)。"
        case .reconciles:
            "各客户损益之和与账目逐笔相符。"
        case .reconcilesNot:
            "各客户损益之和与账目不符。"
        case .treatmentMeaning(let median):
            "“发展”与“保持”为盈利客户，“改善”与“放手”为不盈利客户；“发展”与“改善”的潜力高于中位数 \(median)。"
        case .paybackMeaning:
            "当同期客户的边际利润达到获客成本时即为收回；“–”表示尚未收回。"
        case .equityExpected(let amount, let customers):
            "预计 \(numbers.integer(customers)) 位购买客户今后还将带来 \(amount)。"
        case .revenueChange(let isRise, let amount, let first, let last):
            "\(first) 至 \(last)，销售额比上一期\(isRise ? "增加" : "减少") \(amount)。"
        case .bridgeStep(let name, let amount):
            "\(name)：\(amount)。"
        case .bridgeDescription(let first, let last):
            "柱形图：从上期销售额 \(first) 逐步变为本期 \(last)。"
        case .factorsMeaning:
            "各因素的贡献为 Shapley 值：在所有因素次序下其变化影响的平均，因此各项之和恰为总变化。"
        case .customersBridgeMeaning:
            "新客户为首次购买；重新购买的客户上一期没有购买；停止购买的客户仅在上一期购买。"
        case .trendMeaning:
            "趋势按月与同类其他各项的购买行数比较，因此不受季节和整体增长的影响。"
        case .seasonMeaning:
            "2 表示相对其他品类为平均月份的两倍；“*”表示不能以偶然解释的季节性。"
        case .largestCustomers(let share, let single):
            "最大的十分之一客户带来 \(numbers.percent(share, upTo: 1)) 的销售额，最大的一位带来 \(numbers.percent(single, upTo: 1))。"
        case .idleRule(let days, let silent):
            "超过 \(numbers.integer(days)) 天没有联系、工单或线索跟进的客户为闲置客户；“*”表示超过 \(numbers.integer(silent)) 天没有任何记录的人员。"
        case .overdueBy(let from, let through):
            "\(numbers.integer(from)) 至 \(numbers.integer(through)) 天"
        case .overdueFrom(let from):
            "\(numbers.integer(from)) 天及以上"
        case .shareOfLargest(let share):
            "前 \(numbers.percent(share, upTo: 1))"
        case .basketsOf(let customers, let baskets, let products):
            "\(numbers.integer(customers)) 位客户的 \(numbers.integer(baskets)) 个购物篮中共有 \(numbers.integer(products)) 种产品。"
        case .linesWithoutProduct(let lines, let total):
            "\(numbers.integer(total)) 行购买记录中有 \(numbers.integer(lines)) 行未注明产品。"
        case .strongestPair(let first, let second, let lift, let baskets):
            "\(first)与\(second)在 \(numbers.integer(baskets)) 个购物篮中同时出现，为偶然情况的 \(numbers.decimal(lift, upTo: 2)) 倍。"
        case .liftMeaning:
            "1 表示无关联，大于 1 表示更常同时购买，小于 1 表示更少同时购买。比较在同月内进行，因此共同的季节性不计入。"
        case .pairsMeaning:
            "仅在偶然无法解释（并经多重比较校正）时才称为互补或替代。"
        case .rulesShown(let rules, let baskets):
            "在至少出现于 \(numbers.integer(baskets)) 个购物篮的产品组合中，共有 \(numbers.integer(rules)) 条规则。"
        case .gapsOf(let customers, let gaps, let amount):
            "\(numbers.integer(customers)) 位客户缺少与其已购产品相配的产品，共 \(numbers.integer(gaps)) 处，预期价值 \(amount)。"
        case .steadinessMeaning:
            "X、Y、Z 表示月度需求的波动程度（含季节性）。"
        case .campaignCount(let campaigns, let withControl):
            "共 \(numbers.integer(campaigns)) 次营销活动，其中 \(numbers.integer(withControl)) 次设有对照组。"
        case .campaignsLeftOut(let count):
            "另有 \(numbers.integer(count)) 次较早的活动未列入。"
        case .marginUsed(let share):
            "毛利按销售额的 \(numbers.percent(share, upTo: 1)) 计算。"
        case .upliftMeaning:
            "增量响应率为参与组响应率减去对照组响应率，只有这一部分归因于活动。"
        case .stillRunning:
            "* 活动仍在进行，可能还会有响应。"
        case .qiniDescription(let campaign, let qini, let lower, let upper):
            "\(campaign)：按优先顺序联系越来越多客户时的增量响应。Qini 系数 \(qini)（\(lower) 至 \(upper)）。"
        case .qiniTitle(let campaign):
            "Qini 曲线：\(campaign)"
        case .qiniMeaning:
            "曲线高出直线越多，优先联系最佳群体的收益越大。"
        case .segmentUpliftTitle(let campaign):
            "各群体的增量响应率：\(campaign)"
        case .fatigueMeaning(let days):
            "统计活动前 \(numbers.integer(days)) 天内的联系次数，合计全部活动。"
        case .chosenTargets(let customers, let campaign, let cost):
            "按 \(campaign) 的效果，有 \(numbers.integer(customers)) 位客户值得联系，费用 \(cost)。"
        case .groupsUnequal(let campaign):
            "\(campaign) 的分组规模与计划不符，在查明原因之前不可比较。"
        case .customersKnown(let customers):
            "已知客户 \(numbers.integer(customers)) 位。"
        case .completenessTitle(let template):
            "各字段的填写比例：\(template)"
        case .completenessMean(let template, let customers, let share):
            "资料清单“\(template)”：\(numbers.integer(customers)) 位客户，平均完整度 \(numbers.percent(share, upTo: 1))。"
        case .fieldKnown(let field, let share):
            "\(field)：\(numbers.percent(share, upTo: 1))。"
        case .risksOf(let customers, let amount):
            "\(numbers.integer(customers)) 位客户有发票，逾期未付 \(amount)。"
        case .clusterQuality(let count, let silhouette):
            "共 \(numbers.integer(count)) 个聚类，按轮廓系数选定（\(numbers.decimal(silhouette, upTo: 2))；1 表示区分清晰，0 表示没有区分）。"
        case .traitMeaning:
            "指数 100 表示与全体相同。仅列出不能以偶然解释的差异（经多重比较校正）。"
        case .groupOf(let basis, let name):
            "\(basis)：\(name)"
        case .planOf(let required, let planned):
            "共有 \(numbers.integer(required)) 项跟进需求，其中 \(numbers.integer(planned)) 项在客户经理容量内排入计划。"
        case .urgentDeferred(let count, let manager):
            "\(manager)有 \(numbers.integer(count)) 项紧急跟进无法排入。"
        case .effectAssumed:
            "预期效果按跟进所能挽回比例的设定值估算，有对照组的试验能给出更可靠的数值；“*”表示紧急。"
        case .nothingToDo:
            "没有需要跟进的事项。"
        case .hypothesesTested(let count):
            "对可能出于偶然的情况共检验了 \(numbers.integer(count)) 个假设；仅列出通过 Holm 校正的结果，因此误报任何一项的概率不超过 5%。"
        case .nothingFound:
            "没有发现需要采取行动的情况。"
        case .forecastOf(let first, let last, let amount, let lower, let upper):
            "\(first) 至 \(last)，预期销售额为 \(amount)（\(lower) 至 \(upper)）。"
        case .backtested(let expected, let actual, let isWithin):
            "以同样方法在较早时间预测为 \(expected)，实际为 \(actual)，\(isWithin ? "在" : "不在")区间之内。"
        case .forecastMeaning:
            "色带表示单月销售额可能落入的范围；今天之前为实际数，之后为预期数。"
        case .today:
            "今天"
        case .leadsOf(let open, let won, let lost):
            "未结线索 \(numbers.integer(open)) 条，赢单 \(numbers.integer(won)) 条，丢单 \(numbers.integer(lost)) 条。"
        case .pipelineWorth(let full, let amount, let lower, let upper):
            "未结线索总金额 \(full)，预期带来 \(amount)（\(lower) 至 \(upper)）。"
        case .staleLeadsOf(let leads, let days):
            "有 \(numbers.integer(leads)) 条未结线索已 \(numbers.integer(days)) 天以上无人跟进。"
        case .lookAlikeQuality(let auc, let isUseful):
            "该得分区分优质客户的 AUC 为 \(numbers.decimal(auc, upTo: 2))，\(isUseful ? "优于" : "不优于")随机。"
        case .noStage:
            "（无阶段）"
        case .boughtAgainOf(let customers, let repeaters, let share):
            "\(numbers.integer(customers)) 位客户中有 \(numbers.integer(repeaters)) 位（\(numbers.percent(share, upTo: 1))）再次购买。"
        case .activeOf(let active, let share):
            "其中约 \(numbers.integer(active)) 位（\(numbers.percent(share, upTo: 1))）仍为活跃客户。"
        case .medianSecond(let days):
            "半数新客户在 \(numbers.integer(days)) 天内再次购买。"
        case .halfNotReached:
            "目前再次购买的新客户不足半数。"
        case .boughtAgainShare(let days, let share):
            "\(numbers.integer(days)) 天后：\(numbers.percent(share, upTo: 1))。"
        case .survivalBandMeaning:
            "观察时间不足的客户只计入其被观察的时段（Kaplan–Meier 法）；色带为置信区间。"
        case .overdueMeaning(let from, let gone):
            "1 表示按客户自身节奏应再次购买的时点；超过 \(numbers.decimal(from, upTo: 2)) 为超期，超过 \(numbers.decimal(gone, upTo: 2)) 视为流失。"
        case .rangeAbove(let from, let to):
            "\(from) 至 \(to)"
        case .rangeOpen(let from):
            "\(from) 以上"
        case .contractsMeaning(let days):
            "在期限已满的合同中，宽限期 \(numbers.integer(days)) 天内已缴该月款项的比例；身故与满期不算失效。"
        case .monthOf(let name, let month):
            "\(name)，第 \(numbers.integer(month)) 月"
        }
    }
}
