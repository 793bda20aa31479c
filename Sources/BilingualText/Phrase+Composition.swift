extension Phrase {
  /// A label: one language stands in for the other, the id for both.
  public init(_ label: Label, id: String) {
    self.init(zh: label.text(in: .chinese) ?? id, en: label.text(in: .english) ?? id)
  }

  /// The phrase followed by a remark in brackets.
  public func remark(_ remark: Phrase) -> Phrase {
    Phrase(zh: "\(zh)（\(remark.zh)）", en: "\(en) (\(remark.en))")
  }

  /// `3 customers`, `1 customer`; for English halves of phrases.
  public static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension Sequence<Phrase> {
  /// An enumeration: `甲、乙` or `A, B`.
  public var listed: Phrase { joined(separator: Phrase(zh: "、", en: ", ")) }

  /// The phrases one after the other, each half with its half of the separator between; empty
  /// without any.
  ///
  /// - Complexity: O(length of the texts)
  public func joined(separator: Phrase) -> Phrase {
    Phrase(
      zh: map(\.zh).joined(separator: separator.zh),
      en: map(\.en).joined(separator: separator.en))
  }
}
