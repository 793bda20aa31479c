package import BilingualText

/// The known names nearest to a name that is unknown, for "did you mean".
package enum SpellingHint {
  /// The nearest candidate, if it is near enough to be a slip of the keyboard.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(1, name.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates where abs(candidate.count - name.count) <= limit {
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
