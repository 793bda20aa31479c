import Foundation
import TestSupport
import Testing

/// Streams of hundreds of megabytes that go wrong somewhere: an error that says where, nothing
/// half-written, and memory that does not depend on their size. What they hold is made on the way
/// through a pipe.
@Suite(.serialized) struct HostileStreamsTests {
  private static let mebibyte = 1 << 20

  private static func scenarioFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Data(StreamingTests.scenario.utf8)
      .write(to: folder.url.appendingPathComponent("scenario.yaml"))
    return folder
  }

  private static func files(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }

  private static let evaluate = ["evaluate", "scenario.yaml", "--data", "-", "-o"]

  /// Customers of 215 bytes each, in a shell.
  private static let customers = """
    pad=$(head -c 200 /dev/zero | tr '\\0' n)
    customers() { seq -f "%.0f,50,60,$pad" $1 $2; }
    echo customer,x,y,note

    """

  /// 430 MB with a text for a number in line 1,000,002.
  @Test(arguments: [
    ["out.csv", "--columns", "score,rank"], ["out.json"], ["out.md", "--top", "5"],
  ])
  func aBrokenRowInTheMiddle(_ options: [String]) throws {
    let folder = try Self.scenarioFolder()
    let run = try PipedRun(
      Self.evaluate + options,
      reading: Self.customers
        + "customers 1000001 2000000; echo 2000001,fifty,60,-; customers 2000002 3000000",
      in: folder.url)
    #expect(run.status == 65 && run.errorText.contains("-:1000002:9: error"), "\(run.errorText)")
    #expect(!run.errorText.contains("left out"))
    #expect(try Self.files(in: folder.url) == ["scenario.yaml"])
    #expect(run.peakMemory > 0 && run.peakMemory < 300 * Self.mebibyte)
  }

  /// A last row without its end, and an archive without its last bytes.
  @Test func aPipeThatEndsEarly() throws {
    let folder = try Self.scenarioFolder()
    let cut = try PipedRun(
      Self.evaluate + ["out.csv", "--columns", "score"],
      reading: Self.customers + "customers 1000001 2000000; printf 2000001,5", in: folder.url)
    #expect(cut.status == 65 && cut.errorText.contains("-:1000002:1: error"), "\(cut.errorText)")
    #expect(cut.peakMemory < 200 * Self.mebibyte)
    let archive = try PipedRun(
      Self.evaluate + ["out.json"],
      reading: "{ \(Self.customers) customers 1000001 1500000; } | gzip -1 | head -c 1000000",
      in: folder.url)
    #expect(archive.status == 65 && archive.errorText.contains("ends in the middle"))
    #expect(archive.peakMemory < 200 * Self.mebibyte)
    #expect(try Self.files(in: folder.url) == ["scenario.yaml"])
  }

  /// Every mistake is counted, in one message where the cause is one.
  @Test func aColumnThatTurnsToTextAfterAMillionRows() throws {
    let folder = try Self.scenarioFolder()
    let run = try PipedRun(
      Self.evaluate + ["out.csv", "--columns", "score"],
      reading: "echo customer,x,y; seq -f %.0f,50,60 1000001 2000000; "
        + "seq -f %.0f,50,none 2000001 2200000",
      in: folder.url)
    #expect(run.status == 65 && run.errorText.contains("-:1000002:12: error"))
    #expect(run.errorText.components(separatedBy: "[csv-not-a-number]").count == 2)
    #expect(StreamingTests.mistakes(in: run.errorText) == 200_000)
    #expect(run.peakMemory < 200 * Self.mebibyte)
    #expect(try Self.files(in: folder.url) == ["scenario.yaml"])
  }

  /// 100,000 columns are read, whatever the number of rows; one more is refused.
  @Test func aHundredThousandColumns() throws {
    let folder = try Self.scenarioFolder()
    let rest = "c=0; while [ $c -lt 200 ]; do c=$((c+1)); printf $c,1,2; cat row; done"
    let rows = "yes ,3 | head -n 99997 | tr -d '\\n' > row; echo >> row; "
    let header = "printf customer,x,y; seq -f ,c%.0f 1 99997 | tr -d '\\n'; echo; "
    let run = try PipedRun(
      Self.evaluate + ["out.csv", "--columns", "score"], reading: rows + header + rest,
      in: folder.url)
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.peakMemory > 0 && run.peakMemory < 200 * Self.mebibyte)
    let output = try String(
      contentsOf: folder.url.appendingPathComponent("out.csv"), encoding: .utf8)
    #expect(output.hasSuffix("\n200,,1.6\n") && output.split(separator: "\n").count == 201)
    let refused = try PipedRun(
      Self.evaluate + ["more.csv"],
      reading: header.replacingOccurrences(of: "1 99997", with: "1 99998"), in: folder.url)
    #expect(refused.status == 65 && refused.errorText.contains("more than 100000 columns"))
    #expect(try !Self.files(in: folder.url).contains("more.csv"))
  }

  /// A gigabyte without a separator, with and without a quote in front, is refused at its first
  /// megabyte.
  @Test(arguments: ["", "\""])
  func aFieldOfAGigabyte(_ quote: String) throws {
    let folder = try Self.scenarioFolder()
    let run = try PipedRun(
      Self.evaluate + ["out.csv", "--columns", "score"],
      reading: "printf 'customer,x,y\\na,1,\(quote)'; head -c 1000000000 /dev/zero | tr '\\0' 9",
      in: folder.url)
    #expect(run.status == 65 && run.errorText.contains("-:2:5: error"))
    #expect(run.errorText.contains("a field of more than 1048576 bytes"))
    #expect(run.errorText.utf8.count < 4096)
    #expect(run.peakMemory < 100 * Self.mebibyte)
    #expect(try Self.files(in: folder.url) == ["scenario.yaml"])
  }

  /// The disk is full after 30 MB of output, far into the stream.
  @Test(arguments: ["--columns score,values", "--columns score,rank,values"])
  func aDiskThatFillsUp(_ columns: String) throws {
    let folder = try Self.scenarioFolder()
    let run = try CommandRun(
      shell: "{ echo customer,x,y; seq -f %.0f,50.125,60.375 1000001 3000000; } | "
        + "{ trap '' XFSZ; ulimit -f 60000; "
        + "ahp evaluate scenario.yaml --data - \(columns) -o out.csv; }",
      in: folder.url)
    #expect(run.status == 74 && run.errorText.contains("out.csv"), "\(run.errorText)")
    #expect(try Self.files(in: folder.url) == ["scenario.yaml"])
  }
}
