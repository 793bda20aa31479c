import BilingualText
import ReportForms

extension HierarchyChart {
  /// More leaves than this make an indented list.
  static let mostLeaves = 40
  /// More levels than this have no room beside each other.
  static let mostLevels = 5

  /// Columns by depth with the share of the parent in each box, lines as thick as the weight they
  /// carry, and a bar for the weight of each leaf in the whole.
  func drawing(_ language: ReportLanguage) -> Drawing {
    let nodes = nodes.filter { $0.depth >= 0 }
    guard nodes.count == self.nodes.count, !nodes.isEmpty else { return .empty(language) }
    let leaves = nodes.count { $0.isLeaf }
    let levels = (nodes.map(\.depth).max() ?? 0) + 1
    let form = NumberForm.percent(1)
    guard leaves <= Self.mostLeaves, (2...Self.mostLevels).contains(levels) else {
      return list(language, form)
    }
    var drawing = Drawing()
    let layout = TreeLayout(nodes, levels: levels)
    for (index, node) in nodes.enumerated() {
      guard let parent = node.parent, nodes.indices.contains(parent) else { continue }
      drawing.branch(
        from: (layout.x(nodes[parent].depth) + layout.boxWidth, layout.places[parent]),
        to: (layout.x(node.depth), layout.places[index]), weight: node.global)
    }
    let title = Phrase(zh: "全局权重", en: "Global weight").text(in: language)
    drawing.text(title, x: layout.barStart, y: 12, size: 12, paint: .muted)
    let largest = nodes.filter(\.isLeaf).map(\.global).filter(\.isFinite).max() ?? 1
    for (index, node) in nodes.enumerated() {
      let y = layout.places[index]
      drawing.node(node, x: layout.x(node.depth), y: y, width: layout.boxWidth, form, language)
      guard node.isLeaf, node.global.isFinite, largest > 0 else { continue }
      let text = NumberForm.percent(2).drawn(node.global)
      let room = Drawing.width - layout.barStart - TextWidth.of("100.00%", size: 12) - 6
      let length = room * max(0, node.global) / largest
      drawing.rectangle(
        x: layout.barStart, y: y - 9, width: max(length, 0.5), height: 18, .filled(.blue))
      drawing.text(text, x: layout.barStart + length + 5, y: y + 4.2)
    }
    drawing.height = layout.height
    return drawing
  }

  private func list(_ language: ReportLanguage, _ form: NumberForm) -> Drawing {
    let shown = Array(nodes.prefix(120))
    var drawing = Drawing()
    let start = 400.0
    let largest = shown.map(\.global).filter(\.isFinite).max() ?? 1
    for (row, node) in shown.enumerated() {
      let y = 12 + Double(row) * 21
      let indent = min(Double(node.depth) * 16, 160)
      drawing.text(
        node.label.label(in: language).clipped(to: 320 - indent, size: 12.5), x: indent, y: y + 4.2,
        size: 12.5, isBold: !node.isLeaf)
      drawing.text(form.drawn(node.local), x: start - 12, y: y + 4.2, .end, paint: .muted)
      guard node.global.isFinite, largest > 0 else { continue }
      let length = 250 * max(0, node.global) / largest
      drawing.rectangle(
        x: start, y: y - 7, width: max(length, 0.5), height: 14,
        .filled(node.isLeaf ? .blue : .paleBlue))
      drawing.text(NumberForm.percent(2).drawn(node.global), x: start + length + 5, y: y + 4.2)
    }
    drawing.height = drawing.remainder(
      nodes.count - shown.count, y: Double(shown.count) * 21 + 6, language)
    return drawing
  }
}

/// Where the boxes of a tree stand.
private struct TreeLayout {
  /// The middle of each node.
  let places: [Double]
  let boxWidth: Double
  let gap = 34.0
  let barStart: Double
  let height: Double

  init(_ nodes: [HierarchyChart.Node], levels: Int) {
    let (top, rowHeight) = (24.0, 40.0)
    barStart = Drawing.width - 190
    boxWidth = (barStart - 12 - Double(levels - 1) * gap) / Double(levels)
    var places = [Double?](repeating: nil, count: nodes.count)
    var row = 0
    for (index, node) in nodes.enumerated() where node.isLeaf {
      places[index] = top + (Double(row) + 0.5) * rowHeight
      row += 1
    }
    // Parents come before their children: from the end each finds its children placed.
    for index in nodes.indices.reversed() where places[index] == nil {
      let children = nodes.indices.filter { nodes[$0].parent == index && $0 > index }
      let middles = children.compactMap { places[$0] }
      if let first = middles.first, let last = middles.last {
        places[index] = (first + last) / 2
      } else {
        places[index] = top + (Double(row) + 0.5) * rowHeight
        row += 1
      }
    }
    self.places = places.map { $0 ?? top }
    height = top + Double(max(1, row)) * rowHeight + 4
  }

  func x(_ depth: Int) -> Double { Double(depth) * (boxWidth + gap) }
}

extension Drawing {
  fileprivate mutating func branch(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), weight: Double
  ) {
    let middle = (start.x + end.x) / 2
    var path = Path()
    path.move(start.x, start.y)
    path.curve(middle, start.y, middle, end.y, end.x, end.y)
    let width = 1 + 7 * (weight.isFinite ? min(max(weight, 0), 1) : 0)
    self.path(path, .stroked(.paleBlue, width: width))
  }

  fileprivate mutating func node(
    _ node: HierarchyChart.Node, x: Double, y: Double, width: Double, _ form: NumberForm,
    _ language: ReportLanguage
  ) {
    let share = node.parent == nil ? "" : form.drawn(node.local)
    let shareWidth = share.isEmpty ? 0 : TextWidth.of(share, size: 12) + 8
    let lines = node.label.label(in: language).lines(
      of: width - 14 - shareWidth, size: 12, count: 2)
    let height = lines.count > 1 ? 36.0 : 26
    rectangle(
      x: x + 0.5, y: y - height / 2, width: width - 1, height: height,
      .init(fill: node.isLeaf ? .paper : .panel, stroke: .line), radius: 4)
    for (index, line) in lines.enumerated() {
      let offset = (Double(index) - Double(lines.count - 1) / 2) * 14
      text(line, x: x + 8, y: y + offset + 4.2)
    }
    text(share, x: x + width - 7, y: y + 4.2, .end)
  }
}
