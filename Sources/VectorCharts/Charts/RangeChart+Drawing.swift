import BilingualText
import ReportForms

extension RangeChart {
  static let mostRows = 60
  /// Members of at most this many names are told apart by shapes.
  static let mostNames = 8

  /// Whiskers, boxes and middles a row and series: the earlier hollow, the last one filled; single
  /// members as shapes.
  func drawing(_ language: ReportLanguage) -> Drawing {
    let shown = Array(rows.prefix(Self.mostRows))
    let values = shown.flatMap { row in
      row.boxes.compactMap { $0 }.flatMap {
        [$0.low, $0.lowerQuartile, $0.middle, $0.upperQuartile, $0.high]
      }
        + row.members.map(\.value)
    }.filter(\.isFinite)
    guard !shown.isEmpty, !values.isEmpty else { return .empty(language) }
    var drawing = Drawing()
    let labels = RowLabels(shown.map { $0.label.label(in: language) })
    let notes = shown.map { $0.note?.label(in: language) ?? "" }
    let noteWidth = min(140, notes.reduce(0) { max($0, TextWidth.of($1, size: 11)) })
    let left = labels.end + 14
    let right = Drawing.width - 16 - (noteWidth > 0 ? noteWidth + 4 : 0)
    let names = memberNames(shown, language)
    let top = Legend(items: key(names, language)).draw(x: left, y: 0, on: &drawing) + 4
    let x = LinearScale(LinearScale.niceDomain(values), from: left, to: right)
    let lanes = Double(max(1, series.count))
    let heights = shown.indices.map { labels.height($0, atLeast: 12 + 20 * lanes) }
    let bottom = top + heights.reduce(0, +)
    let end = drawing.horizontalAxis(
      x, form, top: top, bottom: bottom, title: axis.label(in: language))
    var y = top
    for (row, item) in shown.enumerated() {
      let middle = y + heights[row] / 2
      labels.draw(row, y: middle, on: &drawing)
      for (lane, box) in item.boxes.enumerated() where lane < max(1, series.count) {
        guard let box else { continue }
        let place = middle + (Double(lane) - (lanes - 1) / 2) * 20
        drawing.box(box, x, y: place, isLast: lane == max(1, series.count) - 1, form: form)
      }
      drawing.members(item, names, x, y: middle, form: form, language)
      drawing.text(
        notes[row].clipped(to: noteWidth, size: 11), x: Drawing.width, y: middle + 4, .end,
        size: 11, paint: .muted)
      y += heights[row]
    }
    drawing.height = drawing.remainder(rows.count - shown.count, y: end, language)
    return drawing
  }

  /// The names of members in the order of their first row; empty where there are too many to tell
  /// apart.
  private func memberNames(_ rows: [Row], _ language: ReportLanguage) -> [String] {
    var names: [String] = []
    for row in rows {
      for member in row.members {
        let name = member.label.label(in: language)
        if !names.contains(name) { names.append(name) }
        if names.count > Self.mostNames { return [] }
      }
    }
    return names
  }

  private func key(_ names: [String], _ language: ReportLanguage) -> [(
    key: Legend.Key, text: String
  )] {
    var items: [(key: Legend.Key, text: String)] = []
    for (index, label) in series.enumerated()
    where rows.contains(where: { $0.boxes.indices.contains(index) && $0.boxes[index] != nil }) {
      items.append((.swatch(.box(isLast: index == series.count - 1)), label.label(in: language)))
    }
    for (index, name) in names.enumerated() {
      items.append((.mark(.of(index), .member(index)), name))
    }
    return items
  }
}

extension Drawing.Look {
  fileprivate static func box(isLast: Bool) -> Self {
    .init(fill: isLast ? .paleBlue : .paper, stroke: .blue)
  }

  fileprivate static func member(_ index: Int) -> Self {
    let paints: [Paint] = [.blue, .orange, .green, .violet]
    return .init(fill: paints[index % paints.count], stroke: .paper)
  }
}

extension Mark {
  /// Shapes by turns; from the fifth on they differ in colour from the shape's first.
  fileprivate static func of(_ index: Int) -> Mark {
    let all = Mark.allCases
    return all[(index + index / all.count) % all.count]
  }
}

extension Drawing {
  fileprivate mutating func box(
    _ box: RangeChart.Box, _ x: LinearScale, y: Double, isLast: Bool, form: NumberForm
  ) {
    let values = [box.low, box.lowerQuartile, box.middle, box.upperQuartile, box.high]
    guard values.allSatisfy({ !$0.isNaN }) else { return }
    line(x(box.low), y, x(box.high), y, .stroked(.muted, width: 1.2))
    for end in [box.low, box.high] { line(x(end), y - 3, x(end), y + 3, .stroked(.muted)) }
    let hint = values.map { form.drawn($0) }.joined(separator: " · ")
    rectangle(
      x: x(box.lowerQuartile), y: y - 6.5,
      width: max(1, x(box.upperQuartile) - x(box.lowerQuartile)), height: 13, .box(isLast: isLast),
      hint: hint)
    mark(
      .diamond, x: x(box.middle), y: y, radius: 4,
      isLast
        ? .init(fill: .blue, stroke: .paper) : .init(fill: .paper, stroke: .blue, strokeWidth: 1.6),
      hint: hint)
  }

  fileprivate mutating func members(
    _ row: RangeChart.Row, _ names: [String], _ x: LinearScale, y: Double, form: NumberForm,
    _ language: ReportLanguage
  ) {
    let members = row.members.filter { $0.value.isFinite }
    let places = members.map(\.value)
    guard let low = places.min(), let high = places.max() else { return }
    if row.boxes.allSatisfy({ $0 == nil || $0?.low == $0?.high }) {
      line(x(low), y, x(high), y, .stroked(.muted, width: 1.5))
    }
    for member in members {
      let name = member.label.label(in: language)
      let hint = "\(name): \(form.drawn(member.value))"
      guard let index = names.firstIndex(of: name) else {
        mark(
          .disc, x: x(member.value), y: y, radius: 3, .init(fill: .blue, opacity: 0.6), hint: hint)
        continue
      }
      mark(.of(index), x: x(member.value), y: y, radius: 5, .member(index), hint: hint)
    }
  }
}
