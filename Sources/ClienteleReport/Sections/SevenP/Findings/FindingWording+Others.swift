internal import Clientele

extension FindingWording {
    /// The findings on profiles, products and campaigns.
    static let others: [FindingKind: Template] = [profiling, persistency, prospecting, product, promotion].reduce(into: [:]) { all, part in
        all.merge(part) { first, _ in first }
    }

    private static let profiling: [FindingKind: Template] = [
        .riskyCustomers: { finding in
            guard let customers = finding.count("customers"), let effect = finding.effect else { return nil }
            return "\(customers) 位高风险客户逾期欠款 \(effect)。"
        },
        .incompleteField: { finding in
            guard let known = finding.percent("known"), let subject = finding.finding.subject else { return nil }
            let names = subject.split(separator: ":", maxSplits: 1).map { $0.trimmingPrefix(" ") }
            guard names.count == 2 else { return nil }
            let (template, field) = (
                ProfileNames.field(String(names[0]), finding.context), ProfileNames.field(String(names[1]), finding.context)
            )
            return "资料清单“\(template)”中的字段“\(field)”仅有 \(known) 的客户填写。"
        },
    ]

    private static let product: [FindingKind: Template] = [
        .complements: { finding in
            guard let subject = finding.subject, let lift = finding.decimal("lift"), let baskets = finding.count("baskets"),
                let expected = finding.count("expectedBaskets")
            else { return nil }
            return "\(subject)：同时购买的频率为偶然情况的 \(lift) 倍，出现在 \(baskets) 个购物篮中，而偶然情况下为 \(expected) 个。"
        },
        .substitutes: { finding in
            guard let subject = finding.subject, let baskets = finding.count("baskets"), let expected = finding.count("expectedBaskets")
            else {
                return nil
            }
            return "\(subject)：相互替代，同一批客户都会购买，但仅在 \(baskets) 个购物篮中同时出现，而偶然情况下为 \(expected) 个。"
        },
    ]

    private static let promotion: [FindingKind: Template] = [
        .campaignUplift: { finding in
            guard let subject = finding.subject, let treated = finding.percent("treatedRate"), let control = finding.percent("controlRate"),
                let conversions = finding.count("incrementalConversions"), let change = finding.number("incrementalConversions")
            else { return nil }
            return "营销活动“\(subject)”使响应率从 \(control) 变为 \(treated)，响应比不开展活动\(change < 0 ? "减少" : "增加") \(conversions) 次。"
        },
        .campaignProfit: { finding in
            guard let subject = finding.subject, let effect = finding.effect, let amount = finding.finding.effect,
                let margin = finding.money("incrementalMargin"), let expenses = finding.money("expenses")
            else { return nil }
            return "营销活动“\(subject)”与对照组相比\(amount.minorUnits < 0 ? "亏损" : "盈利") \(effect)：增量毛利 \(margin)，费用 \(expenses)。"
        },
        .campaignCashShortfall: { finding in
            guard let subject = finding.subject, let collected = finding.money("collected"), let expenses = finding.money("expenses") else {
                return nil
            }
            return "营销活动“\(subject)”的发票已回款 \(collected)，而费用为 \(expenses)。"
        },
        .sampleRatioMismatch: { finding in
            guard let subject = finding.subject, let planned = finding.percent("plannedControlShare"),
                let share = finding.percent("controlShare")
            else { return nil }
            return "营销活动“\(subject)”的对照组占 \(share)，而计划为 \(planned)：在查明原因之前两组不可比较。"
        },
        .contactFatigue: { finding in
            guard let days = finding.count("windowDays"), let slope = finding.number("slope"), let points = finding.points("slope") else {
                return nil
            }
            return "活动前 \(days) 天内每多联系一次，增量响应率\(slope < 0 ? "下降" : "上升") \(points) 个百分点。"
        },
        .upliftDiffersBySegment: { finding in
            guard let subject = finding.subject, let segments = finding.count("segments") else { return nil }
            return "营销活动“\(subject)”在 \(segments) 个群体中的效果各不相同。"
        },
    ]
}
