/// Gives each distinct text a small number, in the order of first appearance.
///
/// Open addressing with a keyed hash: texts that were chosen to collide under one key do not under
/// the next, and the codes do not depend on the key.
public struct TextInterner: Sendable {
  /// The texts one after the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Code + 1 with the hash's upper half, 0 for a free place; a power of two of them.
  private var table: [UInt64]
  private let key: UInt64

  public init() {
    table = Array(repeating: 0, count: 64)
    key = UInt64.random(in: .min ... .max)
  }

  /// Number of distinct texts.
  public var count: Int { ends.count }

  /// The text with a code that this interner gave.
  public subscript(code: Int) -> String {
    String(decoding: bytes[start(of: code)..<ends[code]], as: UTF8.self)
  }

  /// All texts, in the order of their codes.
  public var texts: [String] { ends.indices.map { self[$0] } }

  /// The code of a text, a new one if need be.
  ///
  /// - Complexity: O(`text.count`) expected
  public mutating func code(of text: Span<UInt8>) -> Int {
    let hash = hash(text)
    var place = Int(truncatingIfNeeded: hash) & (table.count &- 1)
    while table[place] != 0 {
      if table[place] >> 32 == hash >> 32 {
        let code = Int(table[place] & 0xFFFF_FFFF) &- 1
        if isEqual(text, toTextOf: code) { return code }
      }
      place = (place &+ 1) & (table.count &- 1)
    }
    let code = ends.count
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    table[place] = (hash >> 32) << 32 | UInt64(code &+ 1)
    if ends.count * 2 > table.count { grow() }
    return code
  }

  /// The code of a text that was seen, else nil.
  public func existingCode(of text: some StringProtocol) -> Int? {
    let text = Array(text.utf8)
    let hash = hash(text.span)
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[place] != 0 {
      let code = Int(table[place] & 0xFFFF_FFFF) - 1
      if isEqual(text.span, toTextOf: code) { return code }
      place = (place + 1) & (table.count - 1)
    }
    return nil
  }

  private func start(of code: Int) -> Int { code == 0 ? 0 : ends[code &- 1] }

  private func isEqual(_ text: Span<UInt8>, toTextOf code: Int) -> Bool {
    let start = start(of: code)
    guard ends[code] &- start == text.count else { return false }
    for offset in 0..<text.count where bytes[start &+ offset] != text[offset] { return false }
    return true
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: table.count * 4)
    for code in ends.indices {
      let hash = hash(bytes.span.extracting(start(of: code)..<ends[code]))
      var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
      while table[place] != 0 { place = (place + 1) & (table.count - 1) }
      table[place] = (hash >> 32) << 32 | UInt64(code + 1)
    }
  }

  /// Folded 128-bit products of keyed words, eight bytes each.
  private func hash(_ text: Span<UInt8>) -> UInt64 {
    var state = key ^ UInt64(text.count)
    var at = 0
    while at < text.count {
      var word: UInt64 = 0
      if at &+ 8 <= text.count {
        word = WordScan.load(text.bytes, at)
      } else {
        for offset in at..<text.count { word = word << 8 | UInt64(text[offset]) }
      }
      let product = (state ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      state = product.high ^ product.low ^ key
      at &+= 8
    }
    let product = state.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
