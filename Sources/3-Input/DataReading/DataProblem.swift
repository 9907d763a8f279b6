import Diagnostics
import Pictures

/// Everything that can be wrong with data before any field has said what it expects: the catalogue of the codes `DL-…`.
///
/// The words stand here and nowhere else. A code never changes its meaning.
enum DataProblem: Sendable {
  // The bytes
  case notUTF8(byte: UInt8)
  case legacyEncoding(String)
  case utf16
  case mojibake(String)
  case faultyCharacter(explanation: String, hint: String)
  case unusualCharacters(explanation: String, count: Int, hint: String)
  case notNFC(count: Int)
  case empty
  case tooLong(megabytes: Int)
  case unknownFormat

  // YAML
  case yamlMalformed(reason: String, hint: String)
  case yamlSeveralDocuments
  case yamlTag(String)
  case yamlKey
  case yamlMergeKey
  case yamlKeyWithAlias

  // JSON
  case jsonExpected(String, found: String)
  case jsonEnded(String)
  case jsonTrailingContent
  case jsonTrailingComma
  case jsonComment
  case jsonWord(String)
  case jsonNumber(String)
  case jsonQuote(String)
  case jsonUnclosedString
  case jsonControlCharacter(UInt8)
  case jsonEscape(String)
  case jsonLoneSurrogate(String)

  // Trees
  case tooDeep(limit: Int)
  case tooManyValues(limit: Int)
  case duplicateKey(String)
  case rootNotMap(found: String)
  case emptyKey
  case notListOfRecords(found: String)

  // Tables
  case headingEmpty(column: Int)
  case headingsAlike(String, String)
  case headingConflict(String, String)
  case wrongCellCount(found: Int, expected: Int)
  case unclosedQuote
  case textAfterQuote
  case notOneRow(Int)
  case headingOnly

  // Files named in data
  case fileMapUnknownKey(String)
  case fileNameMissing
  case fileNesting(String)
  case tooManyFiles(limit: Int)
  case joinMalformed(String)
  case joinParentsNotRows
  case joinKeyMissing(String, rowsOf: String)
  case joinFieldTaken(String)
  case joinParentRepeated(key: String)
  case joinUnmatched(key: String, similar: String?)
  case picture(String, PictureFailure)

  // Values that depend on the date
  case datedMalformed(String)
  case datedNotADate(String)
  case datedReversed
  case datedNone(date: String, periods: String)
  case datedOverlap
  case datedUndecided(first: String, last: String)
}

/// What the catalogue says about one problem.
private struct Wording {
  var severity: Severity = .error
  var code: String
  var message: String
  var expected: String?
  var hint: String
}

extension DataProblem {
  /// The finding for people.
  func diagnostic(at place: Place?, related: [Diagnostic.Related] = []) -> Diagnostic {
    let wording = wording
    return Diagnostic(
      wording.severity,
      wording.code,
      wording.message,
      at: place,
      expected: wording.expected,
      hint: wording.hint,
      related: related
    )
  }

  private var wording: Wording {
    switch self {
    // The bytes
    case .notUTF8(let byte):
      Wording(
        code: "DL-01",
        message: "tệp không phải mã UTF-8: byte \(hexadecimal(byte)) không ghép thành chữ nào",
        expected: "văn bản mã hóa UTF-8",
        hint: "mở tệp bằng chương trình đã tạo ra nó và lưu lại với mã UTF-8"
      )
    case .legacyEncoding(let name):
      Wording(
        code: "DL-02",
        message: "tệp dùng bảng mã cũ \(name), không phải Unicode",
        expected: "văn bản Unicode dựng sẵn, mã hóa UTF-8",
        hint: "mở bằng Unikey hoặc Word, chuyển mã từ \(name) sang Unicode dựng sẵn rồi lưu lại với mã UTF-8"
      )
    case .utf16:
      Wording(
        code: "DL-03",
        message: "tệp được lưu với mã UTF-16",
        expected: "văn bản mã hóa UTF-8",
        hint: "lưu lại với mã UTF-8 (trong Excel: chọn kiểu “CSV UTF-8”)"
      )
    case .mojibake(let name):
      Wording(
        code: "DL-04",
        message: "chữ ở đây là bảng mã cũ \(name) bị đọc nhầm thành chữ La-tinh",
        expected: "chữ Việt Unicode dựng sẵn",
        hint: "mở bằng Unikey hoặc Word, chuyển mã từ \(name) sang Unicode dựng sẵn rồi chép lại"
      )
    case .faultyCharacter(let explanation, let hint):
      Wording(code: "DL-05", message: explanation, expected: "ký tự in được của tiếng Việt", hint: hint)
    case .unusualCharacters(let explanation, let count, let hint):
      Wording(
        severity: .note,
        code: "DL-06",
        message: count == 1 ? explanation : "\(explanation); có ở \(count) giá trị, đây là chỗ đầu tiên",
        hint: hint
      )
    case .notNFC(let count):
      Wording(
        severity: .note,
        code: "DL-07",
        message: "\(count) giá trị gõ bằng Unicode tổ hợp đã được chuyển sang Unicode dựng sẵn, đây là chỗ đầu tiên",
        expected: "Unicode dựng sẵn (NFC)",
        hint: "chọn bảng mã “Unicode” thay cho “Unicode tổ hợp” trong bộ gõ"
      )
    case .empty:
      Wording(
        code: "DL-08",
        message: "tệp không có dữ liệu",
        expected: "ít nhất một giá trị",
        hint: "ghi dữ liệu vào tệp hoặc chọn tệp khác"
      )
    case .tooLong(let megabytes):
      Wording(
        code: "DL-09",
        message: "phần bắt đầu ở đây dài hơn \(megabytes) MB",
        expected: "nhiều nhất \(megabytes) MB",
        hint: "kiểm tra có dấu nháy kép nào chưa đóng không, hoặc chia nhỏ dữ liệu"
      )
    case .unknownFormat:
      Wording(
        code: "DL-10",
        message: "không biết tệp này thuộc dạng dữ liệu nào",
        expected: "tệp .yaml, .yml, .json, .jsonl, .ndjson, .csv, .tsv hoặc .txt",
        hint: "đổi đuôi tệp cho đúng với nội dung"
      )
    // YAML
    case .yamlMalformed(let reason, let hint):
      Wording(code: "DL-11", message: "YAML viết sai: \(reason)", expected: "YAML đúng cú pháp", hint: hint)
    case .yamlSeveralDocuments:
      Wording(
        code: "DL-12",
        message: "tệp có nhiều tài liệu YAML, tài liệu thứ hai bắt đầu ở đây",
        expected: "một tài liệu",
        hint: "bỏ dòng “---” ở giữa, hoặc tách thành nhiều tệp"
      )
    case .yamlTag(let tag):
      Wording(
        code: "DL-13",
        message: "không dùng được nhãn kiểu “\(tag)”",
        expected: "giá trị không có nhãn kiểu; kiểu do mẫu quy định",
        hint: "xóa nhãn bắt đầu bằng dấu “!”"
      )
    case .yamlKey:
      Wording(
        code: "DL-14",
        message: "khóa phải là chữ, không phải danh sách hay nhóm",
        expected: "khóa: giá trị",
        hint: "nếu muốn ghi chữ có dấu ngoặc thì đặt trong dấu nháy kép"
      )
    case .yamlMergeKey:
      Wording(
        code: "DL-14",
        message: "không dùng được khóa gộp “<<”",
        expected: "từng khóa viết ra",
        hint: "chép các khóa cần dùng vào đây"
      )
    case .yamlKeyWithAlias:
      Wording(
        code: "DL-14",
        message: "tệp vừa dùng bí danh “*” vừa có khóa không phải là chữ",
        expected: "khóa là chữ",
        hint: "viết khóa bằng chữ; chữ có dấu “*” hay “?” đứng đầu thì đặt trong dấu nháy kép"
      )
    // JSON
    case .jsonExpected(let expected, let found):
      Wording(
        code: "DL-15",
        message: "JSON viết sai: gặp \(found) ở chỗ phải là \(expected)",
        expected: expected,
        hint: "kiểm tra dấu phẩy, dấu hai chấm và dấu ngoặc ngay trước chỗ này"
      )
    case .jsonEnded(let expected):
      Wording(
        code: "DL-15",
        message: "JSON viết sai: hết dữ liệu khi còn thiếu \(expected)",
        expected: expected,
        hint: "đóng đủ các dấu ngoặc đã mở"
      )
    case .jsonTrailingContent:
      Wording(
        code: "DL-16",
        message: "còn chữ sau khi dữ liệu JSON đã kết thúc",
        expected: "hết tệp (hết dòng nếu là JSON Lines)",
        hint: "xóa phần thừa; nhiều bản ghi thì viết mỗi bản ghi một dòng trong tệp .jsonl và dùng lệnh hang-loat"
      )
    case .jsonTrailingComma:
      Wording(
        code: "DL-15",
        message: "JSON viết sai: thừa dấu phẩy trước dấu đóng ngoặc",
        expected: "không có dấu phẩy sau phần tử cuối",
        hint: "xóa dấu phẩy này"
      )
    case .jsonComment:
      Wording(
        code: "DL-15",
        message: "JSON không cho ghi chú thích",
        expected: "dữ liệu không có chú thích",
        hint: "xóa chú thích, hoặc dùng tệp YAML (chú thích sau dấu “#”)"
      )
    case .jsonWord(let word):
      Wording(
        code: "DL-15",
        message: "“\(word)” không phải giá trị JSON",
        expected: "chữ trong dấu nháy kép, số, true, false hoặc null",
        hint: "đặt chữ trong dấu nháy kép"
      )
    case .jsonNumber(let word):
      Wording(
        code: "DL-15",
        message: "“\(word)” không phải số viết theo JSON",
        expected: "số như 5, -3 hay 2.5, không có số 0 thừa ở đầu",
        hint: "muốn giữ nguyên cách viết thì đặt trong dấu nháy kép: \"\(word)\""
      )
    case .jsonQuote(let quote):
      Wording(
        code: "DL-15",
        message: "JSON không dùng dấu nháy \(quote)",
        expected: "dấu nháy kép thẳng \"",
        hint: "thay bằng dấu nháy kép thẳng"
      )
    case .jsonUnclosedString:
      Wording(
        code: "DL-15",
        message: "chuỗi mở ở đây không có dấu nháy kép đóng",
        expected: "dấu nháy kép \" ở cuối chuỗi",
        hint: "thêm dấu nháy kép; dấu nháy kép trong chuỗi viết là \\\""
      )
    case .jsonControlCharacter(let byte):
      Wording(
        code: "DL-15",
        message: byte == 0x0A || byte == 0x0D
          ? "xuống dòng khi chuỗi chưa đóng" : "ký tự điều khiển \(hexadecimal(byte)) viết thẳng trong chuỗi",
        expected: "chuỗi viết trên một dòng",
        hint: "đóng chuỗi bằng dấu nháy kép; xuống dòng trong chuỗi viết là \\n, tab là \\t"
      )
    case .jsonEscape(let text):
      Wording(
        code: "DL-17",
        message: "“\(text)” không phải cách viết ký tự của JSON",
        expected: #"\" \\ \/ \b \f \n \r \t hoặc \u với bốn chữ số thập lục phân"#,
        hint: "dấu “\\” thường phải viết đôi: \\\\"
      )
    case .jsonLoneSurrogate(let text):
      Wording(
        code: "DL-17",
        message: "“\(text)” chỉ là nửa ký tự",
        expected: "một cặp \\uD800…\\uDBFF rồi \\uDC00…\\uDFFF",
        hint: "gõ thẳng ký tự cần dùng thay cho \\u…"
      )
    // Trees
    case .tooDeep(let limit):
      Wording(
        code: "DL-18",
        message: "dữ liệu lồng nhau quá \(limit) lớp",
        expected: "nhiều nhất \(limit) lớp",
        hint: "kiểm tra dấu ngoặc thừa hoặc thụt dòng sai"
      )
    case .tooManyValues(let limit):
      Wording(
        code: "DL-19",
        message: "dữ liệu có hơn \(grouped(limit)) giá trị, kể cả phần bí danh “*” nhắc lại",
        expected: "nhiều nhất \(grouped(limit)) giá trị",
        hint: "chia nhỏ dữ liệu, hoặc dùng JSON Lines hay CSV cho danh sách dài"
      )
    case .duplicateKey(let key):
      Wording(
        code: "DL-20",
        message: "khóa “\(key)” được ghi hai lần trong cùng một nhóm",
        expected: "mỗi khóa một lần (không phân biệt chữ hoa, dấu cách, “_”, và cách viết không dấu)",
        hint: "xóa hoặc đổi tên một trong hai khóa"
      )
    case .rootNotMap(let found):
      Wording(
        code: "DL-21",
        message: "dữ liệu của một văn bản phải là các cặp khóa và giá trị, ở đây là \(found)",
        expected: "khóa: giá trị",
        hint: "ghi tên trường trước mỗi giá trị; danh sách nhiều văn bản thì dùng lệnh hang-loat"
      )
    case .emptyKey:
      Wording(
        code: "DL-22",
        message: "khóa để trống",
        expected: "tên trường",
        hint: "ghi tên trường trước dấu hai chấm"
      )
    case .notListOfRecords(let found):
      Wording(
        code: "DL-21",
        message: "dữ liệu hàng loạt phải là danh sách bản ghi, ở đây là \(found)",
        expected: "danh sách, mỗi phần tử là các cặp khóa và giá trị",
        hint: "viết mỗi bản ghi thành một phần tử của danh sách"
      )
    // Tables
    case .headingEmpty(let column):
      Wording(
        code: "DL-30",
        message: "cột thứ \(column) không có tiêu đề",
        expected: "tên trường ở dòng đầu của mỗi cột",
        hint: "ghi tiêu đề cho cột, hoặc xóa cột trống"
      )
    case .headingsAlike(let first, let second):
      Wording(
        code: "DL-31",
        message: "hai cột “\(first)” và “\(second)” trùng tên",
        expected: "mỗi cột một tên (không phân biệt chữ hoa, dấu cách, “_”, và cách viết không dấu)",
        hint: "đổi tên hoặc xóa một trong hai cột"
      )
    case .headingConflict(let first, let second):
      Wording(
        code: "DL-32",
        message: "cột “\(first)” là một giá trị nhưng cột “\(second)” lại coi đó là nhóm",
        expected: "một giá trị hoặc một nhóm",
        hint: "đổi tên một trong hai cột"
      )
    case .wrongCellCount(let found, let expected):
      Wording(
        code: "DL-33",
        message: found > expected
          ? "dòng này có \(found) ô, thừa \(found - expected)" : "dòng này có \(found) ô, thiếu \(expected - found)",
        expected: "\(expected) ô như dòng tiêu đề",
        hint: found > expected
          ? "đặt ô có dấu ngăn cách trong dấu nháy kép" : "thêm dấu ngăn cách cho các ô trống"
      )
    case .unclosedQuote:
      Wording(
        code: "DL-34",
        message: "dấu nháy kép mở ở đây không được đóng",
        expected: "dấu nháy kép đóng ở cuối ô",
        hint: "thêm dấu nháy kép; dấu nháy kép trong ô viết đôi: \"\""
      )
    case .textAfterQuote:
      Wording(
        code: "DL-35",
        message: "còn chữ sau dấu nháy kép đóng của ô",
        expected: "dấu ngăn cách hoặc hết dòng",
        hint: "dấu nháy kép trong ô viết đôi: \"\""
      )
    case .notOneRow(let count):
      Wording(
        code: "DL-36",
        message: "bảng có \(count) dòng dữ liệu, không dùng được cho một văn bản",
        expected: "đúng một dòng dữ liệu dưới dòng tiêu đề",
        hint: "dùng lệnh hang-loat để lập mỗi dòng một văn bản"
      )
    case .headingOnly:
      Wording(
        code: "DL-37",
        message: "bảng chỉ có dòng tiêu đề, không có dòng dữ liệu",
        expected: "ít nhất một dòng dữ liệu",
        hint: "ghi dữ liệu dưới dòng tiêu đề"
      )
    // Files named in data
    case .fileMapUnknownKey(let key):
      Wording(
        code: "DL-40",
        message: "khóa “\(key)” không đi cùng “tu_tep”",
        expected: "chỉ “tu_tep” và “kem”",
        hint: "xóa khóa này, hoặc đổi tên khóa “tu_tep” nếu không định lấy dữ liệu từ tệp"
      )
    case .fileNameMissing:
      Wording(
        code: "DL-40",
        message: "“tu_tep” phải là tên một tệp",
        expected: "tên tệp, như khoi.csv",
        hint: "ghi tên tệp sau “tu_tep:”"
      )
    case .fileNesting(let name):
      Wording(
        code: "DL-41",
        message: "tệp “\(name)” được lấy vào chính nó hoặc lồng quá sâu",
        expected: "các tệp không gọi vòng, lồng nhiều nhất \(ReadingLimits.fileNesting) lớp",
        hint: "bỏ “tu_tep” này"
      )
    case .tooManyFiles(let limit):
      Wording(
        code: "DL-41",
        message: "một bản ghi lấy dữ liệu từ hơn \(limit) tệp",
        expected: "nhiều nhất \(limit) tệp",
        hint: "gộp bớt các tệp"
      )
    case .joinMalformed(let reason):
      Wording(
        code: "DL-42",
        message: "“kem” viết sai: \(reason)",
        expected: "{truong: …, tu_tep: …, khoa: …, khoa_cha: …}",
        hint: "ghi đủ “truong”, “tu_tep” và “khoa”"
      )
    case .joinParentsNotRows:
      Wording(
        code: "DL-42",
        message: "“kem” chỉ dùng được khi tệp là một bảng",
        expected: "danh sách các dòng có tên cột",
        hint: "bỏ “kem”, hoặc lấy dữ liệu từ một tệp CSV"
      )
    case .joinKeyMissing(let key, let file):
      Wording(
        code: "DL-43",
        message: "không có giá trị ở cột “\(key)” của \(file) để ghép dòng",
        expected: "mỗi dòng có một giá trị ở cột “\(key)”",
        hint: "điền cột “\(key)”, hoặc sửa “khoa”, “khoa_cha”"
      )
    case .joinFieldTaken(let field):
      Wording(
        code: "DL-44",
        message: "dữ liệu đã có “\(field)” nên không ghép thêm được",
        expected: "tên trường chưa dùng",
        hint: "đổi “truong”, hoặc xóa cột “\(field)”"
      )
    case .joinParentRepeated(let key):
      Wording(
        code: "DL-45",
        message: "hai dòng cùng có khóa “\(key)”, không biết ghép vào dòng nào",
        expected: "mỗi dòng một khóa khác nhau",
        hint: "sửa khóa của một trong hai dòng"
      )
    case .joinUnmatched(let key, let similar):
      Wording(
        code: "DL-46",
        message: "không có dòng nào mang khóa “\(key)” để ghép dòng này vào",
        expected: "giá trị có trong bảng được ghép vào",
        hint: similar.map { "kiểm tra chính tả, có phải bạn muốn “\($0)”?" }
          ?? "sửa khóa của dòng này, hoặc thêm dòng còn thiếu"
      )
    case .picture(let name, let failure):
      Wording(
        code: "DL-47",
        message: "không dùng được ảnh “\(name)”: \(failure.vietnamese)",
        expected: "tệp PNG nguyên vẹn, nhiều nhất \(grouped(Picture.byteLimit)) byte, mỗi chiều không quá "
          + "\(grouped(Picture.sideLimit)) điểm ảnh",
        hint: failure.hint
      )
    // Values that depend on the date
    case .datedMalformed(let reason):
      Wording(
        code: "DL-50",
        message: "“theo_thoi_gian” viết sai: \(reason)",
        expected: "danh sách {tu: …, den: …, gia_tri: …}",
        hint: "mỗi mục ghi “gia_tri” và ít nhất một trong “tu”, “den”"
      )
    case .datedNotADate(let text):
      Wording(
        code: "DL-51",
        message: "“\(text)” không phải ngày có thật",
        expected: "ngày như 01/7/2025",
        hint: "sửa lại ngày"
      )
    case .datedReversed:
      Wording(
        code: "DL-51",
        message: "ngày “tu” đứng sau ngày “den”",
        expected: "“tu” không muộn hơn “den”",
        hint: "sửa lại một trong hai ngày"
      )
    case .datedNone(let date, let periods):
      Wording(
        code: "DL-52",
        message: "không có giá trị nào áp dụng cho \(date); chỉ có giá trị \(periods)",
        expected: "một mục có thời gian chứa ngày của văn bản",
        hint: "thêm mục cho thời gian này, hoặc kiểm tra ngày của văn bản"
      )
    case .datedOverlap:
      Wording(
        code: "DL-53",
        message: "hai giá trị cùng áp dụng trong một thời gian",
        expected: "các khoảng thời gian không chồng lên nhau",
        hint: "sửa “tu” hoặc “den” của một trong hai mục"
      )
    case .datedUndecided(let first, let last):
      Wording(
        code: "DL-54",
        message: "ngày văn bản để trống mà giá trị này thay đổi trong thời gian từ \(first) đến \(last)",
        expected: "ngày đủ để chọn một giá trị",
        hint: "ghi “ngay_hieu_luc” trong dữ liệu của văn bản"
      )
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.count == 1 ? "0" + digits : digits
}

/// 1000000 → `1.000.000`.
private func grouped(_ number: Int) -> String {
  var result = ""
  for (index, digit) in String(number).reversed().enumerated() {
    if index > 0, index % 3 == 0 { result.append(".") }
    result.append(digit)
  }
  return String(result.reversed())
}

extension PictureFailure {
  fileprivate var vietnamese: String {
    switch self {
    case .notPNG(let kind): kind.map { "tệp là \($0), không phải PNG" } ?? "tệp không phải PNG"
    case .damaged: "tệp PNG hỏng hoặc bị cắt ngang"
    case .tooManyBytes: "tệp quá lớn"
    case .tooManyPixels: "ảnh quá lớn"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .notPNG: "mở ảnh bằng chương trình xử lý ảnh, xóa nền rồi lưu lại thành PNG; đổi đuôi tệp thì không đủ"
    case .damaged: "chép lại tệp từ bản gốc"
    case .tooManyBytes, .tooManyPixels: "cắt sát chữ ký và thu nhỏ ảnh; chiều rộng 1.000 điểm ảnh là đủ nét khi in"
    }
  }
}
