/// The least of many keys, as many as are wanted, in no particular order: a heap whose root is the
/// greatest of them.
package struct LeastKeys<Key: Comparable & Sendable>: Sendable {
  @usableFromInline let capacity: Int
  @usableFromInline package internal(set) var keys: [Key] = []

  /// - Parameter capacity: How many are kept; `.max` for all.
  @inlinable
  package init(capacity: Int) { self.capacity = capacity }

  /// Whether a key would be kept.
  @inlinable @inline(__always)
  package func admits(_ key: Key) -> Bool {
    keys.count < capacity || (keys.first.map { key < $0 } ?? false)
  }

  /// Keeps a key that is admitted; returns the one that has to make room.
  ///
  /// - Complexity: O(log capacity), O(1) until there are as many keys
  @inlinable @discardableResult
  package mutating func insert(_ key: Key) -> Key? {
    guard keys.count == capacity else {
      keys.append(key)
      // Without a limit no key ever leaves, and an order would be for nothing.
      if keys.count == capacity {
        for place in stride(from: keys.count / 2 - 1, through: 0, by: -1) { sink(place) }
      }
      return nil
    }
    let displaced = keys[0]
    keys[0] = key
    sink(0)
    return displaced
  }

  @inlinable
  mutating func sink(_ start: Int) {
    var place = start
    while true {
      var greatest = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < keys.count && keys[greatest] < keys[child] { greatest = child }
      guard greatest != place else { return }
      keys.swapAt(place, greatest)
      place = greatest
    }
  }
}
