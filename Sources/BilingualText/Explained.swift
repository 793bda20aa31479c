/// What can be said to a user in both languages: an error, a warning, the name of a method.
public protocol Explained {
  /// A sentence without a full stop, or a name.
  var explanation: Phrase { get }
}
