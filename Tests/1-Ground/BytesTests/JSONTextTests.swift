import Bytes
import Testing

@Suite("JSON viết ra")
struct JSONTextTests {
  @Test(
    "Ký tự phải thoát",
    arguments: [
      ("", "\"\""), ("Đề án “A”", "\"Đề án “A”\""), ("a\"b\\c/d", "\"a\\\"b\\\\c/d\""), ("\n\r\t", "\"\\n\\r\\t\""),
      ("\u{0}\u{1}\u{1F}\u{7F}", "\"\\u0000\\u0001\\u001f\\u007f\""), ("\u{2028}\u{2029}", "\"\\u2028\\u2029\""),
      ("\u{9B}\u{202E}\u{2069}\u{200E}", "\"\\u009b\\u202e\\u2069\\u200e\""), ("\u{A0}ế–…", "\"\u{A0}ế–…\""),
      ("👍", "\"👍\""),
      ("\r\n", "\"\\r\\n\""), ("e\u{302}", "\"e\u{302}\""),
    ]
  )
  func escaping(_ text: String, _ expected: String) {
    #expect(Array(JSONText.string(text).description.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "Một dòng và thụt dòng",
    arguments: [
      (.number(-5), "-5", "-5"), (.boolean(true), "true", "true"), (.boolean(false), "false", "false"),
      (.array([]), "[]", "[]"),
      (.object([]), "{}", "{}"), (.array([.number(1), .string("a")]), "[1,\"a\"]", "[\n  1,\n  \"a\"\n]"),
      (
        .object([("b", .array([.object([("x\"", .number(1))])])), ("a", .object([]))]),
        "{\"b\":[{\"x\\\"\":1}],\"a\":{}}",
        "{\n  \"b\": [\n    {\n      \"x\\\"\": 1\n    }\n  ],\n  \"a\": {}\n}"
      ),
    ] as [(JSONText, String, String)]
  )
  func layout(_ json: JSONText, _ line: String, _ indented: String) {
    #expect(json.description == line)
    #expect(json.indented() == indented)
  }
}
