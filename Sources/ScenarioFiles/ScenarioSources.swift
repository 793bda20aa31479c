import Diagnostics
import Digests
internal import Glibc
public import IndicatorEvaluation
import ScenarioAnalyses
import ScenarioData

/// The files behind an evaluation, named by their content.
///
///     let sources = ScenarioSources(of: scenario)   // before the data is read
///     …
///     if let path = sources.changedFile() { … }     // after it was
public struct ScenarioSources: Sendable {
  /// The scenario, its surveys, the customers, the data.
  public let files: [SourceFile]
  private let states: [(path: String, state: FileState?)]

  /// The files behind an evaluation. One that cannot be read has no size and no hash.
  ///
  /// - Complexity: O(bytes of the files); memory for one chunk.
  public init(of scenario: Weighing) {
    self.init(scenario.path, scenario.source, scenario.digest, Array(scenario.inputs.dropFirst()))
  }

  /// The files behind the analyses of a scenario: itself, the customers, the tables.
  ///
  /// - Complexity: O(bytes of the files); memory for one chunk.
  public init(ofAnalyses scenario: Scenario) {
    self.init(
      scenario.path, scenario.source, scenario.digest, scenario.analyses?.inputs ?? [])
  }

  /// Every file that a scenario reads, for whatever it is asked.
  ///
  /// - Complexity: O(bytes of the files); memory for one chunk.
  public init(ofAll scenario: Scenario) {
    let weighed = (scenario.weighing ?? scenario.network?.weighing)?.inputs.dropFirst() ?? []
    var seen: Set<String> = []
    self.init(
      scenario.path, scenario.source, scenario.digest,
      (weighed + (scenario.analyses?.inputs ?? [])).filter { seen.insert($0.path).inserted })
  }

  private init(
    _ path: String, _ source: SourceText, _ digest: String,
    _ others: [(role: SourceFile.Role, path: String)]
  ) {
    states = others.map { ($0.path, FileState($0.path)) }
    files =
      [SourceFile(role: .scenario, path: path, byteCount: source.bytes.count, digest: digest)]
      + others.map { SourceFile(measuring: $0.path, role: $0.role) }
  }

  /// A file that is no longer as it was, if there is one: what was evaluated may then be something
  /// else than what was named.
  public func changedFile() -> String? {
    states.first { $0.state != FileState($0.path) }?.path
  }
}

extension Weighing {
  /// Every file that it reads: itself, its surveys, the customers, the data, the votes.
  public var inputs: [(role: SourceFile.Role, path: String)] {
    [(.scenario, path)] + surveyPaths.map { (.survey, $0) }
      + [customerFile].compactMap { $0 }.map { (.customers, location(of: $0.path)) }
      + dataFiles.map { ($0.isGivenByCaller ? $0.path : location(of: $0.path)) }.map { (.data, $0) }
      + [fuzzy?.votes].compactMap { $0 }.map { (.survey, location(of: $0)) }
  }

  /// Where a data file stands.
  func location(of path: String) -> String { DataPath.place(path, in: folder) }
}

/// What tells whether a regular file was written to.
private struct FileState: Sendable, Hashable {
  let device: UInt
  let inode: UInt
  let size: Int
  let seconds: Int
  let nanoseconds: Int

  /// Nil for what is no regular file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
    size = Int(status.st_size)
    seconds = Int(status.st_mtim.tv_sec)
    nanoseconds = Int(status.st_mtim.tv_nsec)
  }
}

extension SourceFile {
  /// A file with its size and SHA-256 as they are now, where it is a regular file.
  ///
  /// - Complexity: O(bytes of the file); memory for one chunk.
  public init(measuring path: String, role: Role) {
    let content = FileBytes.measure(path)
    self.init(role: role, path: path, byteCount: content?.byteCount, digest: content?.digest)
  }
}

extension FileBytes {
  /// Size and SHA-256 of a regular file; nil for anything else and for one that cannot be read.
  static func measure(_ path: String) -> (byteCount: Int, digest: String)? {
    // Opening a pipe would take the data away from the reader.
    guard FileState(path) != nil else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var hash = SHA256()
    var total = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return (total, hash.hexadecimal()) }
      hash.append(buffer[..<count])
      total += count
    }
  }
}
