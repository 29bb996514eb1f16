internal import Clientele

/// What the figures of a finding are called and how they are written.
enum FigureNames {
    /// How a number is written.
    private enum Style {
        case share
        case count
        case number
    }

    /// The name: in English its own words, in Chinese a known name or the English words.
    static func name(of figure: FindingFigure, _ context: ReportContext) -> String {
        if context.vocabulary.language != .english, let known = names[figure.name] { return known.chinese }
        return words(figure.name)
    }

    /// The value and the ends of its interval, or dashes.
    static func texts(of figure: FindingFigure, _ context: ReportContext) -> [String] {
        if let amount = figure.amount { return [context.amount(amount), ReportContext.absent, ReportContext.absent] }
        return [figure.value, figure.lower, figure.upper].map { number in
            switch names[figure.name]?.style ?? .number {
            case .share: context.share(number)
            case .count: number.map { context.numbers.decimal($0, places: 0) } ?? ReportContext.absent
            case .number: context.hundredths(number)
            }
        }
    }

    /// A name in lower camel case as words.
    private static func words(_ name: String) -> String {
        var words = ""
        for character in VisibleText.of(name) {
            if character.isUppercase, !words.isEmpty { words += " " }
            words += character.lowercased()
        }
        return words
    }

    private static let names: [String: (chinese: String, style: Style)] = [
        "share": ("占比", .share), "customers": ("客户数", .count), "destroyedProfit": ("被侵蚀的利润", .number),
        "destroyedShare": ("占全部利润", .share), "topFifthShare": ("前五分之一客户的利润占比", .share),
        "peakCustomerShare": ("最高点的客户占比", .share), "peakShare": ("最高点的利润占比", .share), "peakProfit": ("最高点的利润", .number),
        "netRevenue": ("净销售额", .number), "costOfGoods": ("商品成本", .number), "marginalProfit": ("边际利润", .number),
        "cohorts": ("季度数", .count), "cost": ("成本", .number), "outstanding": ("尚未收回", .number), "times": ("倍数", .number),
        "costPerNewCustomer": ("赢得一位新客户的成本", .number), "costPerKeptCustomer": ("保持一位老客户的成本", .number),
        "keptShare": ("保持或按时占比", .share), "seasonRatio": ("旺季倍数", .number), "swing": ("波动幅度", .number),
        "firstSeasonMonth": ("旺季首月", .count), "seasonMonths": ("旺季月数", .count), "revenueInSeason": ("旺季销售额", .number),
        "yearlyChangeAgainstOthers": ("相对年变化", .share), "ownYearlyChange": ("自身年变化", .share),
        "revenueLastYear": ("最近一年销售额", .number), "shareOfLargestTenth": ("最大十分之一客户的占比", .share),
        "shareOfLargest": ("最大客户的占比", .share), "effectiveCustomers": ("有效客户数", .number),
        "revenueOfLargestTenth": ("最大十分之一客户的销售额", .number), "breached": ("超时工单数", .count), "cases": ("工单数", .count),
        "limitMinutes": ("时限（分钟）", .count), "overdue": ("逾期金额", .number), "overMoreThan90Days": ("逾期超过 90 天", .number),
        "daysSalesOutstanding": ("应收账款周转天数", .number), "frequency": ("客均订单数的贡献", .number), "basket": ("每单购买量的贡献", .number),
        "price": ("件单价的贡献", .number), "previousRevenue": ("上期销售额", .number), "idleAccounts": ("闲置客户数", .count),
        "accounts": ("客户数", .count), "idleAfterDays": ("闲置界限（天）", .count), "silent": ("无记录的客户经理", .count),
        "managers": ("客户经理数", .count), "silentAfterDays": ("无记录界限（天）", .count), "target": ("目标", .number),
        "achieved": ("实际", .number), "achievement": ("达成率", .share), "lateShare": ("逾期比例", .share), "known": ("已知占比", .share),
        "lift": ("提升度", .number), "oddsRatio": ("优势比", .number), "baskets": ("购物篮数", .count),
        "expectedBaskets": ("偶然情况下的购物篮数", .number), "customerLift": ("客户提升度", .number), "uplift": ("增量响应率", .share),
        "treatedRate": ("参与组响应率", .share), "controlRate": ("对照组响应率", .share), "incrementalConversions": ("增量响应数", .number),
        "profit": ("利润", .number), "roi": ("投资回报率", .share), "incrementalMargin": ("增量毛利", .number), "expenses": ("费用", .number),
        "collected": ("已回款", .number), "billed": ("开票金额", .number), "returnRatio": ("净回报率", .share),
        "plannedControlShare": ("计划对照占比", .share), "controlShare": ("实际对照占比", .share), "slope": ("每次联系的变化", .share),
        "windowDays": ("统计天数", .count), "chiSquare": ("卡方值", .number), "segments": ("群体数", .count), "leads": ("线索数", .count),
        "days": ("天数", .count), "expectedAmount": ("预计金额", .number), "winRate": ("赢单率", .share), "expectedWins": ("预计赢单数", .number),
        "fullAmount": ("总金额", .number), "weightedAmount": ("加权金额", .number), "weightedLower": ("加权金额下限", .number),
        "weightedUpper": ("加权金额上限", .number), "relativeChange": ("相对变化", .share), "backtestError": ("以往预测误差", .share),
        "yearlyValue": ("年度价值", .number), "leastYearlyValue": ("年度价值下限", .number), "overdueFrom": ("超期界限（倍节奏）", .number),
        "contracts": ("合同数", .count), "annualAmount": ("年合同金额", .number), "month13": ("第 13 个月持续率", .share),
        "transitions": ("相邻购买次数", .count), "repeatRate": ("再次购买同一产品的比例", .share),
        "companyRetention": ("客户留存率", .share), "sameRetention": ("同一产品的留存率", .share),
        "previousRate": ("上期比率", .share), "currentRate": ("本期比率", .share), "difference": ("差异", .share),
        "previousSize": ("上期数量", .count), "currentSize": ("本期数量", .count),
        "meanSecondPurchase": ("第二次购买的平均金额", .number), "newCustomers": ("新客户数", .count),
        "forecastRevenue": ("预测销售额", .number), "forecastLower": ("预测下限", .number), "forecastUpper": ("预测上限", .number),
    ]
}
