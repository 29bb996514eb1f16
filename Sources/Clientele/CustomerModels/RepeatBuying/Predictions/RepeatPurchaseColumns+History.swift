extension RepeatPurchaseColumns {
    /// What a model needs of a row, without spend and weight.
    func history(_ row: Int) -> RepeatPurchaseSummary {
        RepeatPurchaseSummary(
            validRepeatPurchases: repeatPurchases[row], ageAtLastPurchase: agesAtLastPurchase[row], age: ages[row])
    }
}
