import Markup
import ReportForms
import Testing

@testable import VectorCharts

@Suite struct DrawingTests {
  private func marks(_ draw: (inout Drawing) -> Void) -> String {
    var drawing = Drawing()
    draw(&drawing)
    return String(decoding: drawing.content.bytes, as: UTF8.self)
  }

  @Test func placesHaveOneDecimalAtMost() {
    let values: [Double] = [0, 2.04, 3.06, -0.5, -0.04, 12, .nan, -.infinity, 3e9, -3e9]
    let places = ["0", "2", "3.1", "-0.5", "0", "12", "0", "0", "1000000", "-1000000"]
    #expect(values.map(\.place) == places)
  }

  @Test func rectanglesHaveTheColourAndItsClass() {
    let drawn = marks {
      $0.rectangle(x: 1, y: 2.04, width: 3.06, height: 4, .filled(.blue))
      $0.rectangle(
        x: 0, y: 0, width: 10, height: 5, .init(fill: .paper, stroke: .line), radius: 4,
        hint: "a < b")
    }
    let plain = ##"<rect x="1" y="2" width="3.1" height="4" fill="#0b63a5" class="f-blue"/>"##
    let round =
      ##"<rect x="0" y="0" width="10" height="5" rx="4" fill="#ffffff" stroke="#d0d5dc""##
      + #" class="f-paper s-line"><title>a &lt; b</title></rect>"#
    #expect(drawn == plain + round)
  }

  @Test func whatHasNoAreaOrNoTextIsNotDrawn() {
    let drawn = marks {
      $0.rectangle(x: 1, y: 1, width: 0, height: 4, .filled(.blue))
      $0.rectangle(x: 1, y: 1, width: 4, height: -1, .filled(.blue))
      $0.rectangle(x: 1, y: 1, width: .nan, height: 4, .filled(.blue))
      $0.text("", x: 1, y: 1)
    }
    #expect(drawn.isEmpty)
  }

  @Test func linesAreDashedWhereAsked() {
    let drawn = marks {
      $0.line(0, 1, 2, 3, .stroked(.muted))
      $0.line(0, 1, 2, 3, .stroked(.ink, width: 1.2, dash: "4 3"))
    }
    let place = #"<line x1="0" y1="1" x2="2" y2="3" fill="none" "#
    let thin = place + ##"stroke="#5b6470" class="s-muted"/>"##
    let dashed =
      place + ##"stroke="#1b1f24" stroke-width="1.2" stroke-dasharray="4 3" class="s-ink"/>"##
    #expect(drawn == thin + dashed)
  }

  @Test func opacityIsAShareWithTwoDecimals() throws {
    for (opacity, text) in [(0.4, "0.40"), (0.05, "0.05"), (0.999, "1"), (-1, "0.00"), (7, "1")] {
      let drawn = marks { $0.circle(x: 1, y: 2, radius: 3, .filled(.green, opacity: opacity)) }
      #expect(
        drawn == ##"<circle cx="1" cy="2" r="3" fill="#0b7a5b" fill-opacity=""## + text
          + #"" class="f-green"/>"#)
    }
  }

  @Test func textsSayOnlyWhatIsNotUsual() {
    #expect(
      marks { $0.text("R&D", x: 1, y: 2) }
        == ##"<text x="1" y="2" font-size="12" fill="#1b1f24" class="f-ink">R&amp;D</text>"##)
    let drawn = marks {
      $0.text("T", x: 1, y: 2, .end, size: 11, paint: .muted, isBold: true, hasHalo: true)
    }
    #expect(
      drawn == #"<text x="1" y="2" text-anchor="end" font-size="11" font-weight="600" "#
        + ##"fill="#5b6470" stroke="#ffffff" stroke-width="3" stroke-linejoin="round" "##
        + #"paint-order="stroke" class="f-muted s-paper">T</text>"#)
  }

  @Test func thePageIsAsHighAsWholePixelsNeed() throws {
    for (height, whole) in [(0.0, "1"), (20, "20"), (30.2, "31")] {
      var drawing = Drawing()
      drawing.height = height
      let page = try #require(DrawnMarks(drawing)?.all.first)
      #expect(page.name == "svg" && page["width"] == "740" && page["height"] == whole)
      #expect(page["viewBox"] == "0 0 740 \(whole)" && page["aria-label"] == "chart")
    }
  }
}
