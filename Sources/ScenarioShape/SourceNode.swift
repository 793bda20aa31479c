package import Diagnostics

/// A value of a YAML file with its place. Scalars keep their text: what is a number is for the
/// reader of a key to say, not for YAML.
package indirect enum SourceNode: Sendable {
  case scalar(String, SourcePosition)
  case sequence([SourceNode], SourcePosition)
  case mapping([Entry], SourcePosition)

  package struct Entry: Sendable {
    package var key: String
    package var keyPosition: SourcePosition
    package var value: SourceNode

    package init(key: String, keyPosition: SourcePosition, value: SourceNode) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }
  }

  package var position: SourcePosition {
    switch self {
    case .scalar(_, let position), .sequence(_, let position), .mapping(_, let position): position
    }
  }

  package var text: String? {
    if case .scalar(let text, _) = self { text } else { nil }
  }

  /// True for a key without a value, `key:`.
  package var isEmpty: Bool { text?.isEmpty ?? false }
}
