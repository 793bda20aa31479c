/// A set of texts that only has to say whether one has been there before, in little memory.
///
/// Ids of customers are numbers, numbers behind a few letters, or short. Up to 18 digits behind up to
/// eight other bytes are kept as a number in a set for these bytes, and other texts of up to eight
/// bytes as a 64-bit word: numbers close together take next to nothing, words in ascending order
/// (shorter texts first, then by bytes) 16 bytes each at most, others some 11 to 22. Texts of up to
/// 15 bytes take 21 to 43. None of these is ever taken for another one. Longer texts take as much, as
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

  /// How many distinct texts were added.
  ///
  /// - Complexity: O(1): at most 64 parts are looked at.
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
