/// Places for labels that want to be at `wishes`, at least `gap` apart and within `range`, with the
/// least sum of squared moves: pools of adjacent violators (isotonic regression; Barlow and others,
/// 1972, Statistical Inference under Order Restrictions). Where there is no room for the gap, it
/// shrinks.
///
/// - Returns: One place a wish, in the order of the wishes.
/// - Complexity: O(n log n)
func spread(_ wishes: [Double], gap: Double, within range: ClosedRange<Double>) -> [Double] {
  guard !wishes.isEmpty else { return [] }
  let order = wishes.indices.sorted { wishes[$0] < wishes[$1] }
  let steps = Double(wishes.count - 1)
  let length = range.upperBound - range.lowerBound
  let gap = steps > 0 ? min(gap, length / steps) : gap
  var pools: [(mean: Double, count: Int)] = []
  for (position, index) in order.enumerated() {
    pools.append((wishes[index] - Double(position) * gap, 1))
    while pools.count > 1, pools[pools.count - 2].mean > pools[pools.count - 1].mean {
      let last = pools.removeLast()
      let before = pools.removeLast()
      let count = before.count + last.count
      let sum = before.mean * Double(before.count) + last.mean * Double(last.count)
      pools.append((sum / Double(count), count))
    }
  }
  let highest = range.upperBound - steps * gap
  var places = wishes
  var position = 0
  for pool in pools {
    let place = max(range.lowerBound, min(highest, pool.mean))
    for _ in 0..<pool.count {
      places[order[position]] = place + Double(position) * gap
      position += 1
    }
  }
  return places
}
