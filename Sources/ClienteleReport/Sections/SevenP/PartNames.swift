internal import Clientele

/// What parts of the analyses, and what they need, are called.
///
/// Both stand in a result as stable keys, and an app's analysis may add its own: a key that is not known is shown as it is.
enum PartNames {
    /// A part by its key; a part of a part is looked up by its own key where the whole is not known.
    static func part(_ key: String, _ language: ReportLanguage) -> String {
        guard let names = parts[key] ?? parts[String(key.split(separator: ".").last ?? "")] else { return VisibleText.of(key) }
        return language == .english ? names.english : names.chinese
    }

    /// What a part needs, by its key: a kind of record, a field of one, or an option.
    static func need(_ key: String, _ vocabulary: Vocabulary) -> String {
        if let names = needs[key] { return vocabulary.language == .english ? names.english : names.chinese }
        return VisibleText.of(key)
    }

    private static let parts: [String: (english: String, chinese: String)] = [
        "statement": ("Profit and loss", "损益表"), "costOfGoods": ("Cost of goods", "商品成本"), "discounts": ("Discounts", "折扣让利"),
        "costToServe": ("Cost to serve", "服务成本"), "retentionCost": ("Retention cost", "维系成本"),
        "acquisition": ("Acquisition cost", "获客成本"), "tiers": ("Tiers", "客户层级"), "categories": ("Categories", "品类"),
        "products": ("Products", "产品"), "influence": ("Influence", "影响价值"), "learning": ("Learning", "学习价值"),
        "equity.expected": ("Expected value", "预期价值"), "sales": ("Sales", "销售分析"), "trends": ("Trends and seasons", "趋势与季节性"),
        "growth": ("Growth", "增长分解"), "growth.factors": ("Growth by factor", "按因素的增长分解"),
        "concentration": ("Concentration", "集中度"), "concentration.wallet": ("Share of wallet", "钱包份额"),
        "targets": ("Targets", "目标"), "scorecards": ("Scorecards", "客户经理记分卡"), "payments": ("Payment", "付款速度"),
        "service": ("Service levels", "服务水平"), "satisfaction": ("Satisfaction", "满意度"), "penetration": ("Penetration", "渗透率"),
        "classes": ("Classes", "产品分类"), "association": ("Association rules", "搭配规则"), "pairs": ("Pairs", "产品组合"),
        "nextProducts": ("Next product", "下一次购买"), "crossSell": ("Cross-selling", "交叉销售"), "life": ("Product life", "产品生命周期"),
        "campaigns": ("Campaigns", "营销活动"), "uplift": ("Uplift", "增量响应"), "revenue": ("Revenue", "销售额"),
        "profit": ("Profit", "利润"), "roi": ("Return on expenses", "投资回报率"), "cash": ("Cash return", "现金回报"),
        "sampleRatio": ("Check of group sizes", "分组规模检验"), "segments": ("Segments", "客户群体"), "fatigue": ("Contact fatigue", "联系疲劳"),
        "response": ("Response", "响应"), "managers": ("Account managers", "客户经理"), "openLead": ("Open leads", "未结线索"),
        "serviceCase": ("Service cases", "服务工单"), "dissatisfaction": ("Dissatisfied customers", "不满意客户"),
        "unpaidInvoice": ("Unpaid invoices", "未付发票"), "contractRenewal": ("Contract renewals", "合同续约"),
        "silence": ("Silent customers", "沉默客户"), "leadWinRate": ("Win rate of leads", "线索赢单率"),
        "repeatRate": ("Repeat rate", "复购率"), "retention": ("Retention by cohort", "同期群留存"), "churn": ("Churn", "流失率"),
        "secondPurchase": ("Time to the second purchase", "距第二次购买的时间"), "overdue": ("Overdue customers", "超期客户"),
        "loyalty": ("Loyalty", "忠诚度"), "contracts": ("Contracts that persist", "合同持续率"),
        "changes": ("Change against the previous period", "与上期相比的变化"), "alive": ("Who is still a customer", "活跃客户"),
        "forecast": ("Forecast", "销售预测"), "nextPurchases": ("Next purchases", "下次购买"), "qualification": ("Qualification of leads", "线索资格"),
        "pipeline": ("Pipeline", "销售管道"), "lookAlikes": ("Look-alike leads", "相似线索"), "nextActions": ("Next actions", "下一步行动"),
        "attributes": ("Attributes", "客户属性"), "risk": ("Risk", "风险"), "habits": ("Habits", "购买习惯"),
        "clusters": ("Clusters", "聚类"), "completeness": ("Completeness", "资料完整度"),
        "motives": ("Purchase motives", "购买动机"), "lateShare": ("Late payment", "逾期付款"),
        "preferredChannels": ("Preferred channels", "偏好渠道"), "preferredCategories": ("Preferred categories", "偏好品类"),
        "preferredRegions": ("Preferred regions", "偏好地区"), "levels": ("Loyalty to products and categories", "对产品和品类的忠诚度"),
        "profiling": ("Profiling", "画像"), "persistency": ("Persistency", "持续性"), "profitability": ("Profitability", "盈利性"),
        "performance": ("Performance", "表现"), "prospecting": ("Prospecting", "展望"), "product": ("Product", "产品"),
        "promotion": ("Promotion", "促销"), "carePlan": ("Care plan", "关怀计划"),
    ]

    private static let needs: [String: (english: String, chinese: String)] = [
        "purchase": ("purchases", "购买记录"), "purchase.cost": ("purchases with their cost", "购买记录的成本"),
        "purchase.product": ("purchases with their product", "购买记录的产品"),
        "purchase.category": ("purchases with their category", "购买记录的品类"),
        "purchase.channel": ("purchases with their channel", "购买记录的渠道"),
        "purchase.time": ("purchases with their time of day", "购买记录的时刻"),
        "lead.attributes": ("leads with attributes", "线索属性"), "lead.source": ("leads with their source", "线索来源"),
        "lead.expectedAmount": ("leads with an expected amount", "线索的预计金额"),
        "purchase.region": ("purchases with their region", "购买记录的地区"), "listPrices": ("list prices", "标价"),
        "customer": ("customers", "客户记录"), "customer.kind": ("customers with their kind", "客户的类型"),
        "customer.attributes": ("customers’ attributes", "客户属性"),
        "customer.accountManager": ("customers with their account manager", "客户的客户经理"), "contact": ("contacts", "联系记录"),
        "contact.cost": ("contacts with their cost", "联系记录的成本"), "contact.handler": ("contacts with their handler", "联系记录的经办人"),
        "campaign": ("campaigns", "营销活动"), "campaign.cost": ("campaigns with their cost", "营销活动的费用"),
        "campaign.campaignCost": ("campaigns with their cost", "营销活动的费用"), "campaignResponse": ("campaign responses", "活动响应"),
        "campaignResponse.cost": ("campaign responses with their cost", "活动响应的成本"),
        "campaignResponse.responseCost": ("campaign responses with their cost", "活动响应的成本"),
        "campaignResponse.responseRevenue": ("campaign responses with their revenue", "活动响应的销售额"),
        "campaignResponse.responseGroup": ("campaign responses with their group", "活动响应的分组"),
        "campaignResponse.responseContactDay": ("campaign responses with the day of contact", "活动响应的联系日期"),
        "invoice": ("invoices", "发票"), "invoice.invoiceCampaignID": ("invoices that name their campaign", "注明营销活动的发票"),
        "lead": ("leads", "销售线索"), "lead.referrer": ("leads with who recommended the firm", "线索的推荐人"),
        "lead.outcome": ("closed leads", "已结线索"), "survey": ("surveys", "调查问卷"), "serviceCase": ("service cases", "服务工单"),
        "contract": ("contracts", "合同"), "stageChange": ("changes of stage", "阶段变更"), "targets": ("targets", "目标设定"),
        "expectedValues": ("values expected by a model", "模型给出的预期价值"),
        "plannedControlShares": ("the planned share to hold back", "计划的对照组占比"),
    ]
}
