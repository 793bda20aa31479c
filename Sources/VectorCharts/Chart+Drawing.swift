public import BilingualText
public import Markup
public import ReportForms

extension Chart {
  /// The chart as an `svg` element that asks for nothing from elsewhere and runs nothing. It shows in
  /// the light palette by itself and follows `Paint.styleSheet` within a page.
  ///
  /// - Parameters:
  ///   - name: What it is, for those who do not see it.
  /// - Complexity: O(values), and at most some hundreds of them are drawn; the drawing says how many
  ///   are not.
  public func drawing(in language: ReportLanguage, name: Phrase) -> XMLWriter {
    let drawing =
      switch self {
      case .bars(let chart): chart.drawing(language)
      case .stackedShares(let chart): chart.drawing(language)
      case .distribution(let chart): chart.drawing(language)
      case .ranges(let chart): chart.drawing(language)
      case .slope(let chart): chart.drawing(language)
      case .steps(let chart): chart.drawing(language)
      case .points(let chart): chart.drawing(language)
      case .lines(let chart): chart.drawing(language)
      case .heatMap(let chart): chart.drawing(language)
      case .bullets(let chart): chart.drawing(language)
      case .hierarchy(let chart): chart.drawing(language)
      }
    return drawing.svg(name: name.label(in: language))
  }
}
