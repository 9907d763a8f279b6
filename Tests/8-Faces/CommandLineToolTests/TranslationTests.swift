import ArgumentParser
import Publishing
import Testing

@testable import CommandLineTool

/// What the argument parser says, in Vietnamese.
@Suite struct TranslationTests {
  /// Command lines that are wrong, and the first line of what is said.
  static let wrong: [(arguments: [String], message: String)] = [
    (["in-an"], "lỗi[GO-01]: không có lệnh 'in-an'"),
    (["mau", "in-an"], "lỗi[GO-01]: không có lệnh 'in-an'"),
    (["tao"], "lỗi[GO-01]: thiếu đối số '<mẫu>'"),
    (["tao", "x"], "lỗi[GO-01]: thiếu đối số '--du-lieu <tệp>'"),
    (["tao", "x", "--du-lieu"], "lỗi[GO-01]: thiếu giá trị cho '--du-lieu <tệp>'"),
    (["tao", "x", "y", "--du-lieu", "z"], "lỗi[GO-01]: đối số thừa 'y'"),
    (["tao", "x", "y", "z", "--du-lieu", "z"], "lỗi[GO-01]: 2 đối số thừa: 'y', 'z'"),
    (["tao", "x", "--du-lieu", "y", "--la"], "lỗi[GO-01]: không có tùy chọn '--la'; có phải bạn muốn '--ra'?"),
    (["mau", "liet-ke", "--khong-co"], "lỗi[GO-01]: không có tùy chọn '--khong-co'"),
    (["mau", "liet-ke", "--gon=1"], "lỗi[GO-01]: tùy chọn '--gon' không nhận giá trị, mà ở đây ghi '1'"),
    (
      ["tao", "x", "--du-lieu", "y", "--rong", "z"],
      "lỗi[GO-01]: giá trị 'z' không dùng được cho '--rong <cột>'"
    ),
    (["--generate-completion-script", "x"], "lỗi[GO-01]: không viết được gợi ý lệnh cho 'x'."),
  ]

  @Test(arguments: wrong)
  func messageOfWrongCall(arguments: [String], message: String) throws {
    let text = Translation.vietnamese(try Self.text(of: arguments))
    #expect(text.split(separator: "\n").first.map(String.init) == message)
  }

  /// English words that stand in what the argument parser says and in none of our names.
  static let englishWords: Set<String> = [
    "overview", "usage", "arguments", "options", "subcommand", "subcommands", "error", "help:", "missing", "expected",
    "unknown", "option", "argument", "unexpected", "did", "you", "mean", "value", "invalid", "for", "see",
    "information",
    "detailed", "more", "default", "the", "does", "not", "take", "any", "was", "specified", "with", "please", "use",
    "one", "or", "is",
  ]

  @Test(
    arguments: [
      ["--help"], ["help"], ["help", "help"], ["tao", "--help"], ["hang-loat", "--help"], ["mau", "--help"],
      ["phan-bo", "--help"], ["mau", "liet-ke", "--help"], ["mau", "xem", "--help"], ["mau", "du-lieu", "--help"],
      ["mau", "luoc-do", "--help"], ["mau", "sao", "--help"], ["mau", "kiem-tra", "--help"], ["tao", "x", "-zo"],
    ] + wrong.map(\.arguments)
  )
  func noEnglishIsLeft(arguments: [String]) throws {
    let text = Translation.vietnamese(try Self.text(of: arguments))
    let words = text.lowercased().split { !$0.isLetter && $0 != ":" }.map(String.init)
    #expect(Self.englishWords.intersection(words).isEmpty, "\(text)")
  }

  @Test(
    arguments: [
      ([], nil),
      ([("số", 1), ("ngày", 1)], "2 chỗ để trống: số, ngày"),
      ([("tên", 3), ("số", 1)], "4 chỗ để trống: tên (3), số"),
    ] as [([(String, Int)], String?)]
  )
  func blanksAreSummedUp(blanks: [(String, Int)], summary: String?) {
    #expect(blankSummary(blanks.map { BlankCount(name: $0.0, count: $0.1) }) == summary)
  }

  /// What the argument parser itself says to a command line.
  private static func text(of arguments: [String]) throws -> String {
    do {
      // Commands that only print help say so by an error when they run.
      var command = try VanThu.parseAsRoot(arguments)
      try command.run()
    } catch {
      return VanThu.fullMessage(for: error)
    }
    Issue.record("\(arguments) là cách gọi đúng")
    return ""
  }
}
