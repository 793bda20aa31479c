/// The largest of many numbers, so many of them, in a heap whose first is the least of them.
struct LargestValues: Sendable {
  private let count: Int
  private var heap: [Double] = []

  /// - Precondition: `count` > 0.
  init(_ count: Int) { self.count = count }

  /// What a number must be at least to be among the largest; −∞ while there are no more than those.
  var threshold: Double { isFull ? heap[0] : -.infinity }

  private var isFull: Bool { heap.count == count && hasMore }
  private var hasMore = false

  /// - Complexity: O(1) for a number that is not among the largest, else O(log count)
  mutating func add(_ value: Double) {
    if heap.count < count {
      heap.append(value)
      var place = heap.count - 1
      while place > 0, heap[(place - 1) / 2] > heap[place] {
        heap.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
      return
    }
    hasMore = true
    guard value > heap[0] else { return }
    heap[0] = value
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if heap[child] < heap[least] { least = child }
      }
      if least == place { return }
      heap.swapAt(place, least)
      place = least
    }
  }
}
