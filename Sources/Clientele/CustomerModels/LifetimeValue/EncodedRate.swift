/// The encoded form of discounting at a rate, before it is known whether there is such a rate.
struct EncodedRate: Decodable {
    let rate: Double
    let yearFraction: YearFraction
}
