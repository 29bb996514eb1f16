internal import Clientele

extension IdentifiabilityFinding.Kind {
    /// The reason in Simplified Chinese.
    var simplifiedChinese: String {
        switch self {
        case .noObservation: "没有任何客户被观察过一段时间，因此无法得出结论。"
        case .noRepeatPurchases: "没有客户再次购买：只能得出购买率的上限，无法判断流失。"
        case .tooFewCustomers: "客户数不多于参数个数，无法判断客户之间的差异。"
        case .homogeneousRates: "数据未显示客户的购买频率存在差异，只能得出共同的均值。"
        case .homogeneousDropout: "数据未显示客户的流失倾向存在差异，只能得出共同的均值。"
        case .noDropout: "未观察到客户流失，只能得出流失的上限。"
        case .immediateDropout: "所有客户都在第一次有机会时流失，只能得出流失的下限。"
        case .splitDropout: "部分客户立即流失，其余从不流失，无法判断介于其间的客户。"
        case .certainPurchases: "客户在活跃期间逢机会必买，无法判断客户之间的差异。"
        case .splitRates: "部分客户逢机会必买，其余从不购买，无法判断介于其间的客户。"
        case .flat: "不同的参数对数据的解释同样好，因此并非所有参数都能确定；在观察范围内预测仍然有效。"
        case .notConverged: "对最大值的搜索未能完成，因此参数无法确定。"
        }
    }
}

extension SpendIdentifiability.Outcome {
    /// What a fit came to, in Simplified Chinese.
    var simplifiedChinese: String {
        switch self {
        case .identified: "消费模型的全部参数均已估计。"
        case .noVariationWithinCustomers: "同一客户的消费金额几乎不变：以往的平均金额即为今后的金额。"
        case .noVariationBetweenCustomers: "客户之间的消费金额几乎没有差异，全部客户的均值适用于每一位。"
        case .noVariation: "所有客户的消费金额相同，只能得出这一均值。"
        case .tooFewCustomers: "再次购买的客户过少，无法判断消费差异，只能得出平均金额。"
        case .notConverged: "消费模型的搜索未能完成，只能得出平均金额。"
        }
    }
}

extension RetentionIdentifiability {
    /// What it means, in Simplified Chinese.
    var simplifiedChinese: String {
        switch self {
        case .identified: "数据能够确定模型参数。"
        case .weakHeterogeneity: "客户之间几乎没有差异：固定的流失率对数据的解释几乎同样好，因此参数只能粗略确定。"
        case .homogeneous: "续约率没有像客户存在差异时那样上升，因此视所有客户流失的可能相同。"
        case .nobodyLeaves: "没有客户流失，因此只能得出流失率的上限。"
        case .everybodyLeavesAtOnce: "所有客户都在第一次续约时流失，对之后的续约一无所知。"
        case .nobodyLeavesLater: "流失的客户都在第一次续约时流失，之后的流失过少，无法判断。"
        case .onePeriod: "只观察到一次续约，只能得出一个比率，无法判断趋势。"
        case .tooFewPeriods: "续约次数少于参数个数。"
        case .noDecisions: "没有客户面临续约。"
        case .atBoundary: "似然在参数范围的边界处最大，因此参数无法确定。"
        case .notConverged: "对最大值的搜索中途停止，因此参数无法确定。"
        }
    }
}

extension CohortPeriod {
    /// The period in Simplified Chinese.
    var simplifiedChinese: String {
        switch self {
        case .month: "个月"
        case .quarter: "个季度"
        case .year: "年"
        }
    }
}
