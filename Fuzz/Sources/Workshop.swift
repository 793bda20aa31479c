import Foundation

/// A folder of this process in which inputs lie beside the repository's data.
///
/// `scenarios/NAME` holds what the repository's folder of the name holds, `templates/NAME` what
/// `ahp init` writes.
struct Workshop: Sendable {
  let folder: String

  static let shared = Workshop()

  private init() {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("ahp-fuzz-\(getpid())").path
    let repository = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: repository.appendingPathComponent("scenarios").path, toPath: folder + "/scenarios")
      try FileManager.default.copyItem(
        atPath: repository.appendingPathComponent("Tests/Fixtures/analyses").path,
        toPath: folder + "/analyses")
    } catch {
      fatalError("\(error)")
    }
    for template in ["service-quality", "survey"] {
      _ = InProcessRun(["init", folder + "/templates/" + template, "--template", template])
    }
    atexit { try? FileManager.default.removeItem(atPath: Workshop.shared.folder) }
  }

  /// Puts a file there; its path.
  func write(_ bytes: [UInt8], as name: String) -> String {
    let path = folder + "/" + name
    guard let file = fopen(path, "w") else { fatalError("\(path): \(errno)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return path
  }
}
