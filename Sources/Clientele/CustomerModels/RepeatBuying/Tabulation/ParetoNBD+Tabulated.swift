extension ParetoNBD: TabulatedRepeatBuyingModel {
    package static func likelihoodSum(over cells: RepeatPurchaseCells) -> any RepeatBuyingLikelihoodSum {
        ParetoLikelihoodSum(cells)
    }
}
