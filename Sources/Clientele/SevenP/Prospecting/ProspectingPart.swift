/// The parts of a ``ProspectingAnalysis``, named by their keys in the result.
enum ProspectingPart: String, CaseIterable {
    case forecast
    case nextPurchases
    case qualification
    case pipeline
    case lookAlikes
    case nextActions
}
