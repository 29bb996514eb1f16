import Clientele

/// The keys of a Delphi study in JSON.
enum DelphiShape {
    static let study: JSONShape = .object([
        "version": .any, "kind": .any, "factors": .array(.any), "panel": .array(.any), "authority": .map(.any), "pool": .any,
        "weighting": .any, "rounds": .array(round), "stop": stop, "scale": .object(["minimum": .any, "maximum": .any]),
        "settings": .object(["seed": .any, "permutations": .any, "resamples": .any, "confidence": .any]),
        "children": .map(.later { study }), "objectives": .map(.array(.any)),
    ])

    private static let round: JSONShape = .object(["answers": .map(.array(.any)), "reasons": .map(.array(.any))])

    private static let stop: JSONShape = .object([
        "minimumConcordance": .any, "maximumP": .any, "maximumInterquartileRange": .any, "maximumChange": .any,
        "maximumFuzzyDistance": .any, "minimumFuzzyShare": .any, "maximumRounds": .any,
    ])
}
