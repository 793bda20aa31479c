/// One pairwise judgment: the item `first` is `ratio` times as important as the item `second`.
///
/// Items are named by their position in the list that is compared, counted from 0. A judgment has
/// no orientation to get wrong: it reads the same in a pair list, a row-oriented and a
/// column-oriented table.
public struct Judgment: Sendable, Hashable {
  /// Position of the item that the ratio speaks about.
  public var first: Int
  /// Position of the item it is compared with.
  public var second: Int
  /// How many times as important `first` is as `second`: finite and greater than 0.
  public var ratio: Double

  public init(_ first: Int, _ second: Int, _ ratio: Double) {
    self.first = first
    self.second = second
    self.ratio = ratio
  }

  /// The same judgment read from the other side.
  public var reversed: Judgment { Judgment(second, first, 1 / ratio) }
}

/// How a table of judgments is read. Tables have no default: the two readings give opposite weights.
public enum Orientation: String, Sendable, Hashable, CaseIterable {
  /// Entry (r, c) says how many times item r is as important as item c (Saaty 1977).
  case row
  /// Entry (r, c) says how many times item c is as important as item r.
  case column
}
