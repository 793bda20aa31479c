/// A set of texts that only has to say whether one has been there before, in little memory.
///
/// Ids of customers are short or plain numbers. Up to 18 digits become a 64-bit word as a number, and
/// so do other texts of up to eight bytes; such texts are never confused. Numbers in sequence take
/// next to nothing, words in ascending order (shorter texts first, then by bytes) 16 bytes each at
/// most, others some 11 to 22. Longer texts are kept in full.
public struct DistinctTexts: Sendable {
  private var short = WordSet()
  private var digits = WordSet()
  private var others = TextInterner()

  public init() {}

  public var count: Int { short.count + digits.count + others.count }

  /// A text's place in the set, worked out beforehand on any thread.
  public struct Word: Sendable {
    fileprivate enum Kind: Sendable { case short, digits, other }
    fileprivate let kind: Kind
    fileprivate let word: UInt64
  }

  /// The words of all texts of a list.
  ///
  /// - Complexity: O(bytes)
  public static func words(of list: TextList) -> [Word] {
    list.withAll { text in (0..<list.count).map { word(of: text, list.range($0)) } }
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
      let isNew: Bool
      switch word.kind {
      case .short: isNew = short.insert(word.word)
      case .digits: isNew = digits.insert(word.word)
      case .other:
        let known = others.count
        isNew = list.withAll { others.code(of: $0.bytes, list.range(position)) } == known
      }
      if !isNew { repeated.append(position) }
    }
    return repeated
  }

  @inline(__always)
  private static func word(of bytes: Span<UInt8>, _ range: Range<Int>) -> Word {
    if range.count <= 8 {
      let text = WordScan.load(bytes.bytes, range.lowerBound, atMost: range.count)
      if let number = ShortDecimal.wholeNumber(text, count: range.count) {
        return Word(kind: .digits, word: powersOfTen[range.count] &+ number)
      }
      // Text has no NUL, so that no two texts fill the word alike. With the first byte on top and
      // none empty below, words ascend as texts do.
      let empty = UInt64(truncatingIfNeeded: 8 &* (8 &- range.count))
      return Word(kind: .short, word: range.isEmpty ? 0 : text.byteSwapped >> empty)
    }
    guard range.count < powersOfTen.count else { return Word(kind: .other, word: 0) }
    // A 1 in front keeps zeros at the start apart.
    var number: UInt64 = 1
    for place in range {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit <= 9 else { return Word(kind: .other, word: 0) }
      number = number &* 10 &+ UInt64(digit)
    }
    return Word(kind: .digits, word: number)
  }

  /// 10^0 … 10^18.
  private static let powersOfTen: [UInt64] = (1...18).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }
}
