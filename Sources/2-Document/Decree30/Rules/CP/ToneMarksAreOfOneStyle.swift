internal import Diagnostics
internal import DocumentModel
internal import Rules

/// One document writes tone marks in one way, `hòa` or `hoà`.
struct ToneMarksAreOfOneStyle: CheckingRule {
  static let page = RulePage(
    "CP-05",
    "Một văn bản đặt dấu thanh theo một kiểu: hòa, ủy hoặc hoà, uỷ",
    clause: Clause.practice("hai kiểu đều có trong Nghị định, một văn bản dùng một kiểu"),
    levels: [.note],
    reads: .words,
    passes: "Ủy ban, hòa giải",
    fails: "Ủy ban, hoà giải"
  )

  // Common words in the newer way; the fixed texts of the templates here are in the older one.
  let wakes = Wake.phrases([
    "uỷ ban nhân", "uỷ viên", "uỷ quyền", "đảng uỷ", "tỉnh uỷ", "chi uỷ", "cấp uỷ", "văn hoá", "số hoá", "hiện đại hoá",
    "xoá đói", "thuỷ lợi", "thuỷ sản", "sức khoẻ", "hoà bình", "hoà giải", "khánh hoà", "thanh hoá", "toà án",
    "khoá học",
    "niên khoá", "thoả thuận", "thoả mãn", "huỷ bỏ", "tuỳ theo", "luỹ kế", "hàng hoá",
  ])

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    var older: [Mark] = []
    var newer: [Mark] = []
    for text in subject.texts { Self.look(at: text, &older, &newer) }
    guard let first = (older.count < newer.count ? older : newer).first, !older.isEmpty, !newer.isEmpty else { return }
    let isNewer = older.count >= newer.count
    findings.append(
      Self.finding(
        "văn bản đặt dấu thanh theo hai kiểu: \(older.count) chữ như “\(older[0].word)”, \(newer.count) chữ như “\(newer[0].word)”",
        at: first.span,
        expected: isNewer ? "kiểu “hòa, ủy” như phần lớn văn bản" : "kiểu “hoà, uỷ” như phần lớn văn bản",
        hint: "sửa “\(first.word)” cho cùng kiểu"
      )
    )
  }

  private struct Mark {
    var word: String
    var span: DocumentSpan
  }

  /// Finds syllables that end in oa, oe, uy with a tone: on the first letter in the older way, on the second in the newer.
  private static func look(at text: DocumentSubject.Text, _ older: inout [Mark], _ newer: inout [Mark]) {
    let scalars = Array(text.plain.unicodeScalars)
    var offset = 0
    var offsets: [Int] = []
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    for index in scalars.indices.dropFirst() {
      let (first, second) = (scalars[index - 1], scalars[index])
      guard let isNewer = style(first, second),
        index + 1 == scalars.count || !scalars[index + 1].properties.isAlphabetic
      else { continue }
      // In `quý` the u belongs to the consonant.
      if index > 1, scalars[index - 2] == "q" || scalars[index - 2] == "Q" { continue }
      var start = index - 1
      while start > 0, scalars[start - 1].properties.isAlphabetic { start -= 1 }
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars[start...index])
      let mark = Mark(word: String(word), span: text.span(offsets[start]..<offsets[index + 1]))
      if isNewer { newer.append(mark) } else { older.append(mark) }
    }
  }

  /// True where the tone is on the second letter, false where it is on the first, nil where the pair is none of the three.
  private static func style(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool? {
    switch (first, second) {
    case ("o", "à"), ("o", "á"), ("o", "ả"), ("o", "ã"), ("o", "ạ"), ("o", "è"), ("o", "é"), ("o", "ẻ"), ("o", "ẽ"),
      ("o", "ẹ"),
      ("u", "ỳ"), ("u", "ý"), ("u", "ỷ"), ("u", "ỹ"), ("u", "ỵ"), ("U", "ỳ"), ("U", "ý"), ("U", "ỷ"), ("U", "ỹ"),
      ("U", "ỵ"),
      ("O", "À"), ("O", "Á"), ("O", "Ả"), ("O", "Ã"), ("O", "Ạ"), ("O", "È"), ("O", "É"), ("O", "Ẻ"), ("O", "Ẽ"),
      ("O", "Ẹ"),
      ("U", "Ỳ"), ("U", "Ý"), ("U", "Ỷ"), ("U", "Ỹ"), ("U", "Ỵ"):
      true
    case ("ò", "a"), ("ó", "a"), ("ỏ", "a"), ("õ", "a"), ("ọ", "a"), ("ò", "e"), ("ó", "e"), ("ỏ", "e"), ("õ", "e"),
      ("ọ", "e"),
      ("ù", "y"), ("ú", "y"), ("ủ", "y"), ("ũ", "y"), ("ụ", "y"), ("Ù", "y"), ("Ú", "y"), ("Ủ", "y"), ("Ũ", "y"),
      ("Ụ", "y"),
      ("Ò", "A"), ("Ó", "A"), ("Ỏ", "A"), ("Õ", "A"), ("Ọ", "A"), ("Ò", "E"), ("Ó", "E"), ("Ỏ", "E"), ("Õ", "E"),
      ("Ọ", "E"),
      ("Ù", "Y"), ("Ú", "Y"), ("Ủ", "Y"), ("Ũ", "Y"), ("Ụ", "Y"):
      false
    default: nil
    }
  }
}
