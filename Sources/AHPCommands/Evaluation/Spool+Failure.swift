import BilingualText
import DelimitedText
internal import FileOutput
import IndicatorEvaluation

extension Spool {
  mutating func append(
    _ bytes: [UInt8], in language: ReportLanguage
  ) throws(CommandFailure) {
    do throws(FileOutputError) {
      try append(bytes.span)
    } catch {
      throw CommandFailure(error, in: language)
    }
  }

  mutating func take(
    _ position: Int, in language: ReportLanguage
  ) throws(CommandFailure) -> SpooledPiece {
    do throws(FileOutputError) {
      return try take(position)
    } catch {
      throw CommandFailure(error, in: language)
    }
  }
}
