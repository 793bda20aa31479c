import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation
import PairwiseComparisons
import ScenarioShape

/// One expert's judgments as they were read.
struct ReadJudgments {
  var judgments: [Judgment] = []
  /// Where each of them stands.
  var cells: [JudgmentCell] = []
  /// The ratios of a matrix that is whole, each from its own cell.
  var table: [[Double]]?
  /// Those that were written as triples, by position.
  var triples: [Int: TriangularJudgment] = [:]

  /// Adds where a judgment stands.
  fileprivate mutating func note(_ first: Int, _ second: Int, at cell: SourceNode) {
    cells.append(
      JudgmentCell(first: first, second: second, position: cell.position, text: cell.text ?? ""))
  }
}

/// Reads one expert's judgments in any of the three forms, naming every mistake at its cell.
struct JudgmentReader {
  let items: [String]
  private let names: NameList
  let scale: JudgmentScale
  let orientation: Orientation?
  /// The key of the set, for mistakes of the set as a whole.
  let key: SourcePosition

  init(items: [String], scale: JudgmentScale, orientation: Orientation?, key: SourcePosition) {
    self.items = items
    names = NameList(items)
    self.scale = scale
    self.orientation = orientation
    self.key = key
  }

  /// Whether these are a table that nobody said how to read.
  func lacksOrientation(_ fields: Fields) -> Bool {
    orientation == nil && fields["pairs"] == nil
      && (fields["upper"] != nil) != (fields["matrix"] != nil)
  }

  /// Nil when there is nothing usable; mistakes are reported to `reader`.
  func read(
    _ fields: Fields, at position: SourcePosition, into reader: inout ScenarioReader
  ) -> ReadJudgments? {
    let forms = ScenarioKeys.judgmentForms.compactMap { fields[$0] }
    guard forms.count == 1, let form = forms.first else {
      reader.error(
        .judgmentShape, at: position,
        Phrase(
          zh: "必须且只能使用 `pairs`、`upper`、`matrix` 之一",
          en: "exactly one of `pairs`, `upper` and `matrix` is needed"))
      return nil
    }
    switch form.key {
    case "pairs": return readPairs(form, into: &reader)
    case "upper": return readTable(form, isUpper: true, into: &reader)
    default: return readTable(form, isUpper: false, into: &reader)
    }
  }

  // MARK: Pairs

  private func readPairs(
    _ form: SourceNode.Entry, into reader: inout ScenarioReader
  ) -> ReadJudgments? {
    guard let rows = reader.list(form.value, in: Phrase(zh: "`pairs`", en: "`pairs`")) else {
      return nil
    }
    var read = ReadJudgments()
    var seen: [ItemPair: SourcePosition] = [:]
    for row in rows {
      guard case .sequence(let cells, _) = row, cells.count == 3 else {
        if reader.explainFullwidth(in: row) { continue }
        reader.error(
          .judgmentShape, at: row.position,
          Phrase(
            zh: "一个判断写作 [x, y, v]：x 的重要性是 y 的 v 倍",
            en: "a judgment is written [x, y, v]: x is v times as important as y"))
        continue
      }
      let first = item(cells[0], into: &reader)
      let second = item(cells[1], into: &reader)
      var triple: TriangularJudgment?
      if case .sequence(let ends, let position) = cells[2] {
        triple = self.triple(ends, at: position, into: &reader)
        guard triple != nil else { continue }
      }
      let ratio = triple?.middle ?? grade(cells[2], into: &reader).map { self.ratio(of: $0) }
      guard let first, let second, let ratio else { continue }
      if first == second {
        reader.error(
          .judgmentSelf, at: cells[1].position,
          Phrase(
            zh: "`\(items[first])` 与自身比较",
            en: "`\(items[first])` is compared with itself"))
        continue
      }
      let pair = ItemPair(first, second)
      if let earlier = seen[pair] {
        reader.error(
          .judgmentDuplicatePair, at: row.position,
          Phrase(
            zh: "`\(items[first])` 与 `\(items[second])` 在第 \(earlier.line) 行已有判断",
            en: "`\(items[first])` and `\(items[second])` are judged already in line "
              + "\(earlier.line)"),
          hint: Phrase(zh: "请只保留其中一个", en: "keep one of the two"))
        continue
      }
      seen[pair] = row.position
      if let triple { read.triples[read.judgments.count] = triple }
      read.judgments.append(Judgment(first, second, ratio))
      read.note(first, second, at: cells[2])
    }
    return read
  }

  /// `[lower, middle, upper]`, each a grade of the scale.
  private func triple(
    _ ends: [SourceNode], at position: SourcePosition, into reader: inout ScenarioReader
  ) -> TriangularJudgment? {
    guard ends.count == 3 else {
      reader.error(
        .fuzzyTripleOrder, at: position,
        Phrase(
          zh: "模糊判断写作 [下限, 中值, 上限]，此处有 \(ends.count) 个数",
          en: "a fuzzy judgment is [lower, middle, upper]; here are \(ends.count) numbers"))
      return nil
    }
    let ratios = ends.compactMap { end in grade(end, into: &reader).map { ratio(of: $0) } }
    guard ratios.count == 3 else { return nil }
    do throws(FuzzyJudgmentError) {
      return try TriangularJudgment(ratios[0], ratios[1], ratios[2])
    } catch {
      let written = ends.map { $0.text ?? "" }.joined(separator: ", ")
      reader.error(
        .fuzzyTripleOrder, at: position,
        Phrase(
          zh: "[\(written)] 不是由小到大的三个判断值", en: "[\(written)] does not rise from lower to upper"),
        hint: Phrase(
          zh: "写作 [下限, 中值, 上限]，例如 [2, 3, 4]；“较不重要”写作 [1/4, 1/3, 1/2]",
          en:
            "write [lower, middle, upper], such as [2, 3, 4], or [1/4, 1/3, 1/2] for less important"
        ))
      return nil
    }
  }

  private func item(_ node: SourceNode, into reader: inout ScenarioReader) -> Int? {
    guard let id = reader.text(node, Phrase(zh: "比较项", en: "an item")) else { return nil }
    if let index = names.position(of: id) { return index }
    if !reader.explainFullwidth(id, at: node.position) {
      reader.error(
        .judgmentItemUnknown, at: node.position,
        Phrase(zh: "未知的比较项 `\(id)`", en: "unknown item `\(id)`"),
        hint: SpellingHint.phrase(for: id, among: items))
    }
    return nil
  }

  // MARK: Tables

  private func readTable(
    _ form: SourceNode.Entry, isUpper: Bool, into reader: inout ScenarioReader
  ) -> ReadJudgments? {
    let place = Phrase(zh: "`\(form.key)`", en: "`\(form.key)`")
    guard let rows = reader.list(form.value, in: place) else { return nil }
    let order = items.count
    // The last row of an upper triangle is empty and usually left out.
    let rowCount = isUpper ? max(0, order - 1) : order
    var isShaped = rows.count == rowCount || (isUpper && rows.count == order)
    if !isShaped {
      reader.error(
        .judgmentShape, at: form.keyPosition,
        Phrase(
          zh: "\(place.zh)有 \(rows.count) 行，\(order) 个比较项应为 \(rowCount) 行",
          en: "\(place.en) has \(rows.count) rows for \(order) items, not \(rowCount)"))
    }
    var cells: [[SourceNode]] = []
    for (index, row) in rows.enumerated() {
      guard case .sequence(let values, _) = row else {
        reader.expected(Phrase(zh: "列表", en: "a list"), for: Phrase(zh: "行", en: "a row"), at: row)
        isShaped = false
        continue
      }
      let expected = isUpper ? max(0, order - 1 - index) : order
      if values.count != expected {
        reader.error(
          .judgmentShape, at: row.position,
          Phrase(
            zh: "第 \(index + 1) 行有 \(values.count) 个值，应为 \(expected) 个",
            en: "row \(index + 1) has \(values.count) entries, not \(expected)"),
          hint: isUpper
            ? Phrase(
              zh: "`upper` 的第 r 行列出 (r, r+1) … (r, n)",
              en: "row r of `upper` lists the entries (r, r+1) … (r, n)") : nil)
        isShaped = false
      }
      cells.append(values)
    }
    let grades = cells.map { row in row.map { cell(in: $0, into: &reader) } }
    guard isShaped else { return nil }
    var read = ReadJudgments()
    for (row, grades) in grades.enumerated() {
      for (offset, grade) in grades.enumerated() {
        let column = isUpper ? row + 1 + offset : offset
        guard let grade, row != column else { continue }
        let judgment = judgment(row, column, grade)
        read.note(judgment.first, judgment.second, at: cells[row][offset])
      }
    }
    read.judgments =
      isUpper
      ? judgments(ofUpper: grades) : judgments(ofMatrix: grades, cells: cells, into: &reader)
    if !isUpper, grades.allSatisfy({ $0.allSatisfy { $0 != nil } }) {
      read.table = grades.map { $0.map { $0.map(ratio(of:)) ?? 0 } }
    }
    return read
  }

  /// A cell of a table: nil when it holds no usable grade, not judged or wrong.
  private func cell(in node: SourceNode, into reader: inout ScenarioReader) -> Double? {
    if let text = node.text, ["", "~", "-", "?", "null"].contains(text) { return nil }
    return grade(node, into: &reader)
  }

  /// The judgment that the grade in entry (r, c) states.
  private func judgment(_ row: Int, _ column: Int, _ grade: Double) -> Judgment {
    let ratio = ratio(of: grade)
    return orientation == .column ? Judgment(column, row, ratio) : Judgment(row, column, ratio)
  }

  private func judgments(ofUpper grades: [[Double?]]) -> [Judgment] {
    grades.enumerated().flatMap { row, entries in
      entries.enumerated().compactMap { offset, grade in
        grade.map { judgment(row, row + 1 + offset, $0) }
      }
    }
  }

  private func judgments(
    ofMatrix grades: [[Double?]], cells: [[SourceNode]], into reader: inout ScenarioReader
  ) -> [Judgment] {
    let order = items.count
    var result: [Judgment] = []
    for row in 0..<order {
      if let diagonal = grades[row][row], abs(diagonal - 1) > 1e-12 {
        reader.error(
          .judgmentDiagonal, at: cells[row][row].position,
          Phrase(
            zh: "对角线上是 \(cells[row][row].text ?? "")，应为 1",
            en: "the diagonal holds \(cells[row][row].text ?? ""), not 1"))
      }
      for column in (row + 1)..<max(order, row + 1) {
        let upper = grades[row][column]
        let lower = grades[column][row]
        if let upper, let lower {
          let lowerCell = cells[column][row]
          let upperCell = cells[row][column]
          if !isReciprocal(upper, lower, upperCell, lowerCell) {
            reader.error(
              .judgmentNotReciprocal, at: lowerCell.position,
              Phrase(
                zh: "第 \(column + 1) 行第 \(row + 1) 列是 \(lowerCell.text ?? "")，而第 \(row + 1) 行第 "
                  + "\(column + 1) 列（文件第 \(upperCell.position.line) 行）是 "
                  + "\(upperCell.text ?? "")",
                en: "entry (\(column + 1), \(row + 1)) is \(lowerCell.text ?? ""), but entry "
                  + "(\(row + 1), \(column + 1)) in line \(upperCell.position.line) is "
                  + "\(upperCell.text ?? "")"),
              hint: Phrase(
                zh: "二者应互为倒数；用 `upper` 只需填写一半",
                en: "one is the reciprocal of the other; `upper` needs only half of the table"))
          }
          // A rounded 0.33 stands for 1/3: the side above 1 is the exact one.
          result.append(
            upper >= 1 ? judgment(row, column, upper) : judgment(row, column, upper, lower: lower))
        } else if let upper {
          result.append(judgment(row, column, upper))
        } else if let lower {
          result.append(judgment(column, row, lower))
        }
      }
    }
    return result
  }

  private func judgment(_ row: Int, _ column: Int, _ upper: Double, lower: Double) -> Judgment {
    lower >= 1 ? judgment(column, row, lower) : judgment(row, column, upper)
  }

  /// Two grades: exact to 1e-9, or one is the other's reciprocal rounded to two or more decimals.
  private func isReciprocal(
    _ a: Double, _ b: Double, _ aCell: SourceNode, _ bCell: SourceNode
  ) -> Bool {
    func isRounded(_ value: Double, _ cell: SourceNode, of exact: Double) -> Bool {
      guard value < 1, let text = cell.text, let point = text.firstIndex(of: ".") else {
        return false
      }
      let digits = text[text.index(after: point)...]
      guard digits.count >= 2, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
        return false
      }
      var half = 0.5
      for _ in digits { half /= 10 }
      return abs(value - exact) <= half * (1 + 1e-9)
    }
    return abs(a * b - 1) <= 1e-9 || isRounded(a, aCell, of: 1 / b)
      || isRounded(b, bCell, of: 1 / a)
  }

  // MARK: Values

  /// What a grade stands for among these items.
  private func ratio(of grade: Double) -> Double { scale.apply(to: grade, order: items.count) }

  /// A grade of the scale, from a number or a word.
  private func grade(_ node: SourceNode, into reader: inout ScenarioReader) -> Double? {
    guard let text = reader.text(node, Phrase(zh: "判断值", en: "a judgment")) else { return nil }
    let value: Double
    switch WrittenNumber(text) {
    case .number(let number): value = number
    case .sexagesimal:
      reader.findings.explainSexagesimal(text, at: node.position)
      return nil
    case .fullwidth:
      reader.findings.explainFullwidthDigits(text, at: node.position)
      return nil
    case .notFinite:
      reader.error(
        .numberNotARatio, at: node.position,
        Phrase(zh: "`\(text)` 不是有限的比值", en: "`\(text)` is no finite ratio"),
        hint: Phrase(
          zh: "比值写作 3、1/3、0.25 或 20%",
          en: "a ratio reads 3, 1/3, 0.25 or 20%"))
      return nil
    case .notANumber:
      guard let word = scale.value(ofWord: text) else {
        reportUnknownWord(text, at: node.position, into: &reader)
        return nil
      }
      value = word
    }
    guard value > 0 else {
      reader.error(
        .judgmentNotPositive, at: node.position,
        Phrase(zh: "比值必须大于 0，而不是 \(text)", en: "a ratio is above 0, not \(text)"),
        hint: Phrase(
          zh: "“较不重要”写成分数：1/3",
          en: "\"less important\" is written as a fraction: 1/3"))
      return nil
    }
    guard scale.contains(value) else {
      let maximum = plainText(scale.maximum)
      reader.error(
        .judgmentOutOfScale, at: node.position,
        Phrase(
          zh: "\(text) 超出标度 `\(scale.name)`（1/\(maximum)…\(maximum)）",
          en: "\(text) is outside the scale `\(scale.name)` (1/\(maximum)…\(maximum))"),
        hint: Phrase(
          zh: "请在标度范围内判断，或在 `scales` 中声明更大的 `max`",
          en: "judge within the scale, or declare one with a larger `max` under `scales`"))
      return nil
    }
    return value
  }

  private func reportUnknownWord(
    _ text: String, at position: SourcePosition, into reader: inout ScenarioReader
  ) {
    if reader.explainFullwidth(text, at: position) { return }
    let words = scale.words.flatMap {
      $0.chinese == $0.english ? [$0.chinese] : [$0.chinese, $0.english]
    }
    let list = words.prefix(30).joined(separator: ", ")
    let nearest = SpellingHint.nearest(to: text, among: words)
    reader.error(
      .judgmentWordUnknown, at: position,
      Phrase(
        zh: "`\(text)` 既不是比值，也不是标度 `\(scale.name)` 的词语",
        en: "`\(text)` is neither a ratio nor a word of the scale `\(scale.name)`"),
      hint: Phrase(
        zh: (nearest.map { "是否想写 `\($0)`？" } ?? "") + "可用词语：\(list)",
        en: (nearest.map { "did you mean `\($0)`? " } ?? "") + "words: \(list)"))
  }
}
