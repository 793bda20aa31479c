import ScenarioData
import ServiceAnalyses
import WarehouseSQL

/// Kinds that a statement computes; the others keep to `ahp analyse`.
extension DistributionTask {
  func statement(in frame: TableFrame) -> SQLFigures? {
    .levels(
      SQLLevels(
        column: demand.column,
        levels: zip(scale.levels, scale.scores).map {
          SQLLevels.Level(name: $0.name, spellings: [$0.name] + $0.otherNames, score: $1)
        }, top: scale.top, bottom: scale.bottom))
  }
}

extension CategoriesTask {
  /// Nil where rare texts are put together.
  func statement(in frame: TableFrame) -> SQLFigures? {
    otherBelow > 0 ? nil : .categories(SQLGroup(key, in: frame))
  }
}

extension ConcentrationTask {
  func statement(in frame: TableFrame) -> SQLFigures? {
    .concentration(
      amount: demand.column, top: top, limits: limits, sumsByCustomer: sumsByCustomer)
  }
}

extension AmountsTask {
  func statement(in frame: TableFrame) -> SQLFigures? {
    .amounts(
      SQLAmounts(
        sum: demand.column,
        ratios: ratios.map {
          SQLAmounts.Ratio(
            id: $0.id, sum: $0.sum.column, less: $0.less?.column, over: $0.over.column)
        }, top: top, sumsByCustomer: sumsByCustomer))
  }
}

extension TrendTask {
  /// Nil where groups are ranked.
  func statement(in frame: TableFrame) -> SQLFigures? {
    guard ranked == nil else { return nil }
    return switch spans {
    case .months(let day): .trend(sum: demand?.column, .months(day.column))
    case .periods: .trend(sum: demand?.column, .periods(frame.periods))
    }
  }
}
