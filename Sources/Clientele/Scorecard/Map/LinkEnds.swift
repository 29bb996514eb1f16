/// The two ends of a link, which tell whether two links are the same hypothesis.
struct LinkEnds: Hashable {
    let from: String
    let to: String

    init(_ link: CauseEffectLink) {
        from = link.from
        to = link.to
    }
}
