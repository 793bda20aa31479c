import Markup

/// A chart on a sheet that holds its values as `OfficeChart.values`.
public struct PlacedChart: Sendable {
  /// Drawn from the cells, of which it holds a copy.
  public let chart: OfficeChart
  /// The row of the names of the series, counted from 1; the categories stand in column A.
  public let firstRow: Int
  /// The column of the chart's left edge, counted from 0.
  public let column: Int
  /// Rows that the chart takes.
  public let height: Int

  public init(_ chart: OfficeChart, firstRow: Int, column: Int, height: Int) {
    self.chart = chart
    self.firstRow = firstRow
    self.column = column
    self.height = height
  }

  /// The part that places charts over a sheet (ECMA-376 part 1, 20.5); their relations are numbered
  /// from 1.
  static func drawing(_ placed: [PlacedChart]) -> XMLWriter {
    var xml = XMLWriter()
    xml.declaration()
    xml.element(
      "xdr:wsDr",
      [
        "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      ]
    ) { xml in
      for (index, one) in placed.enumerated() {
        xml.element("xdr:twoCellAnchor") { xml in
          corner("xdr:from", column: one.column, row: one.firstRow - 1, &xml)
          corner("xdr:to", column: one.column + 9, row: one.firstRow - 1 + one.height, &xml)
          xml.element("xdr:graphicFrame", ["macro": ""]) { xml in
            xml.element("xdr:nvGraphicFramePr") {
              $0.element(
                "xdr:cNvPr",
                ["id": "\(index + 2)", "name": "Chart \(index + 1)", "descr": one.chart.title])
              $0.element("xdr:cNvGraphicFramePr")
            }
            xml.raw("<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>")
            GraphicFrame.write(relation: "rId\(index + 1)", &xml)
          }
          xml.element("xdr:clientData")
        }
      }
    }
    return xml
  }

  private static func corner(
    _ name: StaticString, column: Int, row: Int, _ xml: inout XMLWriter
  ) {
    xml.element(name) {
      $0.element("xdr:col", text: "\(column)")
      $0.element("xdr:colOff", text: "0")
      $0.element("xdr:row", text: "\(row)")
      $0.element("xdr:rowOff", text: "0")
    }
  }
}

/// The frame that says that a picture is a chart.
enum GraphicFrame {
  static func write(relation: String, _ xml: inout XMLWriter) {
    xml.element(
      "a:graphic", ["xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main"]
    ) { xml in
      xml.element(
        "a:graphicData", ["uri": "http://schemas.openxmlformats.org/drawingml/2006/chart"]
      ) { xml in
        xml.element(
          "c:chart",
          [
            "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
            "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "r:id": relation,
          ])
      }
    }
  }
}
