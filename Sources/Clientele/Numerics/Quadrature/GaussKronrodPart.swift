/// A part of a range with its integral by the Kronrod rule of 21 points, and an error from its Gauss rule of 10.
struct GaussKronrodPart {
    let lower: Double
    let upper: Double
    let value: Double
    let error: Double
    /// The integral of the absolute value, which tells how large the rounding error is.
    let absolute: Double

    /// Nodes and weights on −1 to 1 (QUADPACK, QK21); those with odd place are Gauss nodes.
    private static let nodes = [
        0.995657163025808080735527280689003, 0.973906528517171720077964012084452, 0.930157491355708226001207180059508,
        0.865063366688984510732096688423493, 0.780817726586416897063717578345042, 0.679409568299024406234327365114874,
        0.562757134668604683339000099272694, 0.433395394129247190799265943165784, 0.294392862701460198131126603103866,
        0.148874338981631210884826001129720,
    ]
    private static let kronrodWeights = [
        0.011694638867371874278064396062192, 0.032558162307964727478818972459390, 0.054755896574351996031381300244580,
        0.075039674810919952767043140916190, 0.093125454583697605535065465083366, 0.109387158802297641899210590325805,
        0.123491976262065851077958109585166, 0.134709217311473325928054001771707, 0.142775938577060080797094273138717,
        0.147739104901338491374841515972068,
    ]
    private static let centralWeight = 0.149445554002916905664936468389821
    private static let gaussWeights = [
        0.066671344308688137593568809893332, 0.149451349150580593145863396957697, 0.219086362515982043995534934228163,
        0.269266719309996355091226921569469, 0.295524224714752870173815619188769,
    ]
    static let evaluations = 21

    init(_ lower: Double, _ upper: Double, _ function: (Double) -> Double) {
        let center = lower / 2 + upper / 2
        let half = upper / 2 - lower / 2
        var isFinite = true
        func value(_ place: Double) -> Double {
            let value = function(place)
            if !value.isFinite { isFinite = false }
            return value.isFinite ? value : 0
        }
        let central = value(center)
        var pairs: [(below: Double, above: Double)] = []
        pairs.reserveCapacity(GaussKronrodPart.nodes.count)
        var kronrod = GaussKronrodPart.centralWeight * central
        var absolute = GaussKronrodPart.centralWeight * abs(central)
        var gauss = 0.0
        for (place, node) in GaussKronrodPart.nodes.enumerated() {
            let pair = (below: value(center - half * node), above: value(center + half * node))
            pairs.append(pair)
            kronrod += GaussKronrodPart.kronrodWeights[place] * (pair.below + pair.above)
            absolute += GaussKronrodPart.kronrodWeights[place] * (abs(pair.below) + abs(pair.above))
            if place % 2 == 1 { gauss += GaussKronrodPart.gaussWeights[place / 2] * (pair.below + pair.above) }
        }
        let mean = kronrod / 2
        var deviation = GaussKronrodPart.centralWeight * abs(central - mean)
        for (place, pair) in pairs.enumerated() {
            deviation += GaussKronrodPart.kronrodWeights[place] * (abs(pair.below - mean) + abs(pair.above - mean))
        }
        self.lower = lower
        self.upper = upper
        let integral = kronrod * half
        let computed = isFinite && integral.isFinite
        self.value = integral.isFinite ? integral : 0
        self.absolute = computed ? absolute * half : 0
        error =
            computed
            ? GaussKronrodPart.error(abs(kronrod - gauss) * half, deviation: deviation * half, absolute: absolute * half) : .infinity
    }

    /// QUADPACK's estimate: the difference of the rules says how good the worse one is.
    private static func error(_ difference: Double, deviation: Double, absolute: Double) -> Double {
        var error = difference
        if deviation > 0, error > 0 {
            let ratio = 200 * error / deviation
            error = deviation * min(1, ratio * ratio.squareRoot())
        }
        return max(error, 50 * Double.ulpOfOne * absolute)
    }
}
