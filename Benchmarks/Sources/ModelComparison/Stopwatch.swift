/// The shortest of several runs.
func best<Result>(of rounds: Int, _ work: () throws -> Result) throws -> (result: Result, seconds: Double) {
    let clock = ContinuousClock()
    var start = clock.now
    var result = try work()
    var shortest = (clock.now - start) / .seconds(1)
    for _ in 1..<max(rounds, 1) {
        start = clock.now
        result = try work()
        shortest = min(shortest, (clock.now - start) / .seconds(1))
    }
    return (result, shortest)
}
