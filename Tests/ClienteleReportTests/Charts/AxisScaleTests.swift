import ClienteleReport
import Testing

struct AxisScaleTests {
    @Test(arguments: [
        ([0.0, 7.0], [0.0, 2, 4, 6, 8]), ([28_000, -3_500], [-10_000, 0, 10_000, 20_000, 30_000]), ([], [0, 1]), ([0], [0, 1]),
        ([.nan, .infinity], [0, 1]), ([-4], [-4, -3, -2, -1, 0]), ([100], [0, 50, 100]), ([1], [0, 0.5, 1]),
    ])
    func `ticks are round and hold zero and every value`(values: [Double], ticks: [Double]) {
        #expect(AxisScale(covering: values).ticks == ticks)
    }

    @Test func `any values give few, even ticks around them`() {
        var state: UInt64 = 7
        for _ in 0..<5_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let size = (0..<Int(state >> 60)).reduce(1.0) { value, _ in value * (state & 1 == 0 ? 10 : 0.1) }
            let values = [
                Double(Int32(truncatingIfNeeded: state >> 17)) * 1e-9 * size, Double(Int32(truncatingIfNeeded: state >> 30)) * 1e-9 * size,
            ]
            let ticks = AxisScale(covering: values).ticks
            #expect((2...7).contains(ticks.count))
            let slack = (values.map(abs).max() ?? 0) * 1e-6 + 1e-12
            #expect(ticks.contains { abs($0) < slack })
            #expect((ticks.first ?? 1) <= (values.min() ?? 0) + slack && (ticks.last ?? -1) >= (values.max() ?? 0) - slack)
        }
    }

    @Test func `positions run from 0 to 1 and stay there`() {
        let scale = AxisScale(covering: [0, 10])
        #expect(scale.position(of: 0) == 0 && scale.position(of: 5) == 0.5 && scale.position(of: 10) == 1)
        #expect(scale.position(of: -99) == 0 && scale.position(of: 1e9) == 1 && scale.position(of: .nan) == 0)
    }
}
