internal import CExpat

/// What is told of the elements of an XML stream, in their order. Names come without their prefix. What
/// is thrown ends the parsing.
protocol XMLElementHandler {
  mutating func start(
    _ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetProblem)
  mutating func end(_ name: XMLName) throws(SpreadsheetProblem)
  /// Part of a text, wherever it stands.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetProblem)
}

extension XMLElementHandler {
  mutating func end(_ name: XMLName) {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// A name that stands in the parser's memory.
struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    var place = name
    var start = name
    while place.pointee != 0 {
      if place.pointee == 0x3A { start = place + 1 }
      place += 1
    }
    self.start = start
  }

  /// The only letter of a name of one; 0 for a longer one. Most names of a sheet have one.
  var letter: UInt8 {
    start[0] != 0 && start[1] == 0 ? UInt8(bitPattern: start[0]) : 0
  }

  static func == (name: XMLName, text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      for index in text.indices where name.start[index] != CChar(bitPattern: text[index]) {
        return false
      }
      return name.start[text.count] == 0
    }
  }

  static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }
}

/// Attributes that stand in the parser's memory: names and values in turn, then nil.
struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.list = list }

  /// The value's bytes, valid until the handler returns; nil when there is no such attribute.
  func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard var place = list else { return nil }
    while let key = place[0], let value = place[1] {
      if XMLName(key) == name {
        var count = 0
        while value[count] != 0 { count += 1 }
        return UnsafeRawBufferPointer(start: value, count: count).assumingMemoryBound(
          to: UInt8.self)
      }
      place += 2
    }
    return nil
  }

  subscript(name: StaticString) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A whole number of at most nine digits.
  func number(_ name: StaticString) -> Int? {
    guard let bytes = bytes(name), (1...9).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}

/// Feeds XML to a handler piece by piece (expat). Document types, and with them entities, are refused;
/// so are tokens that would have to be kept whole beyond a limit, and elements nested without end.
final class XMLStream<Handler: XMLElementHandler> {
  private static var longestToken: Int { 1 << 22 }

  private let part: String
  private let parser: XML_Parser
  private var fed = 0
  private let state: HandlingState<Handler>

  /// What has been collected so far.
  var handler: Handler {
    get { state.handler }
    set { state.handler = newValue }
  }

  init(_ handler: Handler, part: String) throws(SpreadsheetProblem) {
    guard let parser = XML_ParserCreate(nil) else { throw .damaged(part: part) }
    self.part = part
    self.parser = parser
    state = HandlingState(handler, parser)
    XML_SetUserData(parser, Unmanaged<ParsingState>.passUnretained(state).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let state = ParsingState.of(data), let name else { return }
        state.start(XMLName(name), XMLAttributes(attributes))
      },
      { data, name in
        guard let state = ParsingState.of(data), let name else { return }
        state.end(XMLName(name))
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let state = ParsingState.of(data), let text else { return }
      state.text(
        UnsafeRawBufferPointer(start: text, count: Int(count)).assumingMemoryBound(to: UInt8.self))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let state = ParsingState.of(data) else { return }
      state.hasDocumentType = true
      state.stop()
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Parses the next bytes.
  func feed(_ bytes: [UInt8], isLast: Bool) throws(SpreadsheetProblem) {
    let status = bytes.withUnsafeBytes {
      XML_Parse(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count),
        isLast ? 1 : 0)
    }
    fed += bytes.count
    if state.hasDocumentType { throw .documentType(part: part) }
    if let problem = state.problem { throw problem }
    guard status == XML_STATUS_OK else { throw .damaged(part: part) }
    if fed - Int(XML_GetCurrentByteIndex(parser)) > Self.longestToken {
      throw .tooLarge(part: part, limit: Self.longestToken)
    }
  }
}

/// What the parser's callbacks reach: they cannot be generic.
private class ParsingState {
  private let parser: XML_Parser
  final var hasDocumentType = false
  /// The first that was thrown.
  final private(set) var problem: SpreadsheetProblem?

  init(_ parser: XML_Parser) { self.parser = parser }

  static func of(_ data: UnsafeMutableRawPointer?) -> ParsingState? {
    data.map { Unmanaged<ParsingState>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  final func stop(for problem: SpreadsheetProblem? = nil) {
    // The end of an empty element may still be told.
    if self.problem == nil { self.problem = problem }
    XML_StopParser(parser, 0)
  }
}

private final class HandlingState<Handler: XMLElementHandler>: ParsingState {
  private static var deepest: Int { 64 }

  var handler: Handler
  private var depth = 0

  init(_ handler: Handler, _ parser: XML_Parser) {
    self.handler = handler
    super.init(parser)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    if depth > Self.deepest { return stop() }
    do { try handler.start(name, attributes) } catch { stop(for: error) }
  }

  override func end(_ name: XMLName) {
    depth -= 1
    do { try handler.end(name) } catch { stop(for: error) }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    do { try handler.text(bytes) } catch { stop(for: error) }
  }
}
