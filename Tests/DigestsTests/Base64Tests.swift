import Digests
import Testing

/// Against the examples of RFC 4648, section 10.
@Suite struct Base64Tests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func publishedExamples(_ text: String, _ letters: String) {
    #expect(Base64.text(Array(text.utf8)) == letters)
  }
}
