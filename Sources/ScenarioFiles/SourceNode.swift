/// A value of a YAML file with its place. Scalars keep their text: what is a number is for the
/// reader of a key to say, not for YAML.
indirect enum SourceNode: Sendable {
  case scalar(String, SourcePosition)
  case sequence([SourceNode], SourcePosition)
  case mapping([Entry], SourcePosition)

  struct Entry: Sendable {
    var key: String
    var keyPosition: SourcePosition
    var value: SourceNode
  }

  var position: SourcePosition {
    switch self {
    case .scalar(_, let position), .sequence(_, let position), .mapping(_, let position): position
    }
  }

  var text: String? {
    if case .scalar(let text, _) = self { text } else { nil }
  }

  /// True for a key without a value, `key:`.
  var isEmpty: Bool { text?.isEmpty ?? false }
}
