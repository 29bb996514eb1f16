import Clientele

/// The result of `segment` for people.
enum SegmentText {
    static func text(of overview: SegmentationOverview) -> String {
        var lines = """
            Customers as of \(overview.asOf): \(overview.customers) with purchases, \(overview.withoutPurchases) without
            Rows: \(overview.purchases) purchases, \(overview.refunds) refunds, \(overview.rejectedRows.count) left out
            Total value: \(overview.totalValue) \(overview.currency), Gini \(gini(overview.gini))

            """
        if let eighty = overview.valueShares.first(where: { $0.valueShare == 0.8 }) {
            lines += "80 % of the value comes from \(PercentText.text(eighty.customerShare)) of the customers\n"
        }
        var classes = TextColumns(["class", "customers", "share", "value", "share"], rightAligned: [1, 2, 3, 4])
        for row in overview.classes {
            classes.add([
                row.name, "\(row.customers)", PercentText.text(row.customerShare), "\(row.value)", PercentText.text(row.valueShare),
            ])
        }
        var segments = TextColumns(["segment", "customers", "share", "value", "share"], rightAligned: [1, 2, 3, 4])
        for row in overview.segments {
            segments.add([
                row.segment, "\(row.customers)", PercentText.text(row.customerShare), "\(row.value)", PercentText.text(row.valueShare),
            ])
        }
        var tiers = TextColumns(["tier", "customers", "share", "value", "share"], rightAligned: [1, 2, 3, 4])
        for row in overview.tiers {
            tiers.add([
                row.tier, "\(row.customers)", PercentText.text(row.customerShare), "\(row.value)", PercentText.text(row.valueShare),
            ])
        }
        lines += "\n\(classes.text)\n\(segments.text)\n\(tiers.text)"
        for axis in overview.scoreAxes where axis.isCoarse {
            lines += "\nOnly \(axis.distinctScores) of 5 \(axis.axis.rawValue) scores occur: the values are too coarse to tell more apart\n"
        }
        return lines
    }

    private static func gini(_ value: Double) -> String {
        DecimalAmount(minorUnits: Int128((value * 1000).rounded()), minorUnitDigits: 3).description
    }
}
