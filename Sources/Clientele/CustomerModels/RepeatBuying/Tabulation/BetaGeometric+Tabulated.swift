extension BetaGeometricNBD: TabulatedRepeatBuyingModel {
    package static func likelihoodSum(over cells: RepeatPurchaseCells) -> any RepeatBuyingLikelihoodSum {
        BetaGeometricLikelihoodSum(cells, firstTosses: 0)
    }
}

extension ModifiedBetaGeometricNBD: TabulatedRepeatBuyingModel {
    package static func likelihoodSum(over cells: RepeatPurchaseCells) -> any RepeatBuyingLikelihoodSum {
        BetaGeometricLikelihoodSum(cells, firstTosses: 1)
    }
}
