import DelimitedText
import Testing

@testable import ReportForms

@Suite struct CSVFormatTests {
  @Test func quotesAsRFC4180() {
    var csv = DelimitedTextWriter(CSVFormat())
    csv.record(["a", "b,c", "say \"hi\"", "two\nlines", "", "=1+1"])
    csv.field("客户")
    csv.field(0.1)
    csv.field(Double.nan)
    csv.field(nil as Int?)
    csv.endRecord()
    #expect(
      String(decoding: csv.bytes, as: UTF8.self)
        == "a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",,'=1+1\n客户,0.1,,\n")
  }

  @Test func excelsFormatOnRequest() {
    var csv = DelimitedTextWriter(CSVFormat(byteOrderMark: true, carriageReturns: true))
    csv.record(["a"])
    #expect(csv.bytes == [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A])
  }
}
