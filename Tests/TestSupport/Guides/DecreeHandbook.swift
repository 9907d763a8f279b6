public import Decree30
import Diagnostics
import DocumentModel
import Rules

extension Decree30 {
  /// The rules of the decree as Markdown, in Vietnamese; `docs/the-thuc.md` is this text.
  public static var handbook: String {
    var text = """
      # Thể thức theo Nghị định 30

      Tệp này được sinh từ mã nguồn (`Sources/2-Document/Decree30`); đừng sửa tay. \(rules.count) quy tắc của \(name), mỗi quy tắc
      một mã; cuối tệp là các quy tắc `CL` về chữ gõ nhầm, dán nhầm ở mọi văn bản. Nghị định có hiệu lực từ ngày \(effectiveFrom); lần gần nhất xem lại, ngày \(lastVerified), vẫn còn hiệu lực. Cột “chương trình” nói quy tắc được giữ thế nào trong văn bản do chương trình làm ra:

      - **bố cục**: cỡ chữ, kiểu chữ, khoảng cách do bảng bố cục quyết định; trong ngoặc là khoảng Nghị định cho phép;
      - **bảo đảm**: dữ liệu và mẫu không làm sai được;
      - **tự sửa**: chương trình sửa khi hoàn chỉnh văn bản;
      - **kiểm tra**: văn bản sai thì có thông báo mang mã này, kèm chỗ sai; *lỗi* thì văn bản không được ghi, *cảnh báo* và *ghi chú*
        thì vẫn ghi;
      - **chưa**: chương trình chưa giữ quy tắc này, và vì sao.

      """
    for group in groups + [slipRules] {
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
      words(entry.keepings), page.passes, page.fails,
    ]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }

  /// What keeps a rule, each thing once.
  private static func words(_ keepings: [RuleEntry.Keeping]) -> String {
    var said: [String] = []
    for keeping in keepings {
      let words = words(keeping)
      if !said.contains(words) { said.append(words) }
    }
    return said.joined(separator: "; ")
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

  /// A row of the layout: our value, and in brackets what is allowed.
  private static func words(_ component: Component) -> String {
    let layouts = SizePreset.allCases.map { layout(of: component, sizes: $0) }
    let limits = limits(of: component)
    let first = layouts[0]
    var words = [
      "cỡ " + Set(layouts.map(\.size)).sorted().map(number).joined(separator: ", ")
        + (limits.map { allowed($0.sizes) } ?? "")
    ]
    words.append(first.isBold ? "đậm" : "không đậm")
    words.append(first.isItalic ? "nghiêng" : "đứng")
    switch first.alignment {
    case .leading: words.append("canh trái")
    case .center: words.append("canh giữa")
    case .justified: words.append("canh đều hai bên")
    }
    if let limits, !limits.firstLineIndents.isEmpty {
      let choice = limits.firstLineIndents.map(number).joined(separator: " hoặc ")
      words.append("lùi đầu dòng \(number(first.firstLineIndent)) pt (cho phép \(choice))")
    }
    if let spaces = limits?.spaces { words.append("cách trên \(number(first.spaceBefore)) pt" + allowed(spaces)) }
    switch (first.rule, limits?.ratios) {
    case (.ratio(let ratio), let ratios):
      words.append("đường kẻ \(number(ratio)) dòng chữ" + (ratios.map(allowed) ?? ""))
    case (.textWidth, _): words.append("đường kẻ hết chiều ngang")
    case (.none, _): break
    }
    return words.joined(separator: ", ")
  }

  private static func allowed(_ range: ClosedRange<Double>) -> String {
    let (low, high) = (number(range.lowerBound), number(range.upperBound))
    if range.upperBound == .infinity { return " (cho phép từ \(low))" }
    return low == high ? " (phải là \(low))" : " (cho phép \(low) đến \(high))"
  }

  /// With at most two digits behind a comma.
  private static func number(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    return "\(whole)," + (rest % 10 == 0 ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest))
  }
}
