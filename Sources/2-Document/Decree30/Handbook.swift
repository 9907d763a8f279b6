import Diagnostics
import DocumentModel
import Rules

extension Decree30 {
  /// The rules of the decree as Markdown, in Vietnamese; `docs/the-thuc.md` is this text.
  public static var handbook: String {
    var text = """
      # Thể thức theo Nghị định 30

      Tệp này được sinh từ mã nguồn (`Sources/2-Document/Decree30`); đừng sửa tay. \(rules.count) quy tắc của \(name), mỗi quy tắc
      một mã. Cột “chương trình” nói quy tắc được giữ thế nào trong văn bản do chương trình làm ra:

      - **bố cục**, **bảo đảm**: dữ liệu và mẫu không làm sai được;
      - **tự sửa**: chương trình sửa khi hoàn chỉnh văn bản;
      - **kiểm tra**: văn bản sai thì có thông báo mang mã này, kèm chỗ sai; *lỗi* thì văn bản không được ghi, *cảnh báo* và *ghi chú*
        thì vẫn ghi;
      - **chưa**: chương trình chưa giữ quy tắc này, và vì sao.

      """
    for group in groups {
      text += """

        ## \(group.code). \(group.title)

        | mã | quy tắc | nguồn | mức | chương trình | đúng | sai |
        |---|---|---|---|---|---|---|

        """
      for entry in group.entries { text += row(entry) }
    }
    return text
  }

  private static func row(_ entry: RuleEntry) -> String {
    let page = entry.page
    let cells = [
      page.id, page.title, page.clause, page.levels.map(\.vietnamese).joined(separator: ", "),
      entry.keepings.map(words).joined(separator: "; "), page.passes, page.fails,
    ]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }

  private static func words(_ keeping: RuleEntry.Keeping) -> String {
    switch keeping {
    case .layout(let components): "**bố cục**: " + components.map(words).joined(separator: "; ")
    case .guaranteed(let how): "**bảo đảm**: \(how)"
    case .mended: "**tự sửa**"
    case .checked: "**kiểm tra**"
    case .living(let data): "**kiểm tra** theo \(data)"
    case .elsewhere(let why): "**chưa**: \(why)"
    }
  }

  /// A row of the layout: our value, and what is allowed.
  private static func words(_ component: Component) -> String {
    let layouts = SizePreset.allCases.map { layout(of: component, sizes: $0) }
    let sizes = Set(layouts.map(\.size)).sorted().map(points).joined(separator: ", ")
    let first = layouts[0]
    var words = ["cỡ \(sizes)"]
    if first.isBold { words.append("đậm") }
    if first.isItalic { words.append("nghiêng") }
    switch first.alignment {
    case .leading: words.append("canh trái")
    case .center: words.append("canh giữa")
    case .justified: words.append("canh đều")
    }
    return words.joined(separator: ", ")
  }

  private static func points(_ number: Double) -> String {
    let rounded = Int(number)
    return Double(rounded) == number ? String(rounded) : String(number).replacing(".", with: ",")
  }
}
