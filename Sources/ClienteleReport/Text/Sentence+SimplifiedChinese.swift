extension Sentence {
    /// The sentence in Simplified Chinese.
    package func simplifiedChinese(_ numbers: NumberText) -> String {
        switch self {
        case .asOf(let date):
            "截至 \(date)"
        case .asOfInCurrency(let date, let currency):
            "截至 \(date) · 金额币种：\(currency)"
        case .customerCount(let count):
            "\(numbers.integer(count)) 位客户"
        case .partOfKnown(let customers, let known):
            "\(numbers.integer(known)) 位已知客户中的 \(numbers.integer(customers)) 位"
        case .partOfBuyers(let customers, let buyers):
            "\(numbers.integer(buyers)) 位购买客户中的 \(numbers.integer(customers)) 位"
        case .purchaseCount(let count):
            "\(numbers.integer(count)) 笔购买"
        case .concentration(let customerShare, let valueShare):
            "\(numbers.percent(valueShare, upTo: 1)) 的价值来自 \(numbers.percent(customerShare, upTo: 1)) 的客户"
        case .mostValuable(let customers, let customerShare, let valueShare):
            """
            价值最高的 \(Sentence.customerCount(customers).simplifiedChinese(numbers))占全部购买客户的 \
            \(numbers.percent(customerShare, upTo: 1))，贡献了 \(numbers.percent(valueShare, upTo: 1)) 的价值。
            """
        case .interval(let level, let lower, let upper):
            "\(numbers.percent(level, upTo: 2)) 置信区间：\(lower) 至 \(upper)"
        case .lorenzDescription(let customerShare, let valueShare, let gini):
            """
            客户按价值由高到低排列后的价值累计占比曲线。前 \(numbers.percent(customerShare, upTo: 1)) 的客户拥有 \
            \(numbers.percent(valueShare, upTo: 1)) 的价值，基尼系数为 \(gini)。
            """
        case .giniMeaning:
            "基尼系数为 0 表示每位客户的价值相同；越接近 1，价值越集中在少数客户身上。"
        case .classRule(let first, let second):
            """
            客户按价值由高到低排列：累计至 \(numbers.percent(first, places: 0)) 为 A 类，至 \
            \(numbers.percent(second, places: 0)) 为 B 类，其余为 C 类。价值相同的客户属于同一等级。
            """
        case .classShare(let name, let customerShare, let valueShare):
            "\(name)：客户占比 \(numbers.percent(customerShare, upTo: 1))，价值占比 \(numbers.percent(valueShare, upTo: 1))。"
        case .scoreRule:
            "R、F、M 三项得分均为 1 至 5 分，5 分最好：最近购买过、买得勤、买得多。数值相同则得分相同。"
        case .coarseScores(let axis, let scores):
            "\(axis)：许多客户数值相同，5 个分值中只出现了 \(numbers.integer(scores)) 个。"
        case .heatMapDescription(let rows, let columns, let row, let column, let text):
            "热力图：各行表示\(Self.spaced(rows))，各列表示\(Self.spaced(columns))。数值最大的格子在“\(row)”行、“\(column)”列，为 \(text)。"
        case .segmentSize(let name, let customers, let value):
            "\(name)：\(Sentence.customerCount(customers).simplifiedChinese(numbers))，价值 \(value)。"
        case .mostValuableSegment(let name, let customerShare, let valueShare):
            """
            价值最大的群体是“\(name)”：以 \(numbers.percent(customerShare, upTo: 1)) 的购买客户贡献了 \
            \(numbers.percent(valueShare, upTo: 1)) 的价值。
            """
        case .segmentConvention:
            "群体名称是按 R、F 两项得分划分的行业惯例，并非测量结果。"
        case .stateRule:
            "客户状态按其自身的购买节奏判断：将距最近一次购买的天数与该客户的平均购买间隔相比较。"
        case .stageReached(let name, let customers):
            "\(name)：\(Sentence.customerCount(customers).simplifiedChinese(numbers))。"
        case .stageConverted(let name, let customers, let share):
            "\(name)：\(Sentence.customerCount(customers).simplifiedChinese(numbers))，为上一环节的 \(numbers.percent(share, upTo: 1))。"
        case .boughtAgain(let share):
            "购买过的客户中，有 \(numbers.percent(share, upTo: 1)) 再次购买。"
        case .revenueDescription(let first, let last, let best, let amount):
            "\(first) 至 \(last) 的月度销售额柱形图，新客户与老客户堆叠显示。销售额最高的月份是 \(best)，为 \(amount)。"
        case .newCustomerRule:
            "客户在首次购买的当月为新客户，此后各月为老客户。"
        case .rejectedRows(let count):
            "有 \(numbers.integer(count)) 行数据无效，未计入统计。"
        case .withoutPurchases(let count):
            "有 \(numbers.integer(count)) 位客户截至当日没有有效购买，未计入统计。"
        case .exactAmounts:
            "金额以币种的最小单位精确累加，只有占比等比率经过四舍五入。"
        case .reproducible:
            "所有数字仅由记录和设置得出：相同的输入得到相同的报告。"
        case .eightyTwenty(let customerShare, let valueShare):
            "\(numbers.percent(customerShare, upTo: 1)) 的购买客户贡献了 \(numbers.percent(valueShare, upTo: 1)) 的价值。"
        case .topCustomers(let customerShare, let valueShare):
            "价值最高的 \(numbers.percent(customerShare, upTo: 1)) 购买客户贡献了 \(numbers.percent(valueShare, upTo: 1)) 的价值。"
        case .period(let first, let last):
            "\(first) 至 \(last)"
        case .since(let date):
            "自 \(date) 起"
        case .lostCustomers(let customers, let share):
            """
            \(Sentence.customerCount(customers).simplifiedChinese(numbers))（占全部已知客户的 \(numbers.percent(share, upTo: 1))）长期未购买，\
            已判定为流失客户。
            """
        case .lastMonth(let month, let new, let returning):
            "最近一个完整月份 \(month) 的销售额：新客户 \(new)，老客户 \(returning)。"
        case .nothingToShow:
            "截至当日没有可展示的数据。"
        case .valueIsRevenue:
            "客户价值为其全部购买金额减去退款。"
        case .valueIsProfit:
            "客户价值为其带来的利润：全部购买金额减去退款和成本。"
        case .cutsByValue:
            "客户按价值由高到低排列，累计价值占比达到表中上限时进入下一等级。价值相同的客户属于同一等级。"
        case .cutsByCustomers:
            """
            客户按价值由高到低排列，累计客户占比达到表中上限时进入下一层级。价值相同的客户属于同一层级，价值不为正的客户归入最低层级。
            """
        case .resampling(let resamples, let seed, let level):
            """
            若换成另一批同类客户，这些数字会变动多少：对客户有放回地随机抽样 \(numbers.integer(resamples)) 次（随机种子 \(seed)），\
            置信水平为 \(numbers.percent(level, upTo: 2))。
            """
        case .borderline(let count):
            count == 0
                ? "所有客户在至少 95% 的抽样中保持原等级。"
                : "有 \(numbers.integer(count)) 位客户接近分界：在不足 95% 的抽样中保持原等级。"
        case .reconciliationMeaning:
            "全部客户的价值之和与账目记录逐笔相符，没有遗漏。"
        case .treatment(let kind, let action):
            "\(kind)：\(action)"
        case .migrationRule(let from, let to):
            "对 \(from) 与 \(to) 两日的客户进行对比，每位客户在每张图中只计一次：各行表示较早一日的归属，各列表示较晚一日的归属。"
        case .silenceRule(let decline, let lost, let shortest):
            """
            超过平均间隔的 \(numbers.decimal(decline, upTo: 2)) 倍未购买即进入衰退期，超过 \(numbers.decimal(lost, upTo: 2)) 倍即视为\
            流失；平均间隔不足 \(numbers.decimal(shortest, upTo: 2)) 天的按 \(numbers.decimal(shortest, upTo: 2)) 天计算。
            """
        case .loyaltyRule(let occasions, let settled):
            """
            购买次数达到 \(numbers.decimal(occasions, upTo: 2)) 次即为忠诚客户；流失后重新购买的为赢回客户，回归后购买满 \
            \(numbers.decimal(settled, upTo: 2)) 次恢复为重复购买客户或忠诚客户。
            """
        case .otherPolicy(let name, let parameters):
            parameters.isEmpty ? "客户状态与阶段按“\(name)”规则判断。" : "客户状态与阶段按“\(name)”规则判断（\(parameters)）。"
        case .rhythm(let days, let customers):
            """
            仅购买过一次的客户按整体节奏判断：平均购买间隔的中位数为 \(numbers.decimal(days, upTo: 1)) 天，来自 \
            \(numbers.integer(customers)) 位购买过两次及以上的客户。
            """
        case .assumedRhythm(let days):
            "尚无客户购买过两次，暂以 \(numbers.decimal(days, upTo: 1)) 天作为购买间隔。"
        case .transitionRule:
            "统计全部历史中的每一次状态变化；占比为该变化在离开同一状态的全部变化中所占的比例。"
        case .conversionRule:
            "曾处于变化前状态的客户中，后来（直接或间接）转入变化后状态的比例，附 95% 置信区间（Wilson 法）。新近客户的观察时间较短。"
        case .incompleteMonth(let date):
            "* 该月未满，数据截至 \(date)。"
        case .unattributedRule:
            "“未归属”为客户首次购买之前或没有购买的记录，多为数据开始之前所购商品的退款。"
        case .rejectedShown(let shown, let count):
            "共 \(numbers.integer(count)) 行，此处列出前 \(numbers.integer(shown)) 行。"
        case .occasionRule:
            "同一客户同一天的购买计为一次消费。退款减少客户价值，不计为消费；当天全部退回的不计次数。"
        case .recencyRule:
            "最近一次消费（R）以最近一次消费至统计截止日的天数计算。"
        case .valueRule:
            "总价值为所有价值为正的客户的价值之和；价值为零或为负的客户不计入总价值。"
        case .dayRule:
            "统计截止日之后的记录不计入。"
        case .forecastBasis(let model, let customers, let repeaters):
            "\(model) 模型基于 \(numbers.integer(customers)) 位客户，其中 \(numbers.integer(repeaters)) 位曾再次购买。"
        case .calibratedUntil(let date):
            "模型只使用截至 \(date) 的数据。"
        case .expectedTotal(let horizon, let unit, let active, let purchases):
            """
            其中约 \(numbers.integer(active)) 位客户仍活跃；此后 \(numbers.decimal(horizon, upTo: 2)) \(unit)内，全部客户预计共购买约 \
            \(numbers.integer(purchases)) 次。
            """
        case .intervalsApart:
            "均值的区间表示数据对期望值的把握程度；预测区间表示实际次数可能落在的范围，因每位客户的行为带有偶然性而更宽。"
        case .noForecast:
            "没有可用于预测的模型。"
        case .forecastFinding(let kind):
            kind.simplifiedChinese
        case .spendFinding(let outcome):
            outcome.simplifiedChinese
        case .spendDependence:
            "消费金额与购买频率相关，而消费模型假定两者无关：单个客户的价值须谨慎解读。"
        case .startsInMidLife(let date):
            "\(date) 之后不久首次出现的客户远多于后来：其中许多客户可能并非首次购买。"
        case .leftOut(let count):
            "有 \(numbers.integer(count)) 位客户未纳入模型。"
        case .heldAgainst(let first, let last, let actual, let expected):
            """
            \(first) 之后至 \(last)，这些客户实际购买 \(numbers.integer(actual)) 次，模型预期 \(numbers.integer(expected)) 次。
            """
        case .noHoldout:
            "校准期之后没有数据，因此无法将预测与实际对照。"
        case .hiatusRule(let silence, let unit):
            """
            经验法则：超过 \(numbers.decimal(silence, upTo: 2)) \(unit)未购买的客户视为流失，其余客户按各自以往的频率继续购买；该界限由此前的数据选定。
            """
        case .predictiveCoverage(let share):
            "\(numbers.percent(share, upTo: 1)) 的客户的实际次数落在模型给出的 90% 区间内。"
        case .trackingDescription(let last, let actual, let expected):
            """
            随时间变化的两条曲线：实际与预期的重复购买次数。截至 \(last)，实际 \(numbers.integer(actual)) 次，预期 \
            \(numbers.integer(expected)) 次。
            """
        case .trackingMeaning:
            "只计入校准期内的客户，且自其首次购买起计算。"
        case .actualAndExpected(let name, let actual, let expected):
            "\(name)：实际 \(actual)，预期 \(expected)。"
        case .foretoldAndObserved(let foretold, let observed):
            "预测 \(numbers.percent(foretold, upTo: 1))，实际 \(numbers.percent(observed, upTo: 1))。"
        case .activityMeaning:
            """
            客户是否仍活跃无法直接观察，是否购买则可以。客户按仍活跃的概率分组，色带为实际比例的 95% 置信区间（Wilson 法）。
            """
        case .aliveMeaning(let age, let unit):
            """
            适用于首次购买距校准期结束 \(numbers.decimal(age, upTo: 1)) \(unit)的客户。若两位客户最近一次购买的时间同样较早，以往购买更频繁的一位\
            更可能已经流失。
            """
        case .periodsOfDays(let days):
            "期（每期 \(numbers.integer(days)) 天）"
        case .survivalGroup(let name, let customers, let events):
            "\(name)：观察 \(numbers.integer(customers)) 位，其中 \(numbers.integer(events)) 位发生事件。"
        case .medianSurvival(let time, let lower, let upper):
            "半数发生事件的时间为 \(time)（区间 \(upper.map { "\(lower) 至 \($0)" } ?? "\(lower) 起，无上限")）。"
        case .medianNotReached:
            "目前发生事件的不足半数。"
        case .survivalAt(let name, let time, let share):
            "\(name)：时间 \(time) 时未发生事件的比例为 \(numbers.percent(share, upTo: 1))。"
        case .bandMeaning(let level):
            "曲线为 Kaplan–Meier 估计，色带为各时点的 \(numbers.percent(level, upTo: 2)) 置信区间。"
        case .atRiskMeaning:
            "处于风险中的人数指该时点仍在观察且尚未发生事件的人数；人数越少，曲线越不确定。"
        case .restrictedMeaning(let time):
            "限制平均时间为最初 \(time) 个时间单位内未发生事件的平均时间。"
        case .groupsDiffer(let p):
            "各组之间的差异超出偶然范围（对数秩检验，p \(p)）。"
        case .groupsAlike(let p):
            "未显示各组之间存在差异：差异可能出于偶然（对数秩检验，p \(p)）。"
        case .groupsNotComparable:
            "各组无法比较：没有事件发生在两组同时处于风险中的时候。"
        case .partShown(let shown, let count):
            "共 \(numbers.integer(count)) 组，图中显示 \(numbers.integer(shown)) 组。"
        case .cohortRule:
            "客户归入首次购买所在时期的同期群；此后某一时期内至少购买一次即视为在该时期回来，不论其间是否购买。"
        case .cameBackNext(let share, let period):
            "\(numbers.percent(share, upTo: 1)) 的客户在首次购买的下一\(period.simplifiedChinese)再次购买。"
        case .cameBackAfter(let periods, let share):
            "之后第 \(numbers.integer(periods)) 期：\(numbers.percent(share, upTo: 1))。"
        case .incompletePeriod(let date):
            "* 该时期未满，数据截至 \(date)，数字只会上升。"
        case .allCohortsRule:
            "按该时期已满的同期群计算；色带为比例的置信区间（Wilson 法）。"
        case .contractBasis(let model, let customers, let periods):
            "\(model) 模型基于 \(numbers.integer(customers)) 位客户的 \(numbers.integer(periods)) 次续约。"
        case .retentionFinding(let finding):
            finding.simplifiedChinese
        case .projectedShare(let periods, let share):
            "预计 \(numbers.integer(periods)) 次续约后有 \(numbers.percent(share, upTo: 1)) 的客户留存。"
        case .observedShare(let periods, let share):
            "\(numbers.integer(periods)) 次续约后实际有 \(numbers.percent(share, upTo: 1)) 的客户留存。"
        case .constantChurn(let rate, let lower, let upper):
            "若所有客户流失的可能相同，则每次续约时流失 \(numbers.percent(rate, upTo: 1))（区间 \(lower) 至 \(upper)）。"
        case .discountedLifetime(let periods, let rate):
            "预计每位新客户付费 \(periods) 期，后期按每期 \(numbers.percent(rate, upTo: 2)) 折现。"
        }
    }

    /// A text to stand behind a Chinese character: with a space before it where it begins with a Latin letter or a digit.
    private static func spaced(_ text: String) -> String {
        text.first.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false ? " " + text : text
    }
}
