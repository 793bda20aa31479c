package import BilingualText

/// The known names nearest to a name that is unknown, for "did you mean".
package enum SpellingHint {
  /// How many candidates are looked at.
  private static let considered = 10_000

  /// The nearest candidate, if it is near enough to be a slip of the keyboard.
  ///
  /// - Complexity: O(characters of the first ten thousand candidates), and O(|a| · |b|) for those that
  ///   are made of nearly the same characters
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let count = name.count
    let limit = max(1, count / 3)
    let letters = Letters(name)
    var best: (name: String, distance: Int)?
    for candidate in candidates.prefix(considered)
    where letters.mayBeWithin(limit, of: Letters(candidate))
      && abs(candidate.count - count) <= limit
    {
      let distance = editDistance(Array(name), Array(candidate))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The nearest of some names and all that are allowed, for the way out of a mistake.
  package static func phrase(for name: String, among allowed: [String]) -> Phrase {
    phrase(nearest(to: name, among: allowed), allowed: allowed)
  }

  /// "did you mean `nearest`?" and all that are allowed.
  package static func phrase(_ nearest: String?, allowed: [String]) -> Phrase {
    let list = allowed.prefix(40).joined(separator: ", ") + (allowed.count > 40 ? ", …" : "")
    guard let nearest else { return Phrase(zh: "允许：\(list)", en: "allowed: \(list)") }
    return Phrase(
      zh: "是否想写 `\(nearest)`？允许：\(list)",
      en: "did you mean `\(nearest)`? allowed: \(list)")
  }

  /// Which bytes of ASCII a text has: a change of one character adds and takes away one at most.
  private struct Letters {
    private var bits: (UInt64, UInt64) = (0, 0)
    private var isASCII = true

    init(_ text: String) {
      for byte in text.utf8 {
        switch byte {
        case ..<64: bits.0 |= 1 << UInt64(byte)
        case ..<128: bits.1 |= 1 << UInt64(byte - 64)
        default: isASCII = false
        }
      }
    }

    func mayBeWithin(_ limit: Int, of other: Letters) -> Bool {
      guard isASCII && other.isASCII else { return true }
      let lost = (bits.0 & ~other.bits.0).nonzeroBitCount + (bits.1 & ~other.bits.1).nonzeroBitCount
      let new = (other.bits.0 & ~bits.0).nonzeroBitCount + (other.bits.1 & ~bits.1).nonzeroBitCount
      return max(lost, new) <= limit
    }
  }

  /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
  /// Complexity: O(|a| · |b|)
  private static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    // A name longer than this is no slip of the keyboard, and a hostile file may hold very long ones.
    guard a.count <= 100, b.count <= 100 else { return .max }
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast = [Int]()
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(substitution, last[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
