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
    ("Show the version.", "In phiên bản."),
    ("Show help information.", "In hướng dẫn này."),
    ("Show subcommand help information.", "In hướng dẫn của một lệnh."),
    ("for detailed help.", "để xem hướng dẫn chi tiết."),
    ("for more information.", "để biết thêm."),
    ("  See '", "  Xem '"),
    ("(default: ", "(mặc định: "),
    ("(values: ", "(các giá trị: "),
    ("aliases: ", "tên khác: "),
    ("Missing expected argument", "thiếu đối số"),
    ("Missing value for", "thiếu giá trị cho"),
    ("Unknown option", "không có tùy chọn"),
    ("Unexpected argument", "đối số thừa"),
    ("unexpected arguments:", "đối số thừa:"),
    ("Did you mean", "Có phải bạn muốn"),
    (" is invalid for", " không dùng được cho"),
    ("The value ", "giá trị "),
    ("Value to be parsed from options", "giá trị"),
    ("Please provide one of", "hãy dùng một trong"),
    (". Hãy", "; hãy"),
    (" or ", " hoặc "),
  ]

  /// The text with every known phrase in Vietnamese.
  static func vietnamese(_ text: String) -> String {
    var result = text
    for phrase in phrases { result = result.replacing(phrase.english, with: phrase.vietnamese) }
    return result
  }
}
