package import BilingualText
internal import DelimitedText
package import Diagnostics

extension SyntaxShape<String> {
  /// An id: a text that is not empty, kept as it is written.
  package static var id: SyntaxShape { scalarText(.id) }

  /// A text that is not empty.
  package static var text: SyntaxShape { scalarText(.text) }

  private static func scalarText(_ form: SyntaxForm) -> SyntaxShape {
    SyntaxShape(form) { node, place, findings in
      guard let text = node.text, !text.isEmpty else {
        findings.expected(Phrase(zh: "文本", en: "a text"), for: place.name, at: node)
        return nil
      }
      return text
    }
  }

  /// A text that may be empty, such as a token for "no value".
  package static var anyText: SyntaxShape {
    SyntaxShape(.text) { node, place, findings in
      if let text = node.text { return text }
      findings.expected(Phrase(zh: "文本", en: "a text"), for: place.name, at: node)
      return nil
    }
  }

  /// One of some words.
  package static func choice(
    among choices: [SyntaxChoice], unknown code: DiagnosticCode = .valueUnknown
  ) -> SyntaxShape {
    let words = choices.map(\.word)
    return SyntaxShape(.choice(choices)) { node, place, findings in
      guard let word = id.read(node, place, &findings) else { return nil }
      if words.contains(word) { return word }
      if !findings.explainFullwidth(word, at: node.position) {
        findings.unknown(
          code,
          Phrase(
            zh: "\(place.name.zh)的值 `\(word)` 未知",
            en: "unknown value `\(word)` for \(place.name.en)"),
          word, at: node.position, among: words)
      }
      return nil
    }
  }
}

extension SyntaxShape where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// The raw value of an enumeration.
  package static var rawValue: SyntaxShape { rawValue { _ in nil } }

  /// The raw value of an enumeration, with what each means.
  package static func rawValue(_ meaning: (Value) -> Phrase?) -> SyntaxShape {
    let words = SyntaxShape<String>.choice(
      among: Value.allCases.map { SyntaxChoice($0.rawValue, meaning($0)) })
    return SyntaxShape(words.form) { node, place, findings in
      words.read(node, place, &findings).flatMap(Value.init(rawValue:))
    }
  }
}

extension SyntaxShape<Double> {
  /// A finite number: `3`, `0.25`, `1/3`, `20%` (0.2).
  package static var number: SyntaxShape {
    SyntaxShape(.named("number", { .number })) { node, place, findings in
      guard let text = node.text else {
        findings.expected(Phrase(zh: "数字", en: "a number"), for: place.name, at: node)
        return nil
      }
      return findings.number(text, place, at: node)
    }
  }

  /// A number where `86%` means 86: columns and scores hold plain numbers.
  package static var plainNumber: SyntaxShape {
    SyntaxShape(number.form) { node, place, findings in
      guard let text = node.text, text.hasSuffix("%") else {
        return number.read(node, place, &findings)
      }
      return findings.number(
        String(text.dropLast()), place, at: .scalar(String(text.dropLast()), node.position))
    }
  }
}

extension SyntaxFindings {
  fileprivate mutating func number(
    _ text: String, _ place: SyntaxPlace, at node: SourceNode
  ) -> Double? {
    switch WrittenNumber(text) {
    case .number(let value): return value
    case .sexagesimal: explainSexagesimal(text, at: node.position)
    case .fullwidth: explainFullwidthDigits(text, at: node.position)
    case .notFinite:
      error(
        .numberNotARatio, at: node.position,
        Phrase(zh: "`\(text)` 不是有限的数", en: "`\(text)` is no finite number"))
    case .notANumber:
      expected(
        Phrase(zh: "数字，而不是 `\(text)`", en: "a number, not `\(text)`"), for: place.name, at: node)
    }
    return nil
  }

  package mutating func explainFullwidthDigits(_ text: String, at position: SourcePosition) {
    error(
      .numberFullwidth, at: position,
      Phrase(zh: "`\(text)` 含有全角数字", en: "`\(text)` has full-width digits"),
      hint: Phrase(zh: "请用半角数字", en: "write ASCII digits"))
  }

  package mutating func explainSexagesimal(_ text: String, at position: SourcePosition) {
    let fraction = String(text.map { $0 == ":" ? "/" : $0 })
    error(
      .numberSexagesimal, at: position,
      Phrase(
        zh: "`\(text)` 是时间或六十进制写法，不是比值",
        en: "`\(text)` is a time or base-60 number, not a ratio"),
      hint: Phrase(zh: "请写成 `\(fraction)`", en: "write `\(fraction)`"))
  }
}

extension SyntaxShape<Int> {
  /// A whole number within bounds.
  package static func integer(_ range: ClosedRange<Int>) -> SyntaxShape {
    SyntaxShape(.integer(range)) { node, place, findings in
      guard let value = SyntaxShape<Double>.number.read(node, place, &findings) else { return nil }
      if let integer = Int(exactly: value), range.contains(integer) { return integer }
      findings.error(
        .valueOutOfRange, at: node.position,
        Phrase(
          zh: "\(place.name.zh)必须是 \(range.lowerBound) 到 \(range.upperBound) 之间的整数",
          en: "\(place.name.en) must be a whole number between \(range.lowerBound) and "
            + "\(range.upperBound)"))
      return nil
    }
  }
}

extension SyntaxShape<Bool> {
  package static var boolean: SyntaxShape {
    let words = SyntaxShape<String>.choice(among: [SyntaxChoice("true"), SyntaxChoice("false")])
    return SyntaxShape(.boolean) { node, place, findings in
      words.read(node, place, &findings).map { $0 == "true" }
    }
  }
}

extension SyntaxShape<ClosedRange<Double>> {
  /// `[from, to]`, both inclusive.
  package static var interval: SyntaxShape {
    interval(of: .number)
  }

  /// `[from, to]` of plain numbers, where `86%` means 86.
  package static var plainInterval: SyntaxShape { interval(of: .plainNumber) }

  private static func interval(of number: SyntaxShape<Double>) -> SyntaxShape {
    let slots = SyntaxShape<[Double?]>.slots(of: number)
    let form = SyntaxForm.named("interval", { .tuple([number.form, number.form]) })
    return SyntaxShape(form) { node, place, findings in
      guard let values = slots.read(node, place, &findings), !values.contains(nil) else {
        return nil
      }
      let numbers = values.compactMap { $0 }
      guard numbers.count == 2, numbers[0] <= numbers[1] else {
        findings.error(
          .valueOutOfRange, at: node.position,
          Phrase(
            zh: "\(place.name.zh)需要两个数，小的在前",
            en: "\(place.name.en) needs two numbers, the smaller first"))
        return nil
      }
      return numbers[0]...numbers[1]
    }
  }
}
