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
