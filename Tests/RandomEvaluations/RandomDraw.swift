import TestSupport

/// Numbers drawn from a seed.
public struct RandomDraw {
  private var generator: RepeatableGenerator

  public init(seed: UInt64) { generator = RepeatableGenerator(seed: seed) }

  /// 0 ..< bound
  public mutating func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  /// True once in so many draws.
  public mutating func happens(onceIn count: Int) -> Bool { number(count) == 0 }

  public mutating func pick<T>(_ choices: [T]) -> T { choices[number(choices.count)] }

  /// Tenths that sum to 10, each at least 1.
  mutating func shares(_ count: Int) -> [Int] {
    var shares = [Int](repeating: 1, count: count)
    for _ in count..<10 { shares[number(count)] += 1 }
    return shares
  }
}
