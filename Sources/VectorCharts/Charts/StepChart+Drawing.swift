import BilingualText
import ReportForms

extension StepChart {
  static let mostSteps = 60

  /// Steps from the start to the end, each beginning where the last one ended: what was had is solid,
  /// what was to be had beyond it hatched.
  func drawing(_ language: ReportLanguage) -> Drawing {
    let shown = Array(steps.prefix(Self.mostSteps))
    var drawing = Drawing()
    let rows = (start.map { [$0] } ?? []) + shown + [end]
    let labels = RowLabels(rows.map { $0.label.label(in: language) })
    let texts = rows.map { $0.drawnText(form, isTotal: $0.possible == nil) }
    let notes = rows.map { $0.note?.label(in: language).clipped(to: 220, size: 11) ?? "" }
    let textWidth = zip(texts, notes).reduce(0) {
      max(
        $0,
        TextWidth.of($1.0, size: 12, isBold: true)
          + ($1.1.isEmpty ? 0 : TextWidth.of($1.1, size: 11) + 8))
    }
    let left = labels.end + 12
    let x = LinearScale(
      domain(shown), from: left, to: max(left + 160, Drawing.width - textWidth - 10))
    let top = 6.0
    let heights = rows.indices.map { labels.height($0, atLeast: 27) }
    let bottom = top + heights.reduce(0, +)
    drawing.height = drawing.horizontalAxis(x, form.unsigned, top: top, bottom: bottom)
    var y = top
    var sum = start?.value ?? 0
    for row in rows.indices {
      let middle = y + heights[row] / 2
      let isEnd = row == rows.count - 1
      let isTotal = isEnd || (start != nil && row == 0)
      labels.draw(row, y: middle, isBold: isTotal, on: &drawing)
      let from = isTotal ? x.domain.lowerBound.clampedAbove0 : sum
      let right = drawing.step(
        rows[row], from: from, x, y: middle, isTotal: isTotal, isEnd: isEnd)
      drawing.text(texts[row], x: right + 5, y: middle + 4.2, isBold: isTotal)
      if !notes[row].isEmpty {
        drawing.text(
          notes[row], x: right + 11 + TextWidth.of(texts[row], size: 12, isBold: isTotal),
          y: middle + 4.2, size: 11, paint: .muted)
      }
      if !isTotal, rows[row].value.isFinite { sum += rows[row].value }
      if !isEnd {
        drawing.line(
          x(sum), middle + 9, x(sum), y + heights[row] + heights[row + 1] / 2 - 9, .stroked(.muted))
      }
      y += heights[row]
    }
    drawing.height = drawing.remainder(steps.count - shown.count, y: drawing.height, language)
    return drawing
  }

  /// From 0, or near the smallest value where a start lets all steps lie far from 0.
  private func domain(_ shown: [Step]) -> ClosedRange<Double> {
    var sum = start?.value ?? 0
    var values = [sum, end.value]
    for step in shown {
      if let possible = step.possible { values.append(sum + possible) }
      if step.value.isFinite { sum += step.value }
      values.append(sum)
    }
    let finite = values.filter(\.isFinite)
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
    let isFar = start != nil && low > 0 && high - low < 0.5 * low
    return LinearScale.niceDomain(finite, including: isFar ? [low - (high - low) * 0.3] : [0])
  }
}

extension StepChart.Step {
  fileprivate func drawnText(_ form: NumberForm, isTotal: Bool) -> String {
    let own = form.drawn(value)
    return possible.map { own + " / " + form.unsigned.drawn($0) } ?? own
  }
}

extension NumberForm {
  /// The form without the sign of positive numbers.
  fileprivate var unsigned: NumberForm {
    switch self {
    case .signed(let decimals): .fixed(decimals)
    case .signedCount: .count
    default: self
    }
  }
}

extension Double {
  /// Where bars of totals begin: at 0 where the axis shows it, else at its end.
  fileprivate var clampedAbove0: Double { Swift.max(0, self) }
}

extension Drawing {
  /// Draws a bar and returns where its text begins.
  fileprivate mutating func step(
    _ step: StepChart.Step, from: Double, _ x: LinearScale, y: Double, isTotal: Bool, isEnd: Bool
  ) -> Double {
    guard step.value.isFinite else { return x(from) }
    let to = isTotal ? step.value : from + step.value
    let (left, right) = (x(min(from, to)), x(max(from, to)))
    var end = right
    if let possible = step.possible, possible.isFinite, from + possible > to {
      let lost = x(from + possible)
      rectangle(x: right, y: y - 9, width: lost - right, height: 18, .stroked(.line))
      path(.hatch(x: right, y: y - 9, width: lost - right, height: 18), .stroked(.line, width: 1.2))
      end = lost
    }
    let paint: Paint = isEnd ? .ink : isTotal ? .paleBlue : step.value < 0 ? .orange : .blue
    rectangle(x: left, y: y - 9, width: max(right - left, 1), height: 18, .filled(paint))
    return end
  }
}
