/// Says in our own words what libyaml objects to.
enum YAMLDiagnosis {
  /// What to say about a text libyaml can do nothing with.
  static let unreadable = DataProblem.yamlMalformed(reason: "không đọc được", hint: "kiểm tra lại tệp")

  /// What to say about a `*name` without its `&name`.
  static let unknownAlias = DataProblem.yamlMalformed(
    reason: "bí danh “*” không ứng với “&” nào ở trên",
    hint: "đặt chữ có dấu “*” đứng đầu trong dấu nháy kép"
  )

  /// What to say about a list item that YAML would join to the one above.
  static let misplacedItem = DataProblem.yamlMalformed(
    reason: "dấu “-” ở đây không thẳng hàng với phần tử ở trên, nên cả dòng sẽ bị nối vào giá trị ở trên",
    hint: "thụt dòng các phần tử của danh sách bằng nhau; nếu là một giá trị nhiều dòng thì đặt trong dấu nháy kép"
  )

  /// What to say about a text of tags that nobody uses.
  static let tooManyDirectives = DataProblem.yamlMalformed(
    reason: "có hơn \(ReadingLimits.yamlTags) dòng “%TAG”",
    hint: "xóa các dòng này"
  )

  /// The problem, and whether the cause stands where the construct began, not where libyaml gave up.
  ///
  /// - Parameters:
  ///   - problem: what libyaml says.
  ///   - context: what it was reading.
  static func problem(of problem: String, context: String) -> (problem: DataProblem, isAtContext: Bool) {
    let wording = wording(problem: problem, context: context)
    return (.yamlMalformed(reason: wording.reason, hint: wording.hint), wording.isAtContext)
  }

  private struct Reading {
    var reason: String
    var hint: String
    var isAtContext = false
  }

  private static func wording(problem: String, context: String) -> Reading {
    switch problem {
    case "found character that cannot start any token":
      Reading(
        reason: "giá trị không thể bắt đầu bằng ký tự này (dấu tab, “@”, “`” hay “%”)",
        hint: "đặt giá trị trong dấu nháy kép; thụt dòng bằng dấu cách, không bằng tab"
      )
    case "mapping values are not allowed in this context":
      Reading(
        reason: "dấu hai chấm ở chỗ không thể là khóa",
        hint: "đặt giá trị có dấu “: ” trong dấu nháy kép, hoặc sửa thụt dòng"
      )
    case "could not find expected ':'":
      Reading(
        reason: "dòng này thiếu dấu hai chấm sau khóa",
        hint: "viết “khóa: giá trị”, có dấu cách sau dấu hai chấm",
        isAtContext: true
      )
    case "did not find expected key":
      Reading(
        reason: "dòng này không thẳng hàng với các khóa ở trên, hoặc có chữ sau dấu nháy đóng",
        hint: "thụt dòng các khóa cùng nhóm bằng nhau; đặt cả giá trị trong một cặp nháy"
      )
    case "did not find expected '-' indicator":
      Reading(
        reason: "dòng này không thẳng hàng với các phần tử “-” ở trên",
        hint: "thụt dòng các phần tử của danh sách bằng nhau"
      )
    case "block sequence entries are not allowed in this context":
      Reading(
        reason: "danh sách “-” không viết được cùng dòng với khóa",
        hint: "xuống dòng trước dấu “-”, hoặc đặt giá trị trong dấu nháy kép"
      )
    case "mapping keys are not allowed in this context":
      Reading(reason: "dấu “?” đứng ở chỗ không thể là khóa", hint: "đặt giá trị trong dấu nháy kép")
    case "found unexpected end of stream", "found unexpected document indicator":
      Reading(
        reason: "dấu nháy mở ở đây không được đóng",
        hint: "thêm dấu nháy đóng; dấu nháy đơn trong chuỗi nháy đơn viết đôi",
        isAtContext: true
      )
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      Reading(
        reason: "dấu “\\” trong dấu nháy kép không đúng cách viết",
        hint: "viết đôi “\\\\”, hoặc dùng dấu nháy đơn"
      )
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      Reading(reason: "thụt dòng bằng dấu tab", hint: "thay dấu tab bằng dấu cách")
    case "did not find expected node content":
      Reading(reason: "thiếu giá trị ở chỗ này", hint: "ghi giá trị, hoặc bỏ dấu phẩy thừa")
    case "did not find expected ',' or ']'":
      Reading(reason: "danh sách mở bằng “[” chưa được đóng", hint: "thêm dấu phẩy hoặc dấu “]”", isAtContext: true)
    case "did not find expected ',' or '}'":
      Reading(reason: "nhóm mở bằng “{” chưa được đóng", hint: "thêm dấu phẩy hoặc dấu “}”", isAtContext: true)
    case "did not find expected <document start>":
      Reading(
        reason: "còn nội dung sau khi dữ liệu đã kết thúc",
        hint: "sửa thụt dòng: khóa đầu tiên của tệp phải thẳng hàng với các khóa sau"
      )
    case "did not find expected comment or line break":
      Reading(
        reason: "còn chữ sau dấu “|” hoặc “>”",
        hint: "xuống dòng trước nội dung, hoặc đặt giá trị trong dấu nháy kép"
      )
    case "did not find expected alphabetic or numeric character":
      Reading(
        reason: "giá trị bắt đầu bằng “&” hoặc “*”",
        hint: "đặt giá trị trong dấu nháy kép"
      )
    case _ where context.contains("tag"):
      Reading(reason: "giá trị bắt đầu bằng “!”", hint: "đặt giá trị trong dấu nháy kép")
    case _ where context.contains("directive") || problem.contains("directive"):
      Reading(reason: "dòng bắt đầu bằng “%” không phải chỉ thị YAML", hint: "xóa dòng này")
    default:
      Reading(reason: "không hiểu được chỗ này", hint: "kiểm tra thụt dòng, dấu hai chấm và dấu nháy")
    }
  }
}
