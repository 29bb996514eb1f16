import Clientele

/// The result of `baskets` for people.
enum BasketsText {
    static func text(of result: BasketAssociationResult) -> String {
        var text = "\(result.baskets) baskets, \(result.products) products, \(result.itemsets) frequent sets "
        text += "in at least \(result.minimumBaskets) baskets, \(result.ruleCount) rules\n"
        guard !result.rules.isEmpty else { return text }
        var table = TextColumns(
            ["with", "goes", "support", "confidence", "lift", "leverage", "conviction", "Zhang"], rightAligned: [2, 3, 4, 5, 6, 7])
        for rule in result.rules {
            let figures = [rule.support, rule.confidence, rule.lift, rule.leverage].map { NumberColumn.text($0) }
            table.add(
                [rule.antecedent.joined(separator: " + "), rule.consequent.joined(separator: " + ")] + figures
                    + [rule.conviction.map { NumberColumn.text($0) } ?? "infinite", NumberColumn.text(rule.zhang)])
        }
        return text + table.text
    }
}
