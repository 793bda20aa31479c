import BilingualText
internal import FileOutput
import IndicatorEvaluation
import ScenarioAnalyses
import ScenarioFiles

/// A file that a run reads, with what it is to the run.
struct InputFile {
  let role: Phrase
  let path: String

  init(_ role: Phrase, _ path: String) {
    self.role = role
    // What is piped in may be a file too.
    self.path = path == "-" ? "/dev/stdin" : path
  }
}

/// The files that a run writes, under the options that name them.
///
/// One that would replace what the run reads, by whatever path or link, is refused before anything is
/// read; so are two outputs that name one file.
struct OutputFiles {
  private let files: [(option: String, path: String, identity: FileIdentity)]
  private let language: ReportLanguage

  /// - Parameter outputs: options with their files; without a file, or with `-`, they write to
  ///   standard output, which may be a file as well.
  init(
    _ outputs: [(option: String, path: String?)], on console: Console, in language: ReportLanguage
  ) {
    self.language = language
    files = outputs.compactMap { option, path in
      guard let path, path != "-" else {
        let standard = "/dev/stdout"
        guard console.isProcess, let identity = FileIdentity(of: standard) else { return nil }
        return (Phrase(zh: "标准输出", en: "standard output").text(in: language), standard, identity)
      }
      return FileIdentity(of: path).map { (option, path, $0) }
    }
  }

  /// - Throws: a usage error for an output that two options share, or that an input would be lost to.
  func check(against inputs: [InputFile]) throws(CommandFailure) {
    var writers: [FileIdentity: String] = [:]
    for (option, path, identity) in files {
      if let earlier = writers.updateValue(option, forKey: identity) {
        throw CommandFailure(
          .usage,
          Phrase(
            zh: "\(earlier) 与 \(option) 写入同一个文件 \(path)；未读取也未写入任何内容：请各用一个文件名",
            en:
              "\(earlier) and \(option) both write \(path); nothing was read or written: give each "
              + "a file of its own"
          ), in: language)
      }
    }
    for (option, path, identity) in files {
      guard let input = inputs.first(where: { FileIdentity(of: $0.path) == identity }) else {
        continue
      }
      throw CommandFailure(.usage, refusal(option, path, input), in: language)
    }
  }

  private func refusal(_ option: String, _ path: String, _ input: InputFile) -> Phrase {
    let role = input.role
    let named = path == input.path || path == "/dev/stdout" ? input.path : "\(path) = \(input.path)"
    let wayOut =
      path == "/dev/stdout"
      ? Phrase(zh: "请重定向到另一个文件", en: "redirect it to another file")
      : Phrase(
        zh: "请另取文件名，如 \(option) \(Self.otherName(than: path))",
        en: "name another file, such as \(option) \(Self.otherName(than: path))")
    return Phrase(
      zh: "\(option) 会覆盖\(role.zh)（\(named)）；未读取数据，也未写入任何内容：",
      en:
        "\(option) would replace \(role.en) (\(named)); no data was read and nothing was written: ")
      + wayOut
  }

  /// The path with `-out` before its endings.
  private static func otherName(than path: String) -> String {
    let nameStart = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let ending = path[nameStart...].dropFirst().firstIndex(of: ".") ?? path.endIndex
    return path[..<ending] + "-out" + path[ending...]
  }
}

extension Weighing {
  /// Every file that it reads, by what it is.
  var inputFiles: [InputFile] {
    inputs.map { role, path in
      switch role {
      case .scenario: InputFile(Phrase(zh: "场景文件", en: "the scenario file"), path)
      case .survey: InputFile(Phrase(zh: "场景的问卷文件", en: "a survey of the scenario"), path)
      case .customers:
        InputFile(Phrase(zh: "场景的客户文件", en: "the customer file of the scenario"), path)
      case .data, .matrix:
        InputFile(Phrase(zh: "场景的数据文件", en: "a data file of the scenario"), path)
      }
    }
  }
}

extension Scenario {
  /// Every file that the scenario reads, its tables too.
  var inputFiles: [InputFile] {
    let tables = (analyses?.paths ?? []).map {
      InputFile(Phrase(zh: "场景的表", en: "a table of the scenario"), $0)
    }
    return (weighing?.inputFiles ?? network?.weighing.inputFiles ?? []) + tables
  }
}
