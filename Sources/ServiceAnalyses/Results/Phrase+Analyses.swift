package import BilingualText

extension Phrase {
  /// `3 analyses`, `1 analysis`.
  package static func analyses(_ count: Int) -> Phrase {
    Phrase(zh: "\(count) 项分析", en: count == 1 ? "1 analysis" : "\(count) analyses")
  }
}
