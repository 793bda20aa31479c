/// What grows row by row and can be cut and put together again: every analysis that reads a table
/// once. Parts that were added in any order give the same.
public protocol Tally: Sendable {
  /// Takes in what another part of the rows has given.
  mutating func add(_ other: Self)
}
