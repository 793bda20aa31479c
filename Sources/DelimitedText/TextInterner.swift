/// Gives each distinct text a small number, in the order of first appearance. Texts are the same where
/// their normal form C is, which is what is kept.
///
/// Open addressing with a keyed hash: texts that were chosen to collide under one key do not under
/// the next, and the codes do not depend on the key. The table keeps hashes in ascending order of
/// their home places, so that growing it reads and writes memory in sequence.
public struct TextInterner: Sendable {
  /// The texts one after the other with at least eight bytes of room behind, so that comparing and
  /// copying go by whole words.
  private var bytes = [UInt8](repeating: 0, count: 256)
  /// Where each text ends.
  private var ends: [Int] = []
  /// 32 bits of hash and code + 1, or 0 for a free place; a power of two of them.
  private var table: [UInt64]
  /// A hash shifted right by this is its home place in the table.
  private var shift: UInt64
  private let key: UInt64

  public init() {
    table = Array(repeating: 0, count: 64)
    shift = 32 - 6
    key = UInt64.random(in: .min ... .max)
  }

  /// Number of distinct texts.
  public var count: Int { ends.count }

  /// The text with a code that this interner gave.
  ///
  /// - Precondition: 0 ≤ `code` < `count`.
  public subscript(code: Int) -> String {
    String(decoding: bytes[start(of: code)..<ends[code]], as: UTF8.self)
  }

  /// All texts, in the order of their codes.
  public var texts: [String] { ends.indices.map { self[$0] } }

  /// The code of a text, a new one if need be.
  ///
  /// - Complexity: O(`text.count`) expected
  public mutating func code(of text: Span<UInt8>) -> Int {
    code(of: text.bytes, 0..<text.count)
  }

  /// As `code(of:)` of UTF-8 bytes: the code of a text, a new one if need be.
  ///
  /// - Complexity: O(length of the text) expected
  public mutating func code(of text: some StringProtocol) -> Int {
    code(of: Array(text.utf8).span)
  }

  /// The code of a text that has one, else nil.
  public func existingCode(of text: some StringProtocol) -> Int? {
    let text = Array(text.utf8)
    return existingCode(of: text.span.bytes, 0..<text.count)
  }

  /// The code of a text that has one, else nil.
  public func existingCode(of text: Span<UInt8>) -> Int? {
    existingCode(of: text.bytes, 0..<text.count)
  }

  @inline(__always)
  func existingCode(of text: RawSpan, _ range: Range<Int>) -> Int? {
    let place = place(of: hash(text, range), text, range)
    if table[place] != 0 { return Self.code(in: table[place]) }
    guard let canonical = NormalForm.canonical(text, range) else { return nil }
    return existingCode(of: canonical.span)
  }

  /// The codes here of all texts of another interner, in the order of their codes there.
  mutating func codes(of other: TextInterner) -> [Int] {
    let text = other.bytes.span.bytes
    if isLarge {
      var new = 0
      for code in other.ends.indices {
        new &+= isHomeFree(of: text, other.start(of: code)..<other.ends[code]) ? 1 : 0
      }
      reserveRoom(for: new)
    }
    return other.ends.indices.map { code(of: text, other.start(of: $0)..<other.ends[$0]) }
  }

  /// The code of the text in a range of a buffer; fastest when the buffer reaches eight bytes beyond.
  @inline(__always)
  mutating func code(of text: RawSpan, _ range: Range<Int>) -> Int {
    let hash = hash(text, range)
    let place = place(of: hash, text, range)
    if table[place] != 0 { return Self.code(in: table[place]) }
    if let canonical = NormalForm.canonical(text, range) { return code(of: canonical.span) }
    return insert(text, range, hash, at: place)
  }

  /// Whether looking a text up would go far in memory.
  var isLarge: Bool { table.count > 1 << 15 }

  /// Whether the home place of a text is free; then the text is new.
  @inline(__always)
  func isHomeFree(of text: RawSpan, _ range: Range<Int>) -> Bool {
    table[Int(truncatingIfNeeded: hash(text, range) >> shift)] == 0
  }

  /// Makes room for `count` new texts.
  mutating func reserveRoom(for count: Int) {
    while (ends.count + count) * 2 > table.count { grow() }
  }

  private mutating func insert(
    _ text: RawSpan, _ range: Range<Int>, _ hash: UInt64, at place: Int
  ) -> Int {
    let code = ends.count
    let start = start(of: code)
    if bytes.count &- start < range.count &+ 8 {
      bytes.append(contentsOf: repeatElement(0, count: max(bytes.count, range.count &+ 8)))
    }
    WordScan.copy(text, range, to: &bytes, at: start)
    ends.append(start &+ range.count)
    table[place] = hash << 32 | UInt64(code &+ 1)
    if ends.count &* 2 > table.count { grow() }
    return code
  }

  private static func code(in entry: UInt64) -> Int { Int(entry & 0xFFFF_FFFF) &- 1 }

  private func start(of code: Int) -> Int { code == 0 ? 0 : ends[code &- 1] }

  /// The text's place in the table, or the free one where it belongs.
  @inline(__always)
  private func place(of hash: UInt64, _ text: RawSpan, _ range: Range<Int>) -> Int {
    var place = Int(truncatingIfNeeded: hash >> shift)
    while table[place] != 0 {
      if table[place] >> 32 == hash {
        let code = Self.code(in: table[place])
        let start = start(of: code)
        if WordScan.areEqual(text, range, bytes.span.bytes, start..<ends[code]) { break }
      }
      place = place &+ 1 == table.count ? 0 : place &+ 1
    }
    return place
  }

  private mutating func grow() {
    let old = table
    table = Array(repeating: 0, count: old.count * 2)
    shift -= 1
    for entry in old where entry != 0 {
      var place = Int(truncatingIfNeeded: entry >> (32 + shift))
      while table[place] != 0 { place = place + 1 == table.count ? 0 : place + 1 }
      table[place] = entry
    }
  }

  /// 32 bits made of the folded 128-bit products of keyed words.
  @inline(__always)
  private func hash(_ text: RawSpan, _ range: Range<Int>) -> UInt64 {
    var state = key ^ UInt64(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let word = WordScan.load(text, at, atMost: range.upperBound &- at)
      let product = (state ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      state = product.high ^ product.low ^ key
      at &+= 8
    }
    let product = state.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return (product.high ^ product.low) >> 32
  }
}
