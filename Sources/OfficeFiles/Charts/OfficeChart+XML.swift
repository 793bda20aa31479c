import Markup

extension OfficeChart {
  static let contentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"

  /// The chart's part (ECMA-376 part 1, 21.2), its values as a copy of the cells it refers to.
  ///
  /// - Parameter embedded: The relation of an embedded workbook; nil where the chart stands in the
  ///   workbook itself.
  func xml(_ place: ChartPlace, embedded: String?) -> XMLWriter {
    var xml = XMLWriter()
    xml.declaration()
    xml.element(
      "c:chartSpace",
      [
        "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      ]
    ) { xml in
      xml.element("c:roundedCorners", ["val": "0"])
      xml.element("c:chart") { xml in
        if title.isEmpty {
          xml.element("c:autoTitleDeleted", ["val": "1"])
        } else {
          Self.title(title, size: 1200, &xml)
          xml.element("c:autoTitleDeleted", ["val": "0"])
        }
        xml.element("c:plotArea") { xml in
          xml.element("c:layout")
          plot(place, &xml)
          axes(&xml)
        }
        if series.count > 1 {
          xml.element("c:legend") {
            $0.element("c:legendPos", ["val": "b"])
            $0.element("c:overlay", ["val": "0"])
          }
        }
        xml.element("c:plotVisOnly", ["val": "1"])
        xml.element("c:dispBlanksAs", ["val": "gap"])
      }
      if let embedded {
        xml.element("c:externalData", ["r:id": embedded]) {
          $0.element("c:autoUpdate", ["val": "0"])
        }
      }
    }
    return xml
  }

  private func plot(_ place: ChartPlace, _ xml: inout XMLWriter) {
    switch kind {
    case .bars, .shares, .columns:
      xml.element("c:barChart") { xml in
        xml.element("c:barDir", ["val": kind == .columns ? "col" : "bar"])
        xml.element("c:grouping", ["val": kind == .shares ? "percentStacked" : "clustered"])
        xml.element("c:varyColors", ["val": "0"])
        for index in series.indices { self.series(index, place, &xml) }
        xml.element("c:gapWidth", ["val": "60"])
        if kind == .shares { xml.element("c:overlap", ["val": "100"]) }
        axisNumbers(&xml)
      }
    case .lines:
      xml.element("c:lineChart") { xml in
        xml.element("c:grouping", ["val": "standard"])
        xml.element("c:varyColors", ["val": "0"])
        for index in series.indices { self.series(index, place, &xml) }
        xml.element("c:marker", ["val": "1"])
        axisNumbers(&xml)
      }
    case .points:
      xml.element("c:scatterChart") { xml in
        xml.element("c:scatterStyle", ["val": "lineMarker"])
        xml.element("c:varyColors", ["val": "0"])
        for index in series.indices { self.series(index, place, &xml) }
        axisNumbers(&xml)
      }
    }
  }

  private func axisNumbers(_ xml: inout XMLWriter) {
    xml.element("c:axId", ["val": "1"])
    xml.element("c:axId", ["val": "2"])
  }

  private func series(_ index: Int, _ place: ChartPlace, _ xml: inout XMLWriter) {
    let one = series[index]
    let rows = place.row + 1...place.row + max(1, categories.count)
    let column = (kind == .points ? 3 : 2) + index
    xml.element("c:ser") { xml in
      xml.element("c:idx", ["val": "\(index)"])
      xml.element("c:order", ["val": "\(index)"])
      xml.element("c:tx") {
        Self.texts(
          [one.name], place.reference(column: column, rows: place.row...place.row), &$0)
      }
      xml.element("c:spPr") { xml in
        switch kind {
        case .bars, .shares, .columns: Self.fill(one.colour, &xml)
        case .lines:
          xml.element("a:ln", ["w": "28575"]) { Self.fill(one.colour, &$0) }
        case .points: xml.element("a:ln", ["w": "19050"]) { $0.element("a:noFill") }
        }
      }
      if kind == .bars || kind == .shares || kind == .columns {
        xml.element("c:invertIfNegative", ["val": "0"])
      } else {
        xml.element("c:marker") { xml in
          xml.element("c:symbol", ["val": "circle"])
          xml.element("c:size", ["val": "7"])
          xml.element("c:spPr") { Self.fill(one.colour, &$0) }
        }
      }
      if kind == .points { names(&xml) } else if kind != .shares, kind != .lines { labels(&xml) }
      let references = place.reference(column: 1, rows: rows)
      let values = place.reference(column: column, rows: rows)
      if kind == .points {
        xml.element("c:xVal") {
          numbers(places, place.reference(column: 2, rows: rows), &$0)
        }
        xml.element("c:yVal") { numbers(one.values, values, &$0) }
      } else {
        xml.element("c:cat") { Self.texts(categories, references, &$0) }
        xml.element("c:val") { numbers(one.values, values, &$0) }
      }
      if kind == .lines || kind == .points { xml.element("c:smooth", ["val": "0"]) }
    }
  }

  /// The name beside each point, where they are not too many to be told apart.
  private func names(_ xml: inout XMLWriter) {
    guard series.count == 1, categories.count <= 40 else { return }
    xml.element("c:dLbls") { xml in
      for (index, name) in categories.enumerated() {
        xml.element("c:dLbl") { xml in
          xml.element("c:idx", ["val": "\(index)"])
          xml.element("c:tx") { xml in
            xml.element("c:rich") { xml in
              xml.element("a:bodyPr")
              xml.element("a:p") { xml in
                xml.element("a:r") { xml in
                  xml.element("a:rPr", ["sz": "900"])
                  xml.element("a:t", text: name)
                }
              }
            }
          }
          xml.element("c:dLblPos", ["val": "r"])
          Self.shown(value: true, &xml)
        }
      }
      Self.shown(value: false, &xml)
    }
  }

  /// What a label shows.
  private static func shown(value: Bool, _ xml: inout XMLWriter) {
    for (name, shows) in [
      ("c:showLegendKey", false), ("c:showVal", value), ("c:showCatName", false),
      ("c:showSerName", false), ("c:showPercent", false), ("c:showBubbleSize", false),
    ] as [(StaticString, Bool)] {
      xml.element(name, ["val": shows ? "1" : "0"])
    }
  }

  /// The number beside each bar.
  private func labels(_ xml: inout XMLWriter) {
    guard kind == .bars || kind == .columns, series.count <= 2, categories.count <= 40 else {
      return
    }
    xml.element("c:dLbls") { xml in
      xml.element("c:numFmt", ["formatCode": numberFormat, "sourceLinked": "0"])
      Self.shown(value: true, &xml)
    }
  }

  // MARK: Axes

  private func axes(_ xml: inout XMLWriter) {
    let isLying = kind == .bars || kind == .shares
    if kind == .points {
      axis("c:valAx", id: "1", crosses: "2", position: "b", title: categoryTitle, &xml)
    } else {
      axis("c:catAx", id: "1", crosses: "2", position: isLying ? "l" : "b", title: "", &xml)
    }
    axis(
      "c:valAx", id: "2", crosses: "1", position: isLying ? "b" : "l",
      title: valueTitle, &xml)
  }

  private func axis(
    _ name: StaticString, id: String, crosses: String, position: String, title: String,
    _ xml: inout XMLWriter
  ) {
    let isLying = kind == .bars || kind == .shares
    let isCategories = id == "1" && kind != .points
    xml.element(name) { xml in
      xml.element("c:axId", ["val": id])
      xml.element("c:scaling") {
        // Charts count from below, readers from above.
        $0.element("c:orientation", ["val": isCategories && isLying ? "maxMin" : "minMax"])
      }
      xml.element("c:delete", ["val": "0"])
      xml.element("c:axPos", ["val": position])
      if !isCategories {
        xml.element("c:majorGridlines") { xml in
          xml.element("c:spPr") { $0.element("a:ln") { Self.fill("D9D9D9", &$0) } }
        }
      }
      if !title.isEmpty { Self.title(title, size: 900, &xml) }
      xml.element(
        "c:numFmt",
        [
          "formatCode": isCategories
            ? "General" : kind == .shares ? "0%" : id == "1" ? placeFormat : numberFormat,
          "sourceLinked": "0",
        ])
      xml.element("c:majorTickMark", ["val": "none"])
      xml.element("c:minorTickMark", ["val": "none"])
      xml.element("c:tickLblPos", ["val": isCategories ? "low" : "nextTo"])
      xml.element("c:crossAx", ["val": crosses])
      xml.element("c:crosses", ["val": !isCategories && isLying ? "max" : "autoZero"])
      if isCategories {
        xml.element("c:auto", ["val": "1"])
        xml.element("c:lblAlgn", ["val": "ctr"])
        xml.element("c:lblOffset", ["val": "100"])
        xml.element("c:noMultiLvlLbl", ["val": "0"])
      } else {
        xml.element("c:crossBetween", ["val": kind == .points ? "midCat" : "between"])
      }
    }
  }

  // MARK: Pieces

  private static func title(_ text: String, size: Int, _ xml: inout XMLWriter) {
    xml.element("c:title") { xml in
      xml.element("c:tx") { xml in
        xml.element("c:rich") { xml in
          xml.element("a:bodyPr")
          xml.element("a:p") { xml in
            xml.element("a:pPr") { $0.element("a:defRPr", ["sz": "\(size)", "b": "0"]) }
            xml.element("a:r") { xml in
              xml.element("a:rPr", ["sz": "\(size)", "b": "0"])
              xml.element("a:t", text: text)
            }
          }
        }
      }
      xml.element("c:overlay", ["val": "0"])
    }
  }

  private static func fill(_ colour: String, _ xml: inout XMLWriter) {
    xml.element("a:solidFill") { $0.element("a:srgbClr", ["val": colour]) }
  }

  private static func texts(_ texts: [String], _ reference: String, _ xml: inout XMLWriter) {
    xml.element("c:strRef") { xml in
      xml.element("c:f", text: reference)
      xml.element("c:strCache") { xml in
        xml.element("c:ptCount", ["val": "\(texts.count)"])
        for (index, text) in texts.enumerated() {
          xml.element("c:pt", ["idx": "\(index)"]) { $0.element("c:v", text: text) }
        }
      }
    }
  }

  private func numbers(_ values: [Double], _ reference: String, _ xml: inout XMLWriter) {
    xml.element("c:numRef") { xml in
      xml.element("c:f", text: reference)
      xml.element("c:numCache") { xml in
        xml.element("c:formatCode", text: numberFormat)
        xml.element("c:ptCount", ["val": "\(values.count)"])
        for (index, value) in values.enumerated() where value.isFinite {
          xml.element("c:pt", ["idx": "\(index)"]) { $0.element("c:v", text: value.description) }
        }
      }
    }
  }
}
