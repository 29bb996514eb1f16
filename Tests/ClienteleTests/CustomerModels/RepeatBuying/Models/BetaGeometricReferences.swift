/// Reference values of mpmath 1.3 (Python), worked out with 20 digits and more and rounded once.
enum BetaGeometricReferences {
    struct Likelihood: Sendable {
        let x: Double
        let last: Double
        let age: Double
        let parameters: SIMD4<Double>
        let value: Double
        let gradient: SIMD4<Double>
        let modifiedValue: Double
        let modifiedGradient: SIMD4<Double>
    }

    struct Mean: Sendable {
        let parameters: SIMD4<Double>
        let time: Double
        let purchases: Double
        let alive: Double
    }

    struct Discounted: Sendable {
        let parameters: SIMD4<Double>
        let rate: Double
        let purchases: Double
    }

    /// ln of the sum of both ways to end, with derivatives by ln r, ln α, ln a, ln b.
    static let likelihoods: [Likelihood] = [
        Likelihood(
            x: 2.0, last: 30.43, age: 38.86, parameters: SIMD4(0.243, 4.414, 0.793, 2.426),
            value: -9.45860630706627,
            gradient: SIMD4(0.6551774229214842, -0.0009231466329824163, -0.16088760020011733, 0.1858327834674316),
            modifiedValue: -9.687182636249961,
            modifiedGradient: SIMD4(0.6526585607079581, 0.0017249352346608944, -0.36067308975784435, 0.33908476148299915)),
        Likelihood(
            x: 0.0, last: 0.0, age: 39.0, parameters: SIMD4(0.243, 4.414, 0.793, 2.426),
            value: -0.5554981608414633,
            gradient: SIMD4(-0.5554981608414633, 0.2182936379969595, 0.0, 0.0),
            modifiedValue: -0.3874523195688844,
            modifiedGradient: SIMD4(-0.35389225952685405, 0.13906873908287992, 0.11657831857224434, -0.11657831857224434)),
        Likelihood(
            x: 500.0, last: 350.5, age: 365.0, parameters: SIMD4(0.8, 3.0, 0.01, 30.0),
            value: -338.72677884288873,
            gradient: SIMD4(1.9287532910359602, -3.4500547197537483, 0.9710326946385609, -0.04710512749780543),
            modifiedValue: -338.7286861046925,
            modifiedGradient: SIMD4(1.9287532852275127, -3.450054689507865, 0.9710136464566403, -0.0469970580608534)),
        Likelihood(
            x: 500.0, last: 1.0, age: 365.0, parameters: SIMD4(0.8, 3.0, 0.5, 2.0),
            value: 1906.8238695091072,
            gradient: SIMD4(5.514027663372198, -374.8, -1.757721822193831, 0.554759571205725),
            modifiedValue: 1906.8208799702588,
            modifiedGradient: SIMD4(5.514027663372198, -374.8, -1.758716847069453, 0.5547714876713014)),
        Likelihood(
            x: 1000.0, last: 400.0, age: 400.0, parameters: SIMD4(5.0, 0.1, 2.0, 3.0),
            value: -107.93048052030522,
            gradient: SIMD4(-14.440860258699354, 4.7488127968008, -10.81026308236222, 1.7440149611047098),
            modifiedValue: -107.93247453891209,
            modifiedGradient: SIMD4(-14.440860258699354, 4.7488127968008, -10.812255114234729, 1.7440209252719927)),
        Likelihood(
            x: 3.0, last: 10.0, age: 39.0, parameters: SIMD4(100000.0, 2000000.0, 0.8, 2.4),
            value: -11.029376953060856,
            gradient: SIMD4(1.6831404460618185, -1.6831421970306997, -0.15766083438927456, 0.23019086001065092),
            modifiedValue: -11.251847648118831,
            modifiedGradient: SIMD4(1.6112778130502248, -1.6112782884704773, -0.33625413612799, 0.35367288400897595)),
        Likelihood(
            x: 3.0, last: 10.0, age: 39.0, parameters: SIMD4(0.5, 5.0, 100000.0, 300000.0),
            value: -9.939413059423412,
            gradient: SIMD4(0.949108528358896, -0.6167654495358552, 0.18510571084177263, -0.18510197683345483),
            modifiedValue: -10.227095748883542,
            modifiedGradient: SIMD4(0.9491084195177335, -0.616765293994194, -0.0648926164530709, 0.06489696746395195)),
        Likelihood(
            x: 40.0, last: 10.0, age: 39.0, parameters: SIMD4(100000.0, 2000000.0, 100000.0, 300000.0),
            value: -132.39443572520213,
            gradient: SIMD4(38.89344595973699, -38.90081299199989, -9.412453689620756, 9.41188009718447),
            modifiedValue: -132.68208642481287,
            modifiedGradient: SIMD4(38.893444788204924, -38.90081182001357, -9.662429500083553, 9.661824538330228)),
        Likelihood(
            x: 1.0, last: 5.0, age: 39.0, parameters: SIMD4(1e-05, 1e-05, 1e-05, 1e-05),
            value: -13.695017929904198,
            gradient: SIMD4(0.9998664421555833, 8.19811743120269e-06, 0.38636552970642696, -0.38636552970642696),
            modifiedValue: -15.869718315149393,
            modifiedGradient: SIMD4(0.9998482367284292, 9.743451253591858e-06, -0.4999320051974143, 0.4999999993200588)),
        Likelihood(
            x: 17.0, last: 0.001, age: 39.0, parameters: SIMD4(1e-05, 1e-05, 100000.0, 1e-05),
            value: -31.400181850039647,
            gradient: SIMD4(0.9999876559263304, -0.16830693069306932, -15.998640147881778, 1.0000331804320255),
            modifiedValue: -40.14068795342191,
            modifiedGradient: SIMD4(0.9999876559263304, -0.16830693069306932, -16.9984701766769, 1.0000338053316518)),
        Likelihood(
            x: 1.0, last: 5.0, age: 39.0, parameters: SIMD4(100000.0, 1e-05, 100000.0, 1e-05),
            value: -1312226.6342546805,
            gradient: SIMD4(-1312235.537740233, 99999.7999984, 9.999999999000001e-11, -9.999999999000001e-11),
            modifiedValue: -1312249.6601156103,
            modifiedGradient: SIMD4(-1312235.537740233, 99999.7999984, -0.999989999900001, 0.999999999800001)),
        Likelihood(
            x: 25.0, last: 39.0, age: 39.0, parameters: SIMD4(0.3, 2.0, 1e-05, 100000.0),
            value: -39.095045947084216,
            gradient: SIMD4(1.107903214871492, -0.9341463414634147, -2.399724042992439e-09, 2.39944812944962e-09),
            modifiedValue: -39.09504594718419,
            modifiedGradient: SIMD4(1.107903214871492, -0.9341463414634147, -2.499700048741062e-09, 2.499400146714099e-09)),
        Likelihood(
            x: 0.0, last: 0.0, age: 1000000.0, parameters: SIMD4(1e-05, 100000.0, 1.0, 1.0),
            value: -2.3978952727983707e-05,
            gradient: SIMD4(-2.3978952727983707e-05, 9.090909090909091e-06, 0.0, 0.0),
            modifiedValue: -1.1989404490220113e-05,
            modifiedGradient: SIMD4(-1.1989332616448378e-05, 4.545400047834712e-06, 5.9947381817086835e-06, -5.9947381817086835e-06)),
    ]

    /// r (t/α) ₃F₂(r + 1, a, 1; a + b, 2; −t/α) and ₂F₁(r, a; a + b; −t/α).
    static let means: [Mean] = [
        Mean(parameters: SIMD4(0.243, 4.414, 0.793, 2.426), time: 39.0, purchases: 1.196723193320817, alive: 0.7944033402632236),
        Mean(parameters: SIMD4(0.243, 4.414, 1.0, 2.426), time: 39.0, purchases: 1.0842790105915188, alive: 0.7677134158946488),
        Mean(parameters: SIMD4(0.243, 4.414, 1.0000001, 2.426), time: 39.0, purchases: 1.0842789630688812, alive: 0.7677134044330403),
        Mean(parameters: SIMD4(0.243, 4.414, 0.9999999, 0.5), time: 39.0, purchases: 0.6615421638700759, alive: 0.6485307756741021),
        Mean(parameters: SIMD4(0.5, 10.0, 0.3, 0.4), time: 52.0, purchases: 1.4254546709445854, alive: 0.660819303445194),
        Mean(parameters: SIMD4(0.5, 10.0, 0.3, 0.7), time: 52.0, purchases: 1.6470419637378249, alive: 0.7287796217275955),
        Mean(parameters: SIMD4(500.0, 1.0, 2.0, 0.5), time: 10000.0, purchases: 1.4999998496993836, alive: 3.018084968754783e-14),
        Mean(parameters: SIMD4(0.243, 1.0, 5.0, 0.001), time: 8.8, purchases: 0.4257793236562089, alive: 0.574319102491116),
        Mean(parameters: SIMD4(50.0, 1.0, 5.0, 0.001), time: 100000000.0, purchases: 1.00025, alive: 1.051018093623911e-50),
        Mean(parameters: SIMD4(3.0, 1.0, 0.793, 2.426), time: 10000.0, purchases: 66.85862305169954, alive: 0.0007275494314994134),
        Mean(parameters: SIMD4(50.0, 1.0, 0.0001, 1.0), time: 10000.0, purchases: 499364.93292816915, alive: 0.9986319903337333),
        Mean(parameters: SIMD4(3.0, 1.0, 0.3, 0.4), time: 1e-09, purchases: 2.9999999974285717e-09, alive: 0.9999999987142857),
        Mean(parameters: SIMD4(50.0, 1.0, 0.01, 500.0), time: 60.0, purchases: 2961.9076728302944, alive: 0.9807946409712053),
        Mean(parameters: SIMD4(500.0, 1.0, 2.0, 0.5), time: 0.001, purchases: 0.41270162126097837, alive: 0.6744454972122018),
        Mean(parameters: SIMD4(0.243, 1.0, 400.0, 600.0), time: 60.0, purchases: 1.3578865173223533, alive: 0.45750022393845624),
        Mean(parameters: SIMD4(0.05, 1.0, 0.3, 0.4), time: 100000000.0, purchases: 20947.048761556976, alive: 0.45167511431861695),
        Mean(parameters: SIMD4(0.243, 1.0, 1.0000001, 2.0), time: 1e-09, purchases: 2.429999999496585e-10, alive: 0.999999999919),
        Mean(parameters: SIMD4(500.0, 1.0, 400.0, 600.0), time: 0.3, purchases: 2.5037593984962405, alive: 2.07063721210738e-24),
        Mean(parameters: SIMD4(500.0, 1.0, 0.01, 500.0), time: 8.8, purchases: 4332.694005835469, alive: 0.9774348449722727),
        Mean(parameters: SIMD4(1.0, 1.0, 1.0, 1.0), time: 60.0, purchases: 4.110873864173311, alive: 0.06851456440288851),
    ]

    /// r E[₂F₁(1, a; a + b; −y/(α δ))]/(α δ) over y ~ gamma(r + 1), by Gauss–Legendre panels.
    static let discounted: [Discounted] = [
        Discounted(parameters: SIMD4(0.243, 4.414, 0.793, 2.426), rate: 0.0027, purchases: 3.6478096301374228),
        Discounted(parameters: SIMD4(2.243, 43.27, 0.793, 4.426), rate: 0.0027, purchases: 7.097163565300003),
        Discounted(parameters: SIMD4(0.553, 10.0, 1.0, 1.0), rate: 0.01, purchases: 1.3872222597032107),
        Discounted(parameters: SIMD4(5.0, 20.0, 0.3, 0.4), rate: 0.001, purchases: 35.831520432763234),
        Discounted(parameters: SIMD4(0.05, 1.0, 0.0001, 1.0), rate: 0.1, purchases: 0.4998965234247687),
        Discounted(parameters: SIMD4(50.0, 100.0, 2.0, 0.5), rate: 0.0001, purchases: 1.4984889605975857),
        Discounted(parameters: SIMD4(500.0, 30.0, 0.01, 500.0), rate: 0.05, purchases: 331.8422213032464),
        Discounted(parameters: SIMD4(1.0, 1.0, 20.0, 30.0), rate: 1e-06, purchases: 2.5788631921286096),
        Discounted(parameters: SIMD4(0.243, 4.414, 5.0, 0.001), rate: 0.0027, purchases: 0.5965031540162465),
        Discounted(parameters: SIMD4(3.0, 10.0, 1.5, 2.0), rate: 10.0, purchases: 0.029499479527238356),
    ]
}
