/// Finds the places of the few highest values among many.
enum TopSelection {
    /// The places of the highest values, the highest first, equal ones in order of place.
    ///
    /// - Complexity: O(*n*) for few places among values in no order, O(*n* · *count*) at the worst.
    static func places<Value: Comparable>(ofHighest count: Int, in values: [Value]) -> [Int] {
        guard count > 0 else { return [] }
        // For many places sorting all is cheaper than keeping a list in order.
        if count > 1_000 {
            return Array(values.indices.sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }.prefix(count))
        }
        var places: [Int] = []
        for (place, value) in values.enumerated() {
            if places.count == count, let last = places.last, values[last] >= value { continue }
            var low = 0
            var high = places.count
            while low < high {
                let middle = (low + high) / 2
                if values[places[middle]] >= value { low = middle + 1 } else { high = middle }
            }
            places.insert(place, at: low)
            if places.count > count { places.removeLast() }
        }
        return places
    }
}
