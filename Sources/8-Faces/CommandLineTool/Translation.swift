import Diagnostics

/// The argument parser speaks English; clerks do not. Its fixed phrases are put into Vietnamese here.
enum Translation {
  /// Headings and phrases of help and usage, longest first where one contains another.
  private static let phrases: [(english: String, vietnamese: String)] = [
    ("OVERVIEW:", "CHƯƠNG TRÌNH:"),
    ("USAGE:", "CÁCH GỌI:"),
    ("Usage:", "Cách gọi:"),
    ("ARGUMENTS:", "ĐỐI SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"),
    ("SUBCOMMANDS:", "LỆNH:"),
    ("Error: ", "lỗi[GO-01]: "),
    ("Help:  ", "Giải thích:  "),
    ("<options>", "<tùy chọn>"),
    ("<subcommand>", "<lệnh>"),
    ("<subcommands>", "<lệnh>"),
    ("Show the version.", "In phiên bản."),
    ("Show help information.", "In hướng dẫn này."),
    ("Show subcommand help information.", "In hướng dẫn của một lệnh."),
    ("for detailed help.", "để xem hướng dẫn chi tiết."),
    ("for more information.", "để biết thêm."),
    ("  See '", "  Xem '"),
    ("(default:", "(mặc định:"),
    ("Missing expected argument", "thiếu đối số"),
    ("Missing value for", "thiếu giá trị cho"),
    ("Unknown option", "không có tùy chọn"),
    ("Invalid option:", "tùy chọn viết sai:"),
    ("Unexpected argument", "đối số thừa"),
    ("unexpected arguments:", "đối số thừa:"),
    ("'. Did you mean '", "'; có phải bạn muốn '"),
    ("\n   or: ", "\n   hoặc: "),
    ("' in '-", "' trong '-"),
    ("' is invalid for '", "' không dùng được cho '"),
    ("The value '", "giá trị '"),
    ("The option '", "tùy chọn '"),
    ("' does not take any value, but '", "' không nhận giá trị, mà ở đây ghi '"),
    ("' was specified.", "'"),
    ("Can't generate completion scripts for ", "không viết được gợi ý lệnh cho "),
    ("Can't autodetect a supported shell.", "không nhận ra shell đang dùng."),
    ("Please use ", "Hãy dùng "),
    (" with one of:", " với một trong:"),
  ]

  /// What an argument may have been meant to be, where the parser only says that an option is missing.
  static func slip(in arguments: [String], _ message: String) -> String? {
    guard let start = message.firstRange(of: "Missing expected argument '--") else { return nil }
    let option = "--" + String(message[start.upperBound...].prefix { $0 != " " && $0 != "'" })
    let typed = arguments.first { argument in
      argument.hasPrefix("--") && nearest(to: String(argument.prefix { $0 != "=" }), in: [option]) != nil
    }
    return typed.map { "có phải “\($0)” là “\(option)”?" }
  }

  /// The text with every known phrase in Vietnamese.
  static func vietnamese(_ text: String) -> String {
    var result = text
    // A word where a command has to stand is called an unexpected argument.
    if result.contains("<subcommand>\n") { result = result.replacing("Unexpected argument", with: "không có lệnh") }
    for phrase in phrases { result = result.replacing(phrase.english, with: phrase.vietnamese) }
    return result
  }
}
