import DocumentModel
import OfficialWriting

/// Holds the words of a finished document against ``FormRule``.
struct FormCheck {
  private let document: OfficialDocument
  private(set) var flaws: [FormFlaw] = []

  init(_ document: OfficialDocument) { self.document = document }

  mutating func run() {
    checkNumber()
    checkSymbol()
    checkSecrecy()
    for signature in document.signatures { check(signature) }
    checkAuthority()
  }

  private mutating func add(
    _ rule: FormRule,
    isCertain: Bool = true,
    _ part: String,
    _ message: String,
    expected: String,
    hint: String,
    words: [String] = []
  ) {
    flaws.append(
      FormFlaw(
        rule: rule,
        isCertain: isCertain,
        part: part,
        message: message,
        expected: expected,
        hint: hint,
        words: words
      )
    )
  }

  // MARK: Number and symbol

  private static let numberPart = "Số, ký hiệu"

  private mutating func checkNumber() {
    guard let number = document.number?.number.known else { return }
    if number.utf8.contains(where: { $0 != 0x30 }), number.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return }
    add(
      .numberAndSymbol,
      Self.numberPart,
      "số văn bản “\(number)” không phải số đếm từ 1",
      expected: "số thứ tự trong năm, bắt đầu từ 01",
      hint: "ghi số được cấp, hoặc bỏ trường này để chừa chỗ trống",
      // A number below 10 was padded.
      words: [number, String(number.drop { $0 == "0" }), "0"]
    )
  }

  private mutating func checkSymbol() {
    guard let symbol = document.number?.symbol.known else { return }
    if symbol.utf8.contains(where: { $0 == 0x2F }) {
      add(
        .yearInNumber,
        Self.numberPart,
        "ký hiệu “\(symbol)” có dấu gạch chéo",
        expected: "một dấu gạch chéo giữa số và ký hiệu, do chương trình ghi; không ghi năm",
        hint: "chỉ ghi phần sau dấu gạch chéo, ví dụ KH-UBND",
        words: [symbol]
      )
      return
    }
    if symbol.utf8.contains(0x20) {
      add(
        .numberAndSymbol,
        Self.numberPart,
        "ký hiệu “\(symbol)” có dấu cách",
        expected: "các nhóm chữ viết tắt nối bằng dấu gạch nối, không cách chữ",
        hint: "bỏ dấu cách, ví dụ “\(symbol.replacing(" ", with: ""))”",
        words: [symbol]
      )
    }
    let first = symbol.prefix { $0 != "-" && $0 != " " }
    if let code = document.kind.code {
      guard first != code else { return }
      let differsInCase = first.lowercased() == code.lowercased()
      add(
        .kindCode,
        isCertain: !differsInCase,
        Self.numberPart,
        "ký hiệu “\(symbol)” không bắt đầu bằng “\(code)”",
        expected: "“\(code)-…” vì đây là \(document.kind.vietnameseName.lowercased())",
        hint: "sửa ký hiệu trong dữ liệu",
        words: [symbol]
      )
    } else if document.kind == .officialLetter, first == "CV" {
      add(
        .letterWithoutCode,
        Self.numberPart,
        "ký hiệu “\(symbol)” có chữ “CV”",
        expected: "chữ viết tắt tên cơ quan rồi đơn vị soạn thảo, ví dụ UBND-VX",
        hint: "bỏ “CV”: công văn không có chữ viết tắt tên loại",
        words: [symbol]
      )
    }
  }

  // MARK: Marks

  private mutating func checkSecrecy() {
    guard let secrecy = document.secrecy else { return }
    add(
      .secrecy,
      isCertain: false,
      "Độ mật",
      "văn bản mang dấu “\(secrecy.rawValue)”",
      expected: "soạn, lưu và gửi theo quy định về bảo vệ bí mật nhà nước",
      hint: "chỉ làm trên máy riêng không nối mạng; không mật thì bỏ trường này",
      words: [secrecy.rawValue]
    )
  }

  // MARK: Signature

  private static let signaturePart = "Chữ ký"

  private mutating func check(_ signature: SignatureBlock) {
    for index in signature.lines.indices {
      guard let text = signature.lines[index].text.known else { continue }
      checkPrefix(signature.lines[index].authority, text, signature.lines[index])
      if signature.lines[index].authority == .deputising { checkDeputy(below: index, of: signature) }
    }
    checkMissingPrefix(signature)
    checkName(signature)
    let isDelegated = signature.lines.contains { $0.authority == .byDelegation }
    if isDelegated, signature.lines.contains(where: { $0.authority == .deputising || $0.authority == .byOrder }) {
      add(
        .delegationAlone,
        isCertain: false,
        Self.signaturePart,
        "TUQ. đi cùng KT. hoặc TL.",
        expected: "người được ủy quyền ký một mình với TUQ., không ủy quyền lại",
        hint: "bỏ một trong các dòng quyền hạn",
        words: signature.lines.compactMap(\.text.known)
      )
    }
  }

  private mutating func checkPrefix(_ authority: SignatureAuthority?, _ text: String, _ line: SignatureBlock.Line) {
    switch authority {
    case nil: return
    case .onBehalf:
      if Self.posts.begin(text) {
        add(
          .prefixFitsItsWords,
          Self.signaturePart,
          "“TM. \(line.text.plain)”: sau TM. là một chức vụ",
          expected: "tên tập thể lãnh đạo hoặc cơ quan, ví dụ TM. ỦY BAN NHÂN DÂN",
          hint: "người đứng đầu cơ quan một thủ trưởng ký thì không ghi TM.",
          words: [line.text.plain]
        )
      } else if Self.committees.begin(text), !isIssuedByCommittee {
        add(
          .prefixFitsItsWords,
          Self.signaturePart,
          "“TM. \(line.text.plain)” mà cơ quan ban hành là \(issuer)",
          expected: "thay mặt chính tập thể ban hành văn bản",
          hint: "ghi đủ nhóm người ký của cơ quan này trong dữ liệu, hoặc dùng đúng hồ sơ cơ quan",
          words: [line.text.plain]
        )
      }
    case .deputising, .byOrder, .byDelegation, .acting:
      guard Self.collectives.begin(text) else { return }
      add(
        .prefixFitsItsWords,
        Self.signaturePart,
        "“\(authority?.prefix ?? "")\(line.text.plain)”: sau \(authority?.prefix ?? "")là tên tập thể",
        expected: "chức vụ của người đứng đầu, ví dụ \(authority?.prefix ?? "")CHỦ TỊCH",
        hint: "ghi chức vụ; tên tập thể chỉ đi với TM.",
        words: [line.text.plain]
      )
    }
  }

  /// The post below KT. is a deputy's.
  private mutating func checkDeputy(below index: Int, of signature: SignatureBlock) {
    let head = signature.lines[index].text.plain
    guard index + 1 < signature.lines.count else {
      add(
        .deputySignsForHead,
        Self.signaturePart,
        "“KT. \(head)” không có chức vụ của người ký ở dòng dưới",
        expected: "KT. và chức vụ cấp trưởng, rồi dòng dưới là chức vụ cấp phó",
        hint: "ghi chức vụ của người ký",
        words: [head]
      )
      return
    }
    guard let below = signature.lines[index + 1].text.known, !Self.deputies.begin(below) else { return }
    add(
      .deputySignsForHead,
      isCertain: below == signature.lines[index].text.known,
      Self.signaturePart,
      "dưới “KT. \(head)” là “\(below)”, không phải chức vụ cấp phó",
      expected: "chức vụ của người ký, bắt đầu bằng PHÓ hoặc THỨ",
      hint: "sửa chức vụ của người ký, hoặc bỏ dòng KT.",
      words: [below]
    )
  }

  /// A deputy's post with nothing above it that says for whom. Members of a council sign minutes as what they are.
  private mutating func checkMissingPrefix(_ signature: SignatureBlock) {
    guard document.signatures.count == 1, document.kind != .minutes, let last = signature.lines.last,
      last.authority == nil, let post = last.text.known, Self.deputies.begin(post)
    else { return }
    let above = signature.lines.dropLast().compactMap(\.authority)
    guard above.allSatisfy({ $0 == .onBehalf }) else { return }
    add(
      .deputySignsForHead,
      isCertain: !above.isEmpty,
      Self.signaturePart,
      "“\(post)” ký mà không có dòng KT.",
      expected: "KT. và chức vụ của cấp trưởng ở dòng trên",
      hint: "ghi “ky_thay” với chức vụ của cấp trưởng trong nhóm người ký",
      words: [post]
    )
  }

  private mutating func checkName(_ signature: SignatureBlock) {
    guard let name = signature.name.known, Self.titleStarts.begin(name),
      let title = Self.titles.first(where: { name.hasPrefix($0 + " ") || name.hasPrefix($0 + ".") })
    else { return }
    add(
      .plainName,
      isCertain: false,
      Self.signaturePart,
      "trước họ tên có “\(title)”",
      expected: "họ, chữ đệm và tên; riêng lực lượng vũ trang, giáo dục, y tế, khoa học theo quy định của ngành",
      hint: "bỏ “\(title)” ở họ tên người ký",
      words: [name]
    )
  }

  // MARK: Decisions

  private mutating func checkAuthority() {
    guard document.kind == .decision, let authority = document.decisionAuthority?.known,
      let first = document.signatures.last?.lines.first
    else { return }
    let isCollective = Self.collectives.begin(authority)
    let isPost = !isCollective && Self.posts.begin(authority)
    let isOnBehalf = first.authority == .onBehalf
    guard isCollective && !isOnBehalf || isPost && isOnBehalf else { return }
    add(
      .authorityFitsSigner,
      isCertain: false,
      "Thẩm quyền ban hành",
      isCollective
        ? "“\(authority)” là tập thể, người ký không ghi TM."
        : "“\(authority)” là người đứng đầu, người ký lại ghi TM.",
      expected: isCollective ? "TM. và tên tập thể ở dòng đầu của chữ ký" : "chức vụ của người ký, không có dòng TM.",
      hint: "sửa nhóm người ký trong dữ liệu; dữ liệu đã ghi nhóm này thì không lấy thêm ở hồ sơ cơ quan",
      words: [authority, first.text.plain]
    )
  }

  // MARK: Words

  private var issuer: String { "“\(document.issuingAuthority.map(\.plain).joined(separator: " "))”" }

  private var isIssuedByCommittee: Bool {
    document.issuingAuthority.first?.known.map { Self.committees.begin($0) } ?? false
  }

  // Capitals, as a finished document has them; the mark of a tone is written in two ways.
  private static let committees = Beginnings(["ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "UBND"])
  private static let collectives = Beginnings(
    [
      "ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "UBND", "ỦY BAN MẶT TRẬN", "UỶ BAN MẶT TRẬN", "HỘI ĐỒNG", "HĐND",
      "BAN THƯỜNG", "BAN CHẤP HÀNH", "BAN CHỈ ĐẠO",
    ]
  )
  private static let deputies = Beginnings(["PHÓ ", "THỨ TRƯỞNG"])
  private static let posts = Beginnings(
    [
      "PHÓ ", "THỨ TRƯỞNG", "CHỦ TỊCH", "GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", "BỘ TRƯỞNG", "TRƯỞNG ", "HIỆU TRƯỞNG",
      "VIỆN TRƯỞNG", "CỤC TRƯỞNG",
      "TỔNG CỤC TRƯỞNG", "VỤ TRƯỞNG", "CHI CỤC TRƯỞNG", "CHÁNH ", "CHỦ NHIỆM", "THỦ TRƯỞNG", "TỔNG THANH TRA",
    ]
  )
  private static let titleStarts = Beginnings(titles)
  private static let titles = [
    "GS", "PGS", "TS", "ThS", "Ths", "BS", "KS", "CN", "Ông", "Bà", "Đ/c", "Đồng chí", "Giáo sư", "Phó Giáo sư",
    "Tiến sĩ", "Thạc sĩ", "Bác sĩ", "Kỹ sư",
  ]
}

/// Words that a text may begin with, byte by byte: both are composed.
private struct Beginnings {
  private let words: [[UInt8]]

  init(_ words: [String]) { self.words = words.map { Array($0.utf8) } }

  /// Whether a text begins with one of the words.
  func begin(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard !bytes.isEmpty else { return false }
    for word in words where word.count <= bytes.count && word[0] == bytes[0] {
      var index = 1
      while index < word.count, word[index] == bytes[index] { index += 1 }
      if index == word.count { return true }
    }
    return false
  }
}
