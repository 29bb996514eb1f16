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
        }
    }

    /// A text to stand behind a Chinese character: with a space before it where it begins with a Latin letter or a digit.
    private static func spaced(_ text: String) -> String {
        text.first.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false ? " " + text : text
    }
}
