internal import Clientele

extension FindingWording {
    /// The findings on how customers buy and are served.
    static let performance: [FindingKind: Template] = [
        .seasonalCategory: { finding in
            guard let subject = finding.subject, let times = finding.decimal("seasonRatio"), let first = finding.count("firstSeasonMonth"),
                let months = finding.count("seasonMonths")
            else { return nil }
            return "品类“\(subject)”有自身的季节性：自 \(first) 月起共 \(months) 个旺季月份，相对其他品类的销量为其余月份的 \(times) 倍。"
        },
        .decliningRegion: { $0.trend("地区") }, .growingRegion: { $0.trend("地区") },
        .decliningCategory: { $0.trend("品类") }, .growingCategory: { $0.trend("品类") },
        .decliningChannel: { $0.trend("渠道") }, .growingChannel: { $0.trend("渠道") },
        .concentration: { finding in
            guard let tenth = finding.percent("shareOfLargestTenth"), let largest = finding.percent("shareOfLargest") else { return nil }
            return "最大的十分之一客户带来 \(tenth) 的销售额，最大的一位带来 \(largest)。"
        },
        .serviceLevelBreach: { finding in
            guard let breached = finding.count("breached"), let cases = finding.count("cases"), let limit = finding.count("limitMinutes"),
                let name = finding.serviceLevel
            else { return nil }
            return "\(cases) 个\(name.kind)工单中有 \(breached) 个未在 \(limit) 分钟内\(name.event)。"
        },
        .slowPayers: { finding in
            guard let customers = finding.count("customers"), let overdue = finding.money("overdue"),
                let oldest = finding.money("overMoreThan90Days")
            else { return nil }
            return "\(customers) 位客户逾期欠款 \(overdue)，其中 \(oldest) 逾期超过 90 天。"
        },
        .growthDriver: { finding in
            guard let effect = finding.effect, let change = finding.finding.effect, let subject = finding.finding.subject,
                let part = finding.money(subject)
            else { return nil }
            let names = ["customers": "客户数", "frequency": "客均订单数", "basket": "每单购买量", "price": "件单价"]
            return "销售额比上一期\(change.minorUnits > 0 ? "增加" : "减少") \(effect)，影响最大的因素是\(names[subject] ?? subject)（\(part)）。"
        },
        .idleAccounts: { finding in
            guard let idle = finding.count("idleAccounts"), let accounts = finding.count("accounts"),
                let days = finding.count("idleAfterDays"), let effect = finding.effect
            else { return nil }
            return "\(accounts) 位客户中有 \(idle) 位超过 \(days) 天无人跟进，他们在本期带来 \(effect)。"
        },
        .silentManagers: { finding in
            guard let silent = finding.count("silent"), let managers = finding.count("managers"),
                let days = finding.count("silentAfterDays")
            else { return nil }
            return "\(managers) 位客户经理中有 \(silent) 位超过 \(days) 天没有任何记录。"
        },
        .missedTarget: { finding in
            guard let target = finding.money("target"), let achieved = finding.money("achieved"), let gap = finding.effect else {
                return nil
            }
            return "\(finding.subject ?? "全部销售")的目标 \(target) 未达成：实际 \(achieved)，差额 \(gap)。"
        },
    ]

    private func trend(_ noun: String) -> String? {
        guard let subject, let against = number("yearlyChangeAgainstOthers"), let others = percent("yearlyChangeAgainstOthers"),
            let own = number("ownYearlyChange"), let change = percent("ownYearlyChange")
        else { return nil }
        return "\(noun)“\(subject)”的销量每年\(against < 0 ? "落后" : "领先")其他\(noun) \(others)；自身每年\(own < 0 ? "下降" : "上升") \(change)。"
    }

    /// The kind of case and what was due, from a subject such as `enquiry response`.
    private var serviceLevel: (kind: String, event: String)? {
        let words = (finding.subject ?? "").split(separator: " ").map(String.init)
        guard words.count == 2, let kind = ServiceCaseKind(rawValue: words[0]), let event = ServiceLevel.Event(rawValue: words[1]) else {
            return nil
        }
        return (context.word(kind.term), event == .response ? "响应" : "解决")
    }
}
