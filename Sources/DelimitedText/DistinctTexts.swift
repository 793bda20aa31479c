/// A set of texts that only has to say whether one has been there before, in little memory.
///
/// Ids of customers are numbers, numbers behind a few letters, or short. Up to 18 digits behind up to
/// eight other bytes are kept as a number in a set for these bytes, and other texts of up to eight
/// bytes as a 64-bit word: numbers in sequence take next to nothing, words in ascending order (shorter
/// texts first, then by bytes) 16 bytes each at most, others some 11 to 22. Texts of up to 15 bytes
/// take 21 to 43. None of these is ever taken for another one. Longer texts take as much, as
/// fingerprints of 127 bits with a secret key: among a thousand million of them the probability that
/// any two have the same one is below 1e-19.
public struct DistinctTexts: Sendable {
  private let key: Key
  private var short = WordSet()
  private var digits = WordSet()
  private var prefixed: [(prefix: UInt64, digits: WordSet)] = []
  /// The position in `prefixed` where the last text belonged.
  private var latest = 0
  private var cells = CellSet()

  /// More prefixes than these are none that many ids share.
  private static let mostPrefixes = 64

  /// - Parameter key: what the texts' words are made with.
  public init(_ key: Key) { self.key = key }

  public var count: Int {
    prefixed.reduce(short.count + digits.count + cells.count) { $0 + $1.digits.count }
  }

  /// Positions in a list of the texts that are in the set already, one earlier in the list among
  /// them; the others are added.
  ///
  /// - Parameters:
  ///   - words: those of the list.
  ///   - isMeant: which positions are looked at.
  /// - Complexity: O(bytes) expected
  public mutating func insert(
    _ list: TextList, words: [Word], where isMeant: (Int) -> Bool = { _ in true }
  ) -> [Int] {
    var repeated: [Int] = []
    short.reserveRoom(for: words.count)
    for (position, word) in words.enumerated() where isMeant(position) {
      let isNew =
        word.kind == .digits ? digits.insert(word.value) : insert(word, list, position)
      if !isNew { repeated.append(position) }
    }
    return repeated
  }

  private mutating func insert(_ word: Word, _ list: TextList, _ position: Int) -> Bool {
    switch word.kind {
    case .digits: return digits.insert(word.value)
    case .short: return short.insert(word.value)
    case .cell: return cells.insert(word.prefix, word.value)
    case .prefixed:
      if !prefixed.indices.contains(latest) || prefixed[latest].prefix != word.prefix {
        let found = prefixed.firstIndex { $0.prefix == word.prefix }
        if found == nil {
          // From now on no prefix is added, so that a text's place stays what it is.
          guard prefixed.count < Self.mostPrefixes else {
            return insert(key.word(withoutPrefix: list, position), list, position)
          }
          prefixed.append((word.prefix, WordSet()))
        }
        latest = found ?? prefixed.count - 1
      }
      return prefixed[latest].digits.insert(word.value)
    }
  }

  /// A text's place in the set, worked out beforehand on any thread.
  public struct Word: Sendable {
    enum Kind: Sendable { case short, digits, prefixed, cell }
    let kind: Kind
    let prefix: UInt64
    let value: UInt64
  }
}

extension DistinctTexts {
  /// What fingerprints of long texts are made with; secret, so that no file is made to collide.
  public struct Key: Sendable {
    private let first = UInt64.random(in: .min ... .max)
    private let second = UInt64.random(in: .min ... .max)

    public init() {}

    /// The words of all texts of a list.
    ///
    /// - Complexity: O(bytes)
    public func words(of list: TextList) -> [Word] {
      list.withAll { text in (0..<list.count).map { word(of: text, list.range($0)) } }
    }

    func word(withoutPrefix list: TextList, _ position: Int) -> Word {
      list.withAll { withoutPrefix(of: $0, list.range(position)) }
    }

    @inline(__always)
    private func word(of bytes: Span<UInt8>, _ range: Range<Int>) -> Word {
      if range.count <= 8 {
        let text = WordScan.load(bytes.bytes, range.lowerBound, atMost: range.count)
        if let number = ShortDecimal.wholeNumber(text, count: range.count) {
          return Word(kind: .digits, prefix: 0, value: Self.powersOfTen[range.count] &+ number)
        }
      }
      return numbered(bytes, range) ?? withoutPrefix(of: bytes, range)
    }

    /// A text that ends in at least four digits behind at most eight other bytes.
    private func numbered(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Word? {
      // A 1 in front keeps zeros at the start apart.
      var (number, power): (UInt64, UInt64) = (0, 1)
      var place = range.upperBound
      while place > range.lowerBound, range.upperBound &- place < 18 {
        let digit = bytes[place &- 1] &- UInt8(ascii: "0")
        guard digit <= 9 else { break }
        number &+= UInt64(digit) &* power
        power &*= 10
        place &-= 1
      }
      number &+= power
      let length = place &- range.lowerBound
      if length == 0, !range.isEmpty { return Word(kind: .digits, prefix: 0, value: number) }
      guard length <= 8, range.upperBound &- place >= 4 else { return nil }
      let prefix = WordScan.load(bytes.bytes, range.lowerBound, atMost: length)
      return Word(kind: .prefixed, prefix: prefix, value: number)
    }

    private func withoutPrefix(of bytes: Span<UInt8>, _ range: Range<Int>) -> Word {
      let (text, start) = (bytes.bytes, range.lowerBound)
      // Text has no NUL, so that no two texts fill words alike.
      let word = WordScan.load(text, start, atMost: min(8, range.count))
      if range.count <= 8 {
        // With the first byte on top and none empty below, words ascend as texts do.
        let empty = UInt64(truncatingIfNeeded: 8 &* (8 &- range.count))
        return Word(kind: .short, prefix: 0, value: range.isEmpty ? 0 : word.byteSwapped >> empty)
      }
      if range.count < 16 {
        let rest = WordScan.load(text, start &+ 8, atMost: range.count &- 8)
        return Word(kind: .cell, prefix: word, value: rest | UInt64(range.count) << 56)
      }
      return fingerprint(text, range)
    }

    /// Two hashes of folded 128-bit products; the highest bit keeps them apart from short texts.
    private func fingerprint(_ text: RawSpan, _ range: Range<Int>) -> Word {
      var (a, b) = (first ^ UInt64(range.count), second ^ UInt64(range.count))
      var at = range.lowerBound
      while at < range.upperBound {
        let word = WordScan.load(text, at, atMost: range.upperBound &- at)
        a = Self.folded(a ^ word, 0x9E37_79B9_7F4A_7C15) ^ first
        b = Self.folded(b ^ word, 0xD6E8_FEB8_6659_FD93) ^ second
        at &+= 8
      }
      return Word(
        kind: .cell, prefix: Self.folded(a, 0xD6E8_FEB8_6659_FD93),
        value: Self.folded(b, 0x9E37_79B9_7F4A_7C15) | 1 << 63)
    }

    @inline(__always)
    private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let product = a.multipliedFullWidth(by: b)
      return product.high ^ product.low
    }

    /// 10^0 … 10^8.
    private static let powersOfTen: [UInt64] = (1...8).reduce(into: [1]) { powers, _ in
      powers.append((powers.last ?? 1) * 10)
    }
  }
}
