/// The parts of a ``ProductAnalysis``, named by their keys in the result.
enum ProductPart: String, CaseIterable {
    case penetration
    case categories
    case classes
    case association
    case pairs
    case nextProducts
    case crossSell
    case life
}
