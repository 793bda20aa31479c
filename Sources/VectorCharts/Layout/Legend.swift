/// What the shapes and colours of a drawing stand for, in lines that break where they must.
struct Legend {
  enum Key {
    case swatch(Drawing.Look)
    case mark(Mark, Drawing.Look)
    case line(Drawing.Look)
  }

  var items: [(key: Key, text: String)]

  /// Draws from the top and returns where it ends.
  func draw(x: Double, y: Double, on drawing: inout Drawing) -> Double {
    let size = 12.0
    var (left, top) = (x, y)
    for item in items {
      let text = item.text.clipped(to: Drawing.width - x - 30, size: size)
      let width = 22 + TextWidth.of(text, size: size) + 14
      if left > x, left + width > Drawing.width {
        (left, top) = (x, top + 18)
      }
      switch item.key {
      case .swatch(let look):
        drawing.rectangle(x: left, y: top + 1, width: 15, height: 12, look)
      case .mark(let mark, let look): drawing.mark(mark, x: left + 8, y: top + 7, look)
      case .line(let look): drawing.line(left, top + 7, left + 17, top + 7, look)
      }
      drawing.text(text, x: left + 22, y: top + 11.5, size: size, paint: .muted)
      left += width
    }
    return items.isEmpty ? y : top + 24
  }
}
