extension ProfitabilityRun {
    /// What the data did not allow.
    func unavailableParts(_ result: ProfitabilityResult, _ sums: StatementSums) -> [UnavailablePart] {
        var parts: [UnavailablePart] = []
        func add(_ part: String, _ needs: [String], if isMissing: Bool, _ reason: String) {
            if isMissing { parts.append(UnavailablePart(part, needs: needs, because: reason)) }
        }
        guard result.whale != nil else {
            let time = period.from.map { "from \($0) through \(asOf)" } ?? "by \(asOf)"
            add("statement", ["purchase"], if: true, "nobody has bought anything \(time)")
            return parts
        }
        switch result.basis {
        case .recordedCosts: break
        case .assumedCosts:
            add(
                "statement.costOfGoods", ["purchase.cost"], if: true,
                "\(result.linesWithoutCost) of \(result.lines) lines have no cost and were taken to cost the assumed share")
        case .partlyRecordedCosts:
            add(
                "statement.costOfGoods", ["purchase.cost"], if: true,
                "\(result.linesWithoutCost) of \(result.lines) lines have no cost and were taken to cost nothing")
        case .revenueOnly:
            add(
                "statement.costOfGoods", ["purchase.cost"], if: true,
                "no line has a cost, so profits are revenue less the other costs that are known")
        }
        add("statement.discounts", ["listPrices", "purchase.product"], if: !lineCosts.hasListPrices, "there are no list prices")
        add(
            "statement.costToServe", ["contact.cost"], if: activities.isEmpty && sums.service == 0,
            "no contact with a buyer carries a cost of service and no activities were given")
        add(
            "statement.retentionCost", ["contact.cost", "campaignResponse.cost"], if: sums.retention == 0,
            "nothing is recorded that was spent to keep buyers")
        add(
            "acquisition", ["contact.cost", "campaignResponse.cost", "campaign.cost"],
            if: result.acquisition == nil && period.from == nil,
            "nothing is recorded that was spent before a first purchase")
        for part in ["acquisition", "acquisitionAgainstRetention"] {
            add(
                part, ["purchase"], if: period.from != nil,
                "it follows customers from their first purchase on, over times of its own: analyse the whole ledger, without a first day")
        }
        let isUnsegmented = settings.segmentation != nil && result.tiers == nil
        add("tiers", ["purchase"], if: isUnsegmented, "no customer has a value above zero to be segmented by")
        add("categories", ["purchase.category"], if: result.categories == nil, "no line names its category")
        add("products", ["purchase.product"], if: result.products == nil, "no line names its product")
        add("value.influence", ["lead.referrer"], if: influence.referrals == 0, "no lead names who recommended the firm")
        add("value.learning", ["survey", "serviceCase"], if: learning == nil, "there are neither answers to surveys nor service cases")
        add("equity.expected", ["expectedValues"], if: expectations == nil, "nobody says what customers will bring; fit a model first")
        return parts
    }
}
