internal import ArgumentParser
import BilingualText
import RankingMethods
import ScenarioFiles

/// A preference function as it is asked for: `linear:1,5` for every criterion, `price=gaussian:3` for
/// one.
struct PreferenceOption: ExpressibleByArgument {
  /// Nil for every criterion that is not named elsewhere.
  let criterion: String?
  let function: PreferenceFunction

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    criterion = parts.count == 2 ? String(parts[0]) : nil
    let words = parts[parts.count - 1].split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers =
      words.count == 2
      ? words[1].split(separator: ",", omittingEmptySubsequences: false).map { Double($0) } : []
    let function: PreferenceFunction? =
      switch (String(words[0]), numbers.count) {
      case ("usual", 0): .usual
      case ("u-shape", 1): numbers[0].map { .uShape(q: $0) }
      case ("v-shape", 1): numbers[0].map { .vShape(p: $0) }
      case ("gaussian", 1): numbers[0].map { .gaussian(s: $0) }
      case ("level", 2): numbers[0].flatMap { q in numbers[1].map { .level(q: q, p: $0) } }
      case ("linear", 2): numbers[0].flatMap { q in numbers[1].map { .linear(q: q, p: $0) } }
      default: nil
      }
    guard let function, criterion != "" else { return nil }
    self.function = function
  }
}

extension [PreferenceOption] {
  /// One function for each of these criteria, `usual` where nobody says otherwise.
  ///
  /// - Parameter written: what the scenario says, which options override.
  /// - Throws: `CommandFailure` for a criterion that is not there.
  func functions(
    of criteria: [String], besides written: RankingsSettings?, in language: ReportLanguage
  ) throws(CommandFailure) -> [PreferenceFunction] {
    for case let name? in map(\.criterion) where !criteria.contains(name) {
      let known = criteria.joined(separator: ", ")
      throw CommandFailure(
        .usage,
        Phrase(
          zh: "没有准则 \(name)；可用：\(known)", en: "there is no criterion \(name); there are: \(known)"
        ), in: language)
    }
    let general = last { $0.criterion == nil }?.function
    return criteria.map { id in
      last { $0.criterion == id }?.function ?? general ?? written?.functions[id]
        ?? written?.function ?? .usual
    }
  }
}
