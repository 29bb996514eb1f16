internal import Clientele

extension FindingWording {
    /// The findings on whether customers stay.
    static let persistency: [FindingKind: Template] = [
        .repeatRateChange: { $0.change("新客户 90 天内再次购买的比例") },
        .retentionChange: { $0.change("新客户在首次购买后 91 至 180 天购买的比例") },
        .contractPersistencyChange: { finding in
            let month = (finding.finding.subject ?? "").filter { $0.isASCII && $0.isWholeNumber }
            return finding.change("合同第 \(month) 月的持续率")
        },
        .overdueValuableCustomers: { finding in
            guard let customers = finding.count("customers"), let value = finding.money("yearlyValue") else { return nil }
            return "\(customers) 位高价值客户的沉默时间已超过自身购买节奏，他们每年带来 \(value)。"
        },
        .secondPurchaseGap: { finding in
            guard let customers = finding.count("customers"), let all = finding.count("newCustomers"), let days = finding.count("days")
            else { return nil }
            return "近一年 \(all) 位新客户中有 \(customers) 位在 \(days) 天后仍未第二次购买。"
        },
        .contractLapses: { finding in
            guard let contracts = finding.count("contracts"), let amount = finding.money("annualAmount") else { return nil }
            return "最近一年有 \(contracts) 份合同失效或退保，年金额合计 \(amount)。"
        },
        .productSwitching: { finding in
            guard let rate = finding.percent("repeatRate"), let transitions = finding.count("transitions") else { return nil }
            return "在 \(transitions) 次再次购买中，只有 \(rate) 购买了同一产品或品类。"
        },
    ]

    private func change(_ noun: String) -> String? {
        guard let difference = number("difference"), let points = points("difference"), let now = percent("currentRate"),
            let before = percent("previousRate")
        else { return nil }
        return "\(noun)由上年的 \(before) \(difference < 0 ? "下降" : "上升") \(points) 个百分点至 \(now)。"
    }
}
