/// Says which parts of a promotion analysis the data did not allow.
struct PromotionUnavailable {
    let parts: [UnavailablePart]

    init(_ result: PromotionResult, base: CustomerBase, settings: PromotionAnalysis) {
        var parts: [UnavailablePart] = []
        guard !result.campaigns.isEmpty else {
            self.parts = [
                UnavailablePart(
                    "campaigns", needs: ["campaign", "campaignResponse"], because: "no campaign is recorded by the day of the analysis")
            ]
            return
        }
        let campaigns = result.campaigns
        if campaigns.allSatisfy({ $0.uplift.treated.n + $0.uplift.control.n == 0 }) {
            parts.append(UnavailablePart("response", needs: ["campaignResponse"], because: "no customer's response is recorded"))
        }
        if result.comparison == nil {
            parts.append(UnavailablePart("uplift", needs: ["campaignResponse.responseGroup"], because: "no campaign held customers back"))
        }
        if campaigns.allSatisfy({ $0.uplift.revenue == nil }) {
            parts.append(
                UnavailablePart("revenue", needs: ["campaignResponse.responseRevenue"], because: "no revenue of two groups can be compared")
            )
        }
        if result.margin == nil {
            parts.append(UnavailablePart("profit", needs: ["purchase.cost"], because: "no margin is known"))
        }
        if campaigns.allSatisfy({ $0.cash.expenses.minorUnits == 0 }) {
            parts.append(
                UnavailablePart(
                    "roi", needs: ["campaign.campaignCost", "campaignResponse.responseCost"], because: "no expense is recorded"))
        }
        if campaigns.allSatisfy({ $0.cash.invoices == 0 }) {
            parts.append(UnavailablePart("cash", needs: ["invoice.invoiceCampaignID"], because: "no invoice names a campaign"))
        }
        if settings.plannedControlShares.isEmpty {
            parts.append(
                UnavailablePart("sampleRatio", needs: ["plannedControlShares"], because: "no plan says what share was to be held back"))
        }
        if campaigns.allSatisfy({ $0.segments.isEmpty }) {
            parts.append(
                UnavailablePart(
                    "segments", needs: ["purchase", "campaignResponse.responseContactDay"],
                    because: "no campaign has two groups of customers with purchases before it"))
        }
        if result.fatigue?.upliftTrend == nil {
            parts.append(
                UnavailablePart(
                    "fatigue", needs: ["campaignResponse", "contact"],
                    because: "contacts before campaigns do not vary, or too few customers responded"))
        }
        if result.targets == nil {
            parts.append(
                UnavailablePart(
                    "targets", needs: ["purchase", "campaignResponse.responseRevenue", "campaignResponse.responseCost"],
                    because: "no campaign tells what a contact brings in a segment"))
        }
        self.parts = parts
    }
}
