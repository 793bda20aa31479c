internal import CLibYAML

/// libyaml at work on one text: its tokens or its events, one after the other. What a file holds is what
/// these say, and nothing else looks at the text to find out.
///
/// Take tokens or events from a stream, not both.
///
/// Complexity: O(bytes) for all of them, as long as tokens nest no deeper than a bound and there are no
/// tag directives, which libyaml compares with one another.
struct YAMLStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// A copy: the parser reads it while the stream lives.
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter bytes: UTF-8.
  /// - Throws: `YAMLFailure` when there is no memory.
  init(_ bytes: [UInt8]) throws(YAMLFailure) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw YAMLFailure(at: 0, problem: "out of memory")
    }
    text = .allocate(capacity: bytes.count)
    _ = text.initialize(from: bytes)
    self.parser = parser
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// The next token; nil at the end.
  mutating func nextToken() throws(YAMLFailure) -> YAMLToken? {
    var token = yaml_token_t()
    guard yaml_parser_scan(parser, &token) == 1 else { throw YAMLFailure(parser.pointee) }
    defer { yaml_token_delete(&token) }
    return token.type == YAML_STREAM_END_TOKEN ? nil : YAMLToken(token)
  }

  /// The next event; nil at the end.
  mutating func nextEvent() throws(YAMLFailure) -> YAMLEvent? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLFailure(parser.pointee) }
    defer { yaml_event_delete(&event) }
    return event.type == YAML_STREAM_END_EVENT ? nil : YAMLEvent(event)
  }
}

/// What is refused or counted among the tokens of a text.
struct YAMLToken {
  enum Kind: Equatable {
    case anchor(String)
    case alias(String)
    case tag(String)
    case directive
    /// The `?` of a key that is written out.
    case explicitKey
    case opening, closing, other
  }

  let kind: Kind
  /// Unicode scalars before it.
  let offset: Int

  fileprivate init(_ token: yaml_token_t) {
    offset = token.start_mark.index
    kind =
      switch token.type {
      case YAML_ANCHOR_TOKEN: .anchor(String(cString: token.data.anchor.value))
      case YAML_ALIAS_TOKEN: .alias(String(cString: token.data.alias.value))
      case YAML_TAG_TOKEN:
        .tag(
          String(cString: token.data.tag.handle) + String(cString: token.data.tag.suffix))
      case YAML_TAG_DIRECTIVE_TOKEN: .directive
      // The key token that belongs to a colon has no text of its own.
      case YAML_KEY_TOKEN where token.end_mark.index > token.start_mark.index: .explicitKey
      case YAML_BLOCK_SEQUENCE_START_TOKEN, YAML_BLOCK_MAPPING_START_TOKEN,
        YAML_FLOW_SEQUENCE_START_TOKEN, YAML_FLOW_MAPPING_START_TOKEN:
        .opening
      case YAML_BLOCK_END_TOKEN, YAML_FLOW_SEQUENCE_END_TOKEN, YAML_FLOW_MAPPING_END_TOKEN: .closing
      default: .other
      }
  }
}

/// What a text holds, in its order.
struct YAMLEvent {
  enum Kind: Equatable {
    case documentStart
    case scalar(String)
    case sequenceStart, mappingStart
    /// Of a sequence or a mapping.
    case end
    case alias
    case other
  }

  let kind: Kind
  /// Unicode scalars before it.
  let offset: Int
  /// Whether it has an anchor or a tag.
  let hasProperties: Bool

  fileprivate init(_ event: yaml_event_t) {
    offset = event.start_mark.index
    hasProperties =
      switch event.type {
      case YAML_SCALAR_EVENT: event.data.scalar.anchor != nil || event.data.scalar.tag != nil
      case YAML_SEQUENCE_START_EVENT:
        event.data.sequence_start.anchor != nil || event.data.sequence_start.tag != nil
      case YAML_MAPPING_START_EVENT:
        event.data.mapping_start.anchor != nil || event.data.mapping_start.tag != nil
      default: false
      }
    kind =
      switch event.type {
      case YAML_DOCUMENT_START_EVENT: .documentStart
      case YAML_SCALAR_EVENT:
        .scalar(
          String(
            decoding: UnsafeBufferPointer(
              start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self))
      case YAML_SEQUENCE_START_EVENT: .sequenceStart
      case YAML_MAPPING_START_EVENT: .mappingStart
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .end
      case YAML_ALIAS_EVENT: .alias
      default: .other
      }
  }
}

/// Where and why libyaml stopped, in its words.
struct YAMLFailure: Error {
  /// Unicode scalars before the place.
  var offset: Int
  /// Where what it was reading began.
  var start: Int
  var problem: String

  init(at offset: Int, problem: String) {
    (self.offset, start, self.problem) = (offset, offset, problem)
  }

  fileprivate init(_ parser: yaml_parser_t) {
    let problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
    let context = parser.context.map { String(cString: $0) }
    self.problem = context.map { "\(problem) (\($0))" } ?? problem
    // The reader of bytes has no marks; it stops at the first character that is not allowed, which is
    // the one behind those that were read.
    offset =
      parser.error == YAML_READER_ERROR
      ? parser.mark.index + Int(parser.unread) : parser.problem_mark.index
    start = parser.context == nil ? offset : min(parser.context_mark.index, offset)
  }
}
