package import Diagnostics

/// A value with the place where it is written.
package struct Positioned<Value> {
  package var value: Value
  package var position: SourcePosition

  package init(_ value: Value, at position: SourcePosition) {
    self.value = value
    self.position = position
  }
}

extension Positioned: Sendable where Value: Sendable {}
extension Positioned: Equatable where Value: Equatable {}
extension Positioned: Hashable where Value: Hashable {}

/// The value of a key, with the place of the key: where what is said of the value as a whole belongs.
package struct Keyed<Value> {
  package var value: Value
  /// Where the key stands; of the whole file, or an entry of a list, where it starts.
  package var key: SourcePosition
  package var position: SourcePosition

  package init(_ value: Value, key: SourcePosition, position: SourcePosition) {
    self.value = value
    self.key = key
    self.position = position
  }
}

extension Keyed: Sendable where Value: Sendable {}

/// An entry of a mapping whose keys are names that the user chose.
package struct Named<Value> {
  package var name: String
  package var key: SourcePosition
  /// Nil for one that could not be read; the name exists all the same.
  package var value: Value?
  package var position: SourcePosition
}

extension Named: Sendable where Value: Sendable {}
