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
        case .purchaseCount(let count):
            "\(numbers.integer(count)) 笔购买"
        case .concentration(let customerShare, let valueShare):
            "\(numbers.percent(valueShare)) 的价值来自 \(numbers.percent(customerShare)) 的客户"
        case .mostValuable(let customers, let customerShare, let valueShare):
            """
            价值最高的 \(Sentence.customerCount(customers).simplifiedChinese(numbers))占全部客户的 \
            \(numbers.percent(customerShare))，贡献了 \(numbers.percent(valueShare)) 的价值。
            """
        case .interval(let lower, let upper):
            "95% 置信区间：\(lower) 至 \(upper)"
        case .lorenzDescription(let customerShare, let valueShare, let gini):
            """
            客户按价值由高到低排列后的价值累计占比曲线。前 \(numbers.percent(customerShare)) 的客户拥有 \
            \(numbers.percent(valueShare)) 的价值，基尼系数为 \(gini)。
            """
        case .giniMeaning:
            "基尼系数为 0 表示每位客户的价值相同；越接近 1，价值越集中在少数客户身上。"
        case .classRule(let first, let second):
            """
            客户按价值由高到低排列：累计至 \(numbers.percent(first, places: 0)) 为 A 类，至 \
            \(numbers.percent(second, places: 0)) 为 B 类，其余为 C 类。价值相同的客户属于同一等级。
            """
        case .classShare(let name, let customerShare, let valueShare):
            "\(name)：客户占比 \(numbers.percent(customerShare))，价值占比 \(numbers.percent(valueShare))。"
        case .scoreRule:
            "各项得分按名次分为 1 至 5 分，5 分为最好的五分之一。数值相同则得分相同。"
        case .coarseScores(let axis, let scores):
            "\(axis)：许多客户数值相同，5 个分值中只出现了 \(numbers.integer(scores)) 个。"
        case .heatMapDescription(let rows, let columns, let row, let column, let text):
            "网格图：行为\(rows)，列为\(columns)。最大的格子位于第 \(row) 行、第 \(column) 列，为 \(text)。"
        case .segmentSize(let name, let customers, let value):
            "\(name)：\(Sentence.customerCount(customers).simplifiedChinese(numbers))，价值 \(value)。"
        case .mostValuableSegment(let name, let customerShare, let valueShare):
            "价值最大的群体是“\(name)”：以 \(numbers.percent(customerShare)) 的客户贡献了 \(numbers.percent(valueShare)) 的价值。"
        case .segmentConvention:
            "群体名称是基于三项得分的通行约定，并非测量结果。"
        case .stateRule:
            "按客户自身的购买节奏判断：将距最近一次购买的时间与其平均购买间隔相比较。"
        case .stageReached(let name, let customers):
            "\(name)：\(Sentence.customerCount(customers).simplifiedChinese(numbers))。"
        case .stageConverted(let name, let customers, let share):
            "\(name)：\(Sentence.customerCount(customers).simplifiedChinese(numbers))，为上一环节的 \(numbers.percent(share))。"
        case .boughtAgain(let share):
            "首次购买之后，有 \(numbers.percent(share)) 的客户再次购买。"
        case .revenueDescription(let first, let last, let best, let amount):
            "\(first) 至 \(last) 的月度收入柱形图，新客户与老客户堆叠显示。收入最高的月份是 \(best)，为 \(amount)。"
        case .newCustomerRule:
            "客户在首次购买的当月为新客户，此后各月为老客户。"
        case .rejectedRows(let count):
            "有 \(numbers.integer(count)) 行数据被拒绝，未计入。"
        case .withoutPurchases(let count):
            "有 \(numbers.integer(count)) 位客户截至当日没有购买，未计入。"
        case .exactAmounts:
            "金额以币种的最小单位精确累加，只有占比和百分比经过四舍五入。"
        case .reproducible:
            "所有数字仅由记录和设置得出：相同的输入得到相同的报告。"
        }
    }
}
