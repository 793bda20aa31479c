/// Texts one after the other in one piece of memory: ten thousand ids without ten thousand strings.
public struct TextList: Sendable {
  private var text = TextBuffer()
  private var ends: [Int32] = []

  public init() {}

  public init(_ texts: [String]) {
    for text in texts { append(Array(text.utf8).span) }
  }

  /// Number of texts.
  public var count: Int { ends.count }

  /// - Precondition: `position` < `count`.
  public func isEmpty(_ position: Int) -> Bool { range(position).isEmpty }

  /// - Precondition: `position` < `count`.
  public subscript(position: Int) -> String {
    withText(position) { String(validText: $0) }
  }

  /// Calls `body` with a text as UTF-8.
  ///
  /// - Precondition: `position` < `count`.
  @inline(__always)
  public func withText<Result>(_ position: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    text.withSpan { body($0.extracting(range(position))) }
  }

  /// - Precondition: All texts together have fewer than 2^31 bytes.
  public mutating func append(_ text: Span<UInt8>) { append(text, 0..<text.count) }

  @inline(__always)
  mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    self.text.append(text.bytes, range)
    ends.append(Int32(truncatingIfNeeded: self.text.count))
  }

  /// Appends all texts of another list.
  mutating func append(_ other: TextList) {
    let start = Int32(truncatingIfNeeded: text.count)
    other.withAll { text.append($0.bytes, 0..<$0.count) }
    ends += other.ends.map { start &+ $0 }
  }

  /// Bytes of all texts together.
  var byteCount: Int { text.count }

  /// The number of bytes of each text.
  var lengths: [Int32] {
    var last: Int32 = 0
    return ends.map { end in
      defer { last = end }
      return end &- last
    }
  }

  /// Texts by their lengths, one behind the other.
  init(_ bytes: UnsafeRawBufferPointer, lengths: [Int32]) {
    text.append(bytes.bytes, 0..<bytes.count)
    var end: Int32 = 0
    ends = lengths.map { length in
      end &+= length
      return end
    }
  }

  /// Brings all texts into Unicode's normal form C, in which equal texts are equal bytes.
  ///
  /// - Complexity: O(bytes)
  public mutating func normalise() {
    guard text.withSpan({ NormalForm.isDoubtful($0.bytes, 0..<$0.count) }) else { return }
    var list = TextList()
    for position in 0..<count {
      withText(position) { text in
        if let canonical = NormalForm.canonical(text.bytes, 0..<text.count) {
          list.append(canonical.span)
        } else {
          list.append(text)
        }
      }
    }
    self = list
  }

  /// Calls `body` with all texts, one behind the other; `range` tells where each stands.
  @inline(__always)
  func withAll<Result>(_ body: (Span<UInt8>) -> Result) -> Result { text.withSpan(body) }

  /// Keeps only the texts at these positions, ascending.
  public mutating func keep(_ positions: [Int]) {
    var kept = TextList()
    for position in positions { withText(position) { kept.append($0) } }
    self = kept
  }

  @inline(__always)
  func range(_ position: Int) -> Range<Int> {
    (position == 0 ? 0 : Int(ends[position &- 1]))..<Int(ends[position])
  }
}

extension RecordBatch {
  /// Appends the trimmed content of each record's field in a column.
  ///
  /// - Precondition: `column` < `columnCount`.
  /// - Complexity: O(bytes of the column)
  public func appendTexts(
    inColumn column: Int, trimming: Trimming = .spaces, to list: inout TextList
  ) {
    visit(column) { _, text, range in
      list.append(text, trimming.range(in: text, range))
    }
  }

  /// Appends the code that an interner has for each record's field in a column, −1 where it has
  /// none.
  ///
  /// - Precondition: `column` < `columnCount`.
  /// - Complexity: O(bytes of the column)
  public func appendExistingCodes(
    inColumn column: Int, trimming: Trimming = .spaces, of interner: TextInterner,
    to codes: inout [Int]
  ) {
    visit(column) { _, text, range in
      codes.append(
        interner.existingCode(of: text.bytes, trimming.range(in: text, range)) ?? -1)
    }
  }
}
