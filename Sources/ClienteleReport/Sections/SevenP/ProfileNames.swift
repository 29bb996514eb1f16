internal import Clientele

/// What fields, attributes and groups of a profile are called; names that an app gave stand as they are.
enum ProfileNames {
    /// A field of a checklist, or the checklist itself.
    static func field(_ name: String, _ context: ReportContext) -> String { word(name, in: fields, context) }

    /// An attribute, a field of the customer record, or a figure of how customers buy.
    static func attribute(_ name: String, _ context: ReportContext) -> String { word(name, in: attributes, context) }

    /// What divides the customers.
    static func basis(_ name: String, _ context: ReportContext) -> String { word(name, in: bases, context) }

    /// A group of a division.
    static func group(_ name: String, basis: String, _ context: ReportContext) -> String {
        switch basis {
        case "tier": context.vocabulary.tierName(name)
        case "segment": context.vocabulary.segmentName(name)
        default: VisibleText.of(name)
        }
    }

    /// A value of an attribute.
    static func value(_ value: String, of attribute: String, _ context: ReportContext) -> String {
        if attribute == "preferredWeekday", let place = Int(value), (1...7).contains(place) { return weekdays(context)[place - 1] }
        if attribute == "preferredWeekday" { return word(value.lowercased(), in: weekdayNames, context) }
        if attribute == "riskLevel" { return RiskLevel(rawValue: value).map { context.word($0.term) } ?? VisibleText.of(value) }
        return word(value, in: values, context)
    }

    /// Monday to Sunday.
    static func weekdays(_ context: ReportContext) -> [String] {
        context.vocabulary.language == .english
            ? ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] : ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
    }

    private typealias Names = [String: (english: String, chinese: String)]

    private static func word(_ name: String, in names: Names, _ context: ReportContext) -> String {
        guard let words = names[name] else { return VisibleText.of(name) }
        return context.vocabulary.language == .english ? words.english : words.chinese
    }

    private static let fields: Names = [
        "person": ("person", "个人客户"), "company": ("company", "企业客户"), "name": ("name", "姓名或名称"), "age": ("age", "年龄"),
        "gender": ("gender", "性别"), "address": ("address", "地址"), "telephone": ("telephone", "电话"), "email": ("email", "电子邮箱"),
        "consent": ("consent", "营销许可"), "purchases": ("purchases", "购买记录"), "preferences": ("preferences", "偏好"),
        "occupation": ("occupation", "职业"), "income": ("income", "收入"), "household": ("household", "家庭"), "housing": ("housing", "住房"),
        "education": ("education", "教育程度"), "interests": ("interests", "兴趣"), "memberships": ("memberships", "社会关系"),
        "website": ("website", "网站"), "founded": ("founded", "成立时间"), "industry": ("industry", "行业"),
        "employees": ("employees", "员工数"), "legal form": ("legal form", "企业性质"), "revenue": ("revenue", "营业额"),
        "credit rating": ("credit rating", "信用评级"), "payment terms": ("payment terms", "付款条件"),
        "account manager": ("account manager", "客户经理"), "contact": ("contact", "联系人"), "contact's role": ("contact’s role", "联系人职务"),
    ]

    private static let attributes: Names = [
        "customerKind": ("kind of customer", "客户类型"), "customerDivision": ("division", "所属部门"),
        "accountManager": ("account manager", "客户经理"), "groupAccount": ("group account", "集团客户"),
        "preferredChannel": ("preferred channel", "偏好渠道"), "preferredCategory": ("preferred category", "偏好品类"),
        "preferredRegion": ("preferred region", "偏好地区"), "preferredWeekday": ("preferred weekday", "偏好星期"),
        "recencyDays": ("days since last purchase", "距最近购买天数"), "frequency": ("purchases", "购买次数"),
        "monetary": ("spend", "消费金额"), "basketAmount": ("basket amount", "购物篮金额"),
        "tenureDays": ("days since first purchase", "距首次购买天数"), "riskLevel": ("risk", "风险等级"),
        "completeness": ("completeness", "资料完整度"), "motive": ("motive", "购买动机"),
    ]

    private static let bases: Names = ["tier": ("tier", "层级"), "segment": ("segment", "群体"), "cluster": ("cluster", "聚类")]

    private static let values: Names = [
        "true": ("yes", "是"), "false": ("no", "否"), "person": ("person", "个人"), "company": ("company", "企业"),
        "low": ("low", "低"), "medium": ("medium", "中"), "high": ("high", "高"),
    ]

    private static let weekdayNames: Names = [
        "monday": ("Mon", "周一"), "tuesday": ("Tue", "周二"), "wednesday": ("Wed", "周三"), "thursday": ("Thu", "周四"),
        "friday": ("Fri", "周五"), "saturday": ("Sat", "周六"), "sunday": ("Sun", "周日"),
    ]
}
