internal import Clientele

extension FindingWording {
    /// The findings on what customers are worth.
    static let profitability: [FindingKind: Template] = [
        .lossMakingCustomers: { finding in
            guard let share = finding.percent("share"), let customers = finding.count("customers"),
                let loss = finding.money("destroyedProfit")
            else { return nil }
            let part = finding.percent("destroyedShare").map { "，相当于全部利润的 \($0)" } ?? ""
            return "\(share) 的购买客户（\(customers) 位）入不敷出，合计侵蚀利润 \(loss)\(part)。"
        },
        .profitConcentration: { finding in
            guard let fifth = finding.percent("topFifthShare"), let peak = finding.percent("peakShare"),
                let place = finding.percent("peakCustomerShare")
            else { return nil }
            return "利润最高的五分之一客户带来 \(fifth) 的利润；曲线在前 \(place) 的客户处达到最高点 \(peak)。"
        },
        .lossMakingCategory: { $0.sold("品类") },
        .lossMakingProduct: { $0.sold("产品") },
        .acquisitionNotPaidBack: { finding in
            guard let customers = finding.count("customers"), let cohorts = finding.count("cohorts"), let cost = finding.money("cost"),
                let outstanding = finding.money("outstanding")
            else { return nil }
            return "\(cohorts) 个季度的 \(customers) 位新客户尚未收回获客成本：\(cost) 中还有 \(outstanding) 未收回。"
        },
        .retentionCheaperThanAcquisition: { finding in
            guard let times = finding.decimal("times"), let new = finding.money("costPerNewCustomer"),
                let kept = finding.money("costPerKeptCustomer")
            else { return nil }
            return "赢得一位新客户的成本为 \(new)，保持一位老客户为 \(kept)，前者是后者的 \(times) 倍（经验法则为 5 至 6 倍）。"
        },
    ]

    private func sold(_ noun: String) -> String? {
        guard let subject, let revenue = money("netRevenue"), let cost = money("costOfGoods"), let loss = money("marginalProfit") else {
            return nil
        }
        return "\(noun)“\(subject)”销售额为 \(revenue)，成本为 \(cost)，亏损 \(loss)。"
    }
}
