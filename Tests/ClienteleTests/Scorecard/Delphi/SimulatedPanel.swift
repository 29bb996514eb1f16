import Clientele

/// Panels of experts whose opinions are drawn, and who move as told between rounds.
struct SimulatedPanel {
    /// Of each expert how important each factor seems.
    var opinions: [[Double]]
    var generator: SeededGenerator

    /// Experts around one opinion, or around two opposite ones.
    init(experts: Int, factors: Int, noise: Double, camps: Int, seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        opinions = (0..<experts).map { expert in
            (0..<factors).map { factor in
                let side = expert % camps == 0 ? Double(factor) : Double(factors - 1 - factor)
                return side + noise * (generator.nextUnit() - 0.5)
            }
        }
        self.generator = generator
    }

    /// Every expert moves some of the way to the panel's mean.
    mutating func converge(_ share: Double) {
        for factor in opinions[0].indices {
            let mean = opinions.map { $0[factor] }.reduce(0, +) / Double(opinions.count)
            for expert in opinions.indices { opinions[expert][factor] += share * (mean - opinions[expert][factor]) }
        }
    }

    /// Every expert changes his mind at random.
    mutating func waver(_ noise: Double) {
        for expert in opinions.indices {
            for factor in opinions[expert].indices { opinions[expert][factor] += noise * (generator.nextUnit() - 0.5) }
        }
    }

    var rankings: DelphiRound {
        let named = opinions.enumerated().map { place, row in
            ("expert \(place)", DelphiOracle.ranks(row).map { DelphiAnswer?.some(.number($0)) })
        }
        return DelphiRound(answers: Dictionary(named, uniquingKeysWith: { first, _ in first }))
    }
}
