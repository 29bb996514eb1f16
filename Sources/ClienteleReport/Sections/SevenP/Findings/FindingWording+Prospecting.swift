internal import Clientele

extension FindingWording {
    /// The findings on what comes next.
    static let prospecting: [FindingKind: Template] = [
        .staleLeads: { finding in
            guard let leads = finding.count("leads"), let days = finding.count("days") else { return nil }
            return "有 \(leads) 条未结线索已 \(days) 天以上无人跟进。"
        },
        .weightedPipeline: { finding in
            guard let leads = finding.count("leads"), let full = finding.money("fullAmount"), let amount = finding.money("weightedAmount"),
                let lower = finding.money("weightedLower"), let upper = finding.money("weightedUpper")
            else { return nil }
            return "\(leads) 条未结线索总金额 \(full)，预期带来 \(amount)（\(lower) 至 \(upper)）。"
        },
        .forecastChange: { finding in
            guard let change = finding.number("relativeChange"), let percent = finding.percent("relativeChange"),
                let revenue = finding.money("forecastRevenue"), let lower = finding.money("forecastLower"),
                let upper = finding.money("forecastUpper")
            else { return nil }
            return "未来数月销售额预期为 \(revenue)（\(lower) 至 \(upper)），比上年同期\(change < 0 ? "减少" : "增加") \(percent)。"
        },
        .dueCustomers: { finding in
            guard let customers = finding.count("customers"), let effect = finding.effect else { return nil }
            return "\(customers) 位客户已超过应再次购买的时间，但很可能仍活跃；提醒他们预期带来 \(effect)。"
        },
    ]
}
