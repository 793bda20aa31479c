internal import FileOutput
import IndicatorEvaluation

extension Spool {
  mutating func append(
    _ bytes: [UInt8], in language: ReportLanguage
  ) throws(CommandFailure) {
    do throws(FileOutputError) {
      try append(bytes)
    } catch {
      throw CommandFailure(error, in: language)
    }
  }

  mutating func take(
    _ position: Int, in language: ReportLanguage
  ) throws(CommandFailure) -> [UInt8] {
    do throws(FileOutputError) {
      return try take(position)
    } catch {
      throw CommandFailure(error, in: language)
    }
  }
}
