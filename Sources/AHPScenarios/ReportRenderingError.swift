public import BilingualText
public import ReportForms

/// Why a report could not be rendered.
public struct ReportRenderingError: Error, Sendable {
  enum Reason: Sendable {
    case unknownEnding(String)
    case noRenderer
    case failed(String)
  }

  /// Nil where the form is what is unknown.
  public let form: ReportForm?
  let reason: Reason

  init(form: ReportForm?, reason: Reason) {
    self.form = form
    self.reason = reason
  }

  public var message: Phrase {
    let name = form?.name ?? ""
    return switch reason {
    case .unknownEnding(let path):
      Phrase(
        zh: "没有以 `\(path)` 的后缀结尾的报告形式", en: "no form of report has the ending of `\(path)`")
    case .noRenderer:
      Phrase(zh: "没有 \(name) 的输出程序", en: "nothing renders \(name)")
    case .failed(let reason): Phrase(zh: "\(name)：\(reason)", en: "\(name): \(reason)")
    }
  }
}

extension ReportRenderingError: CustomStringConvertible {
  public var description: String { message.en }
}
