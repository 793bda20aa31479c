import AHPScenarios
public import ArgumentParser
import BilingualText
public import ReportForms

extension ReportForm: ExpressibleByArgument {
  public init?(argument: String) {
    guard let form = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = form
  }

  /// The names that `--format` takes, for its help and for shells to complete.
  public static var allValueStrings: [String] { all.map(\.name) }
}

/// Where a report goes, and how.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "table 供人阅读，json 供程序读取（数值精确），或其他格式。",
        en: "table (for people), json (for machines, every number exact), or one of the others."
      ).help,
      valueName: ReportForm.names))
  var format: ReportForm?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Phrase(
        zh: "写入文件而非标准输出；后缀决定格式：",
        en: "Write to a file instead of standard output; its ending sets the format: "
      ).help
        + ReportForm.allEndings,
      valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(
    help: ArgumentHelp(
      Phrase(
        zh: "CSV 带字节顺序标记，使 Excel 识别 UTF-8。",
        en: "CSV with a byte order mark, by which Excel recognises UTF-8."
      ).help))
  var bom = false

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "CSV 表头：key（供程序使用，两种语言相同）、zh 或 en。",
        en: "CSV headers: key (the same names in both languages, for programs), zh or en."
      ).help,
      valueName: "key|zh|en"))
  var headers = CSVHeaders.key

  /// How CSV is written.
  var csvFormat: CSVFormat {
    let titles: CSVFormat.Headers =
      switch headers {
      case .key: .keys
      case .zh: .titles(.chinese)
      case .en: .titles(.english)
      }
    return CSVFormat(byteOrderMark: bom, headers: titles)
  }

  /// The file that is written, under its option.
  var files: [(option: String, path: String?)] { [("-o", output)] }

  /// An ending that no form has is a mistake, unless the form is said.
  func validate() throws {
    guard format == nil, let output, let ending = ReportForm.ending(of: output),
      ReportForm(endingOf: output) == nil
    else { return }
    throw ValidationError(ReportForm.unknownEnding(ending).en + " (or say --format)")
  }

  /// Whether people read the report, so that its own warnings reach them.
  var showsWarnings: Bool { resolvedFormat.isForPeople }

  /// The form asked for, or the one that the output file's name speaks of, or a table.
  var resolvedFormat: ReportForm {
    format ?? output.flatMap { ReportForm(endingOf: $0) } ?? .table
  }
}

/// How the columns of CSV are named.
enum CSVHeaders: String, ExpressibleByArgument, CaseIterable {
  case key, zh, en
}
