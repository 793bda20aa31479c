import Markup

/// A picture under way, in CSS pixels with y downwards. Its width is fixed, so that texts are as large
/// in print as on a screen; its height follows from what is drawn.
///
/// Marks carry the light palette as presentation attributes and a class for style sheets that know
/// better.
struct Drawing {
  static let width = 740.0

  private(set) var content = XMLWriter()
  var height = 0.0

  enum Anchor: String { case start, middle, end }

  /// What a shape looks like.
  struct Look {
    var fill: Paint?
    var opacity: Double?
    var stroke: Paint?
    var strokeWidth = 1.0
    var dash: String?

    static func filled(_ paint: Paint, opacity: Double? = nil) -> Look {
      Look(fill: paint, opacity: opacity)
    }

    static func stroked(_ paint: Paint, width: Double = 1, dash: String? = nil) -> Look {
      Look(stroke: paint, strokeWidth: width, dash: dash)
    }
  }

  /// - Parameter hint: What a pointer that rests on the shape is told.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ look: Look, radius: Double = 0,
    hint: String? = nil
  ) {
    guard width > 0, height > 0 else { return }
    var attributes: MarkupAttributes = [
      "x": x.place, "y": y.place, "width": width.place, "height": height.place,
    ]
    if radius > 0 { attributes.add("rx", radius.place) }
    shape("rect", attributes, look, hint)
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ look: Look) {
    shape("line", ["x1": x1.place, "y1": y1.place, "x2": x2.place, "y2": y2.place], look, nil)
  }

  mutating func circle(x: Double, y: Double, radius: Double, _ look: Look, hint: String? = nil) {
    shape("circle", ["cx": x.place, "cy": y.place, "r": radius.place], look, hint)
  }

  mutating func path(_ path: Path, _ look: Look, hint: String? = nil) {
    shape("path", ["d": path.commands], look, hint)
  }

  /// A line of text; `y` is its base line.
  mutating func text(
    _ text: String, x: Double, y: Double, _ anchor: Anchor = .start, size: Double = 12,
    paint: Paint = .ink, isBold: Bool = false, hasHalo: Bool = false
  ) {
    guard !text.isEmpty else { return }
    var attributes: MarkupAttributes = ["x": x.place, "y": y.place]
    if anchor != .start { attributes.add("text-anchor", anchor.rawValue) }
    attributes.add("font-size", size.place)
    if isBold { attributes.add("font-weight", "600") }
    var classes = "f-" + paint.rawValue
    attributes.add("fill", paint.light)
    if hasHalo {
      classes += " s-paper"
      attributes = attributes.with([
        "stroke": Paint.paper.light, "stroke-width": "3", "stroke-linejoin": "round",
        "paint-order": "stroke",
      ])
    }
    attributes.add("class", classes)
    content.element("text", attributes, text: text)
  }

  private mutating func shape(
    _ name: StaticString, _ attributes: MarkupAttributes, _ look: Look, _ hint: String?
  ) {
    var attributes = attributes
    var classes: [String] = []
    if let fill = look.fill {
      attributes.add("fill", fill.light)
      classes.append("f-" + fill.rawValue)
      if let opacity = look.opacity { attributes.add("fill-opacity", opacity.share) }
    } else {
      attributes.add("fill", "none")
    }
    if let stroke = look.stroke {
      attributes.add("stroke", stroke.light)
      classes.append("s-" + stroke.rawValue)
      if look.strokeWidth != 1 { attributes.add("stroke-width", look.strokeWidth.place) }
      attributes.add("stroke-dasharray", look.dash)
    }
    attributes.add("class", classes.joined(separator: " "))
    guard let hint else { return content.element(name, attributes) }
    content.element(name, attributes) { $0.element("title", text: hint) }
  }

  /// The finished picture.
  ///
  /// - Parameter name: What it is, for those who do not see it.
  func svg(name: String) -> XMLWriter {
    var writer = XMLWriter()
    let height = max(1, height.rounded(.up))
    writer.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(Self.width.place) \(height.place)",
        "width": Self.width.place, "height": height.place, "class": "chart", "role": "img",
        "aria-label": name,
        "font-family": "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', sans-serif",
      ]
    ) { $0.append(content) }
    return writer
  }
}

extension Double {
  /// A place with one decimal. What is no number, or lies off any page, has no place and is drawn at
  /// the edge.
  var place: String {
    guard isFinite else { return "0" }
    let tenths = Int((Swift.min(Swift.max(self, -1e6), 1e6) * 10).rounded())
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    let text = tenth == 0 ? "\(whole)" : "\(whole).\(tenth)"
    return tenths < 0 ? "-" + text : text
  }

  /// A share with two decimals.
  fileprivate var share: String {
    let hundredths = Int((Swift.min(Swift.max(self, 0), 1) * 100).rounded())
    return hundredths == 100 ? "1" : hundredths < 10 ? "0.0\(hundredths)" : "0.\(hundredths)"
  }
}
