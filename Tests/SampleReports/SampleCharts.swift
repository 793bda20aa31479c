public import BilingualText
public import ReportForms

/// Charts of every kind in the shapes that trouble drawings.
public enum SampleCharts {
  public enum Shape: String, Sendable, CaseIterable {
    case few, many, negative, missing, long, hostile, none
  }

  public static let kinds = [
    "bars", "pareto", "shares", "distribution", "ranges", "slope", "steps", "points", "lines",
    "heat-map", "bullets", "hierarchy",
  ]

  public static func chart(_ kind: String, _ shape: Shape) -> Chart {
    switch kind {
    case "bars": .bars(bars(shape))
    case "pareto": .bars(pareto(shape))
    case "shares": .stackedShares(shares(shape))
    case "distribution": .distribution(distribution(shape))
    case "ranges": .ranges(ranges(shape))
    case "slope": .slope(slope(shape))
    case "steps": .steps(steps(shape))
    case "points": .points(points(shape))
    case "lines": .lines(lines(shape))
    case "heat-map": .heatMap(heatMap(shape))
    case "bullets": .bullets(bullets(shape))
    default: .hierarchy(hierarchy(shape))
    }
  }

  /// How many members a chart of the shape has.
  static func count(_ shape: Shape) -> Int {
    switch shape {
    case .none: 0
    case .few, .long, .hostile: 5
    case .missing, .negative: 7
    case .many: 80
    }
  }

  public static func label(_ index: Int, _ shape: Shape) -> Phrase {
    switch shape {
    case .long:
      Phrase(
        zh: "停电之后恢复供电的平均等待时间与客户对抢修过程的总体感受（第 \(index + 1) 项）",
        en:
          "Average time until supply is restored after an outage, and how customers felt about the repair (\(index + 1))"
      )
    case .hostile: Phrase(hostile[index % hostile.count])
    default: Phrase(zh: "指标\(index + 1)", en: "Indicator \(index + 1)")
    }
  }

  public static let hostile = [
    "</text></svg></script><script>alert(1)</script>", "\u{0D4E}<img src=x onerror=alert(1)>",
    "\" onload=\"alert(1)\" x='&amp;'", "\u{202E}\u{0000}\u{000B}RTL\u{FFFE}",
    "e" + String(repeating: "\u{0301}", count: 300) + "\u{600}<b>",
  ]

  /// A value without pattern in 0…1, the same each time.
  static func value(_ index: Int) -> Double {
    let product = Double(index + 1) * 0.618_033_988_749_895
    return product - product.rounded(.down)
  }

  static func value(_ index: Int, _ shape: Shape) -> Double {
    if shape == .missing { return [.nan, .infinity, 0, -.infinity, 1e300, 0.5, .nan][index % 7] }
    let value = 100 * value(index)
    return shape == .negative && index % 2 == 0 ? -value : value
  }

  private static func bars(_ shape: Shape) -> BarChart {
    BarChart(
      (0..<count(shape)).map { index in
        let value = value(index, shape)
        return .init(
          label(index, shape), value, tone: index == 0 ? .strong : .plain,
          interval: index % 3 == 1 && value.isFinite ? (value - 5)...(value + 7) : nil)
      }, form: .signed(2))
  }

  private static func pareto(_ shape: Shape) -> BarChart {
    BarChart(
      (0..<count(shape)).map { .init(label($0, shape), value($0, shape).magnitude) }
        .sorted { $0.value > $1.value }, form: .count, showsRunningShare: true)
  }

  private static func shares(_ shape: Shape) -> StackedSharesChart {
    let parts = shape == .long ? 9 : 5
    return StackedSharesChart(
      parts: (0..<parts).map { label($0, shape) },
      rows: (0..<count(shape)).map { row in
        .init(
          label(row, shape),
          (0..<parts).map { part in
            let value = value(row * parts + part, shape)
            return value.isFinite ? value.rounded() : value
          })
      })
  }

  private static func distribution(_ shape: Shape) -> DistributionChart {
    let bins = max(1, count(shape))
    let limits = (0...bins).map { Double($0) * 2 }
    return DistributionChart(
      limits: shape == .none ? [] : limits,
      series: [Phrase(zh: "试点前", en: "before"), Phrase(zh: "试点后", en: "after")].enumerated().map {
        period, name in
        .init(
          shape == .long || shape == .hostile ? label(period, shape) : name,
          counts: (0..<bins).map { value($0 + 3 * period, shape).magnitude.rounded() })
      },
      bands: (0..<5).map { .init(label($0, shape), from: Double(2 * bins) * Double($0) / 5) },
      axis: Phrase(zh: "得分", en: "Score"))
  }

  private static func ranges(_ shape: Shape) -> RangeChart {
    RangeChart(
      series: [Phrase(zh: "试点前", en: "before"), Phrase(zh: "试点后", en: "after")],
      rows: (0..<count(shape)).map { row in
        func box(_ shift: Double) -> RangeChart.Box? {
          if shape == .missing, row % 2 == 0 { return nil }
          let middle = value(row, shape)
          guard middle.isFinite else { return nil }
          return .init(
            low: middle + shift - 20, lowerQuartile: middle + shift - 8, middle: middle + shift,
            upperQuartile: middle + shift + 8, high: middle + shift + 12)
        }
        return .init(
          label(row, shape), [box(0), box(6)], note: Phrase("n = \(row * 37)"),
          members: (0..<4).map { (label($0 + 1, shape), value(row + $0, shape)) })
      }, form: .fixed(1), axis: Phrase(zh: "得分", en: "Score"))
  }

  private static func slope(_ shape: Shape) -> SlopeChart {
    SlopeChart(
      before: Phrase(zh: "试点前", en: "before"), after: Phrase(zh: "试点后", en: "after"),
      lines: (0..<count(shape)).map {
        .init(label($0, shape), before: value($0, shape), after: value($0 + 5, shape))
      }, form: .fixed(1))
  }

  private static func steps(_ shape: Shape) -> StepChart {
    let steps = (0..<count(shape)).map { index in
      StepChart.Step(
        label(index, shape), value(index, shape) / 10,
        possible: shape == .negative ? nil : value(index, shape) / 10 + 5,
        note: index == 1
          ? Phrase(zh: "不适用，权重由同级分担", en: "not applicable: its weight is shared") : nil)
    }
    let sum = steps.map(\.value).filter(\.isFinite).reduce(0, +)
    return StepChart(
      start: shape == .negative ? .init(Phrase(zh: "试点前", en: "before"), 50) : nil, steps: steps,
      end: .init(Phrase(zh: "总分", en: "Score"), shape == .negative ? 50 + sum : sum),
      form: shape == .negative ? .signed(1) : .fixed(1))
  }

  private static func points(_ shape: Shape) -> PointChart {
    PointChart(
      (0..<count(shape)).map { index in
        .init(
          label(index, shape), x: 60 + value(index, shape) / 4, y: value(index + 9, shape) / 300,
          tone: index == 2 ? .bad : .plain)
      },
      crosshair: .init(
        x: 70, y: 0.15,
        quadrants: [
          Phrase(zh: "优先改进", en: "Concentrate here"), Phrase(zh: "继续保持", en: "Keep up"),
          Phrase(zh: "次要", en: "Low priority"), Phrase(zh: "投入偏多", en: "Possible overkill"),
        ]), xAxis: Phrase(zh: "平均指标得分", en: "Mean score"),
      yAxis: Phrase(zh: "全局权重", en: "Global weight"),
      xForm: .fixed(1), yForm: .percent(1))
  }

  private static func lines(_ shape: Shape) -> LineChart {
    let isNamed = shape == .few || shape == .long
    return LineChart(
      (0..<count(shape)).map { series in
        let points = (0..<8).map { (x: Double($0), y: value(series * 8 + $0, shape)) }
        return .init(
          label(series, shape), points,
          band: series == 0 && shape != .missing ? points.map { ($0.y - 4)...($0.y + 4) } : [])
      }, markers: [.init(Phrase(zh: "现在", en: "today"), x: 3)],
      xAxis: Phrase(zh: "月份", en: "Month"), yAxis: Phrase(zh: "得分", en: "Score"), xForm: .count,
      yForm: .fixed(2), xLabels: isNamed ? (0..<8).map { label($0, shape) } : [])
  }

  private static func heatMap(_ shape: Shape) -> HeatMapChart {
    let names = (0..<count(shape)).map { label($0, shape) }
    return HeatMapChart(
      rows: names, columns: names,
      cells: names.indices.map { row in
        names.indices.map { column in
          let shade = value(row * 7 + column, shape) / 50 - (shape == .missing ? 0 : 1)
          return .init(
            shade: row == column ? nil : shade, row == column ? "1" : "1/\(column + 2)",
            mark: row == 1 && column == 2 ? "①" : nil)
        }
      }, diverges: shape != .many)
  }

  private static func bullets(_ shape: Shape) -> BulletChart {
    BulletChart(
      (0..<count(shape)).map { .init(label($0, shape), value($0, shape) / 400, limit: 0.1) },
      form: .fixed(4))
  }

  private static func hierarchy(_ shape: Shape) -> HierarchyChart {
    let count = count(shape)
    guard count > 0 else { return HierarchyChart([]) }
    var nodes = [
      HierarchyChart.Node(
        label(0, shape), depth: 0, parent: nil, local: 1, global: 1, isLeaf: false)
    ]
    for branch in 0..<2 {
      let parent = nodes.count
      nodes.append(
        .init(label(branch + 1, shape), depth: 1, parent: 0, local: 0.5, global: 0.5, isLeaf: false)
      )
      for leaf in 0..<count {
        let share = shape == .missing && leaf == 0 ? .nan : 1 / Double(count)
        nodes.append(
          .init(
            label(leaf + 3, shape), depth: 2, parent: parent, local: share, global: share / 2,
            isLeaf: true))
      }
    }
    return HierarchyChart(nodes)
  }
}
