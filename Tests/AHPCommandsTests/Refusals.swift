import AHPCommands
import ArgumentParser

/// What the parser says of arguments that it refuses; nil where it takes them.
func refusal<Options: ParsableArguments>(
  of arguments: [String], by options: Options.Type
) -> String? {
  do {
    _ = try options.parse(arguments)
    return nil
  } catch {
    return options.message(for: error)
  }
}

/// Why work was not done; nil where it was.
func failure(of work: () throws(CommandFailure) -> Void) -> CommandFailure? {
  do throws(CommandFailure) {
    try work()
    return nil
  } catch {
    return error
  }
}
