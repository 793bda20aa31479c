/// The two languages that reports are written in.
public enum ReportLanguage: String, Sendable, Hashable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}
