import BilingualText
import DelimitedText
import Diagnostics
import IndicatorEvaluation
import PairwiseComparisons
import ScenarioData
import ScenarioShape

extension ScenarioReader {
  /// `survey`: the answers of many experts as a CSV file, one row an expert, one column a pair.
  mutating func readSurvey(
    _ entry: SourceNode.Entry, of set: JudgmentSet, beside others: Fields
  ) -> [ExpertJudgments] {
    let place = Phrase(zh: "`survey`", en: "`survey`")
    guard let fields = fields(of: entry.value, keys: ScenarioKeys.survey, in: place) else {
      return []
    }
    if let other = (["by"] + ScenarioKeys.judgmentForms).compactMap({ others[$0] }).first {
      error(
        .judgmentShape, at: other.keyPosition,
        Phrase(
          zh: "`\(other.key)` 与 `survey` 并存：判断要么写在此处，要么来自问卷",
          en: "`\(other.key)` beside `survey`: judgments stand either here or in the survey"))
    }
    guard let survey = readSurveySettings(fields, items: set.items, at: entry.keyPosition) else {
      return []
    }
    var notes = MistakeNotes(path: folder + survey.path)
    defer {
      surveyDiagnostics += notes.diagnostics.inFileOrder
      undescribedOfSurveys += notes.undescribed
    }
    guard var table = open(survey, notes: &notes) else { return [] }
    var answers = SurveyAnswers(set: set, settings: survey, experts: experts, notes: notes)
    answers.isOpen = !expertsAreDeclared
    do {
      if answers.readHeader(table.columns, table.headerMistakes) {
        while let batch = try table.next() { answers.append(batch) }
      }
    } catch {
      answers.notes.add(error)
    }
    notes = answers.notes
    experts += answers.newExperts
    for response in answers.responses { usedExperts.insert(response.expert) }
    return answers.responses
  }

  /// The folder that paths are relative to; empty for the working directory.
  var folder: String { source.folder }

  private mutating func readSurveySettings(
    _ fields: Fields, items: [String], at position: SourcePosition
  ) -> SurveySettings? {
    let place = Phrase(zh: "`survey`", en: "`survey`")
    let path = readPath(fields, place: place, at: position)
    guard let signEntry = fields["sign"] else {
      error(
        .keyMissing, at: position,
        Phrase(zh: "`survey` 中缺少 `sign`", en: "`sign` is missing in `survey`"),
        hint: Phrase(
          zh: "请说明答案正负号的含义：" + SurveyConvention.allCases.map(\.rawValue).joined(separator: "、"),
          en: "say what the sign of an answer means: "
            + SurveyConvention.allCases.map(\.rawValue).joined(separator: ", ")))
      return nil
    }
    let sign: SurveyConvention? = choice(signEntry.value, Phrase(zh: "`sign`", en: "`sign`"))
    guard let sign, let path else { return nil }
    let id = fields["id"].flatMap { text($0.value, place) }
    var settings = SurveySettings(
      path: path.text, place: path.position, idColumn: id, sign: sign)
    if let join = fields["join"], let value = text(join.value, place) { settings.join = value }
    settings.sheet = readSheet(fields["sheet"])
    settings.encoding = readEncoding(fields["encoding"])
    settings.separator = readSeparator(fields["separator"])
    settings.litter = readLitter(fields)
    settings.ignored = readIgnored(fields["ignore"])
    guard let columns = fields["columns"] else { return settings }
    settings.columns = [:]
    for column in namedEntries(of: columns.value, in: Phrase(zh: "`columns`", en: "`columns`")) {
      guard case .sequence(let pair, _) = column.value, pair.count == 2,
        let first = pair[0].text.flatMap({ items.firstIndex(of: $0) }),
        let second = pair[1].text.flatMap({ items.firstIndex(of: $0) }), first != second
      else {
        if explainFullwidth(in: column.value) { continue }
        error(
          .judgmentShape, at: column.value.position,
          Phrase(
            zh: "问卷的列写作 `\(column.key): [x, y]`，即两个比较项",
            en: "a column of a survey is written `\(column.key): [x, y]`, two items of the set"),
          hint: SpellingHint.phrase(nil, allowed: items))
        continue
      }
      settings.columns?[column.key] = .init(first: first, second: second)
    }
    return settings
  }

  /// `ignore`: the names of columns that are no pairs.
  private mutating func readIgnored(_ entry: SourceNode.Entry?) -> [String] {
    guard let entry else { return [] }
    let place = Phrase(zh: "`ignore`", en: "`ignore`")
    if let text = entry.value.text { return [text] }
    return (list(entry.value, in: place) ?? []).compactMap { text($0, place) }
  }

  private mutating func open(
    _ survey: SurveySettings, notes: inout MistakeNotes
  ) -> DelimitedTextReader? {
    guard allowsOutside || DataPath.isInside(survey.path, folder: folder) else {
      error(
        .fileOutsideFolder, at: survey.place,
        Phrase(
          zh: "`\(survey.path)` 超出场景文件所在的文件夹",
          en: "`\(survey.path)` leads out of the scenario's folder"),
        hint: Phrase(
          zh: "请把文件放到场景旁边，或使用 --allow-outside 运行",
          en: "move the file beside the scenario, or run with --allow-outside"))
      return nil
    }
    let path = DataPath.place(survey.path, in: folder)
    surveyPaths.append(path)
    do {
      return try TableInput.reader(
        path: path, sheet: survey.sheet, separator: survey.separator, encoding: survey.encoding,
        litter: survey.litter)
    } catch {
      if case .unreadable = error.problem {
        self.error(
          .fileMissing, at: survey.place,
          Phrase(
            zh: "`\(path)`：\(error.problem.phrase.zh)",
            en: "`\(path)`: \(error.problem.phrase.en)"),
          hint: Phrase(
            zh: "路径相对于场景文件所在的文件夹",
            en: "paths are relative to the scenario's folder"))
      } else {
        notes.add(error)
      }
      return nil
    }
  }
}
