import Decree30
import DocumentModel
import Testing

/// A finished document of a kind.
func finished(_ kind: DocumentKind = .plan, _ fill: (inout OfficialDocument) -> Void) -> OfficialDocument {
  var document = OfficialDocument(kind: kind)
  fill(&document)
  return Decree30.finished(document)
}

extension LabelledLine {
  /// Label and text as a reader sees them.
  var plain: String { label.isEmpty ? text.plain : label + " " + text.plain }
}

@Suite("Finishing") struct FinishingTests {
  @Test(
    "N3-02: a number below 10 gets one zero",
    arguments: [
      ("5", "05"), ("05", "05"), ("9", "09"), ("10", "10"), ("0", "0"), ("00", "00"), ("123", "123"), ("5a", "5a"),
      ("", ""),
    ]
  )
  func number(given: String, expected: String) {
    let document = finished { $0.number = DocumentNumber(number: RichText(given), symbol: "QyĐ-UBND") }
    #expect(document.number?.number.plain == expected)
    #expect(document.number?.symbol == "QyĐ-UBND", "N3-07: the symbol keeps its small letters")
  }

  @Test("a number in pieces is still one number") func numberInPieces() {
    let document = finished {
      $0.number = DocumentNumber(number: RichText([.text("", []), .text("7", [])]), symbol: "X")
    }
    #expect(document.number?.number == "07")
  }

  @Test("D4-02: days", arguments: [("1", "01"), ("9", "09"), ("09", "09"), ("10", "10"), ("31", "31")])
  func day(given: String, expected: String) {
    let document = finished { $0.issued = IssueDate(place: "Sông Trà", day: RichText(given), month: "4", year: "2026") }
    #expect(document.issued?.day.plain == expected)
  }

  @Test(
    "D4-03: months 1 and 2 get a zero, 3 to 9 lose it",
    arguments: [
      ("1", "01"), ("01", "01"), ("2", "02"), ("02", "02"), ("3", "3"), ("03", "3"), ("9", "9"), ("09", "9"),
      ("10", "10"), ("12", "12"),
    ]
  )
  func month(given: String, expected: String) {
    let document = finished { $0.issued = IssueDate(place: "Sông Trà", day: "5", month: RichText(given), year: "2026") }
    #expect(document.issued?.month.plain == expected)
  }

  @Test("a blank in number and date stays") func blanks() {
    let blank = RichText([.blank(Blank("số", form: .gap))])
    let document = finished {
      $0.number = DocumentNumber(number: blank, symbol: "KH-UBND")
      $0.issued = IssueDate(place: "Sông Trà", day: blank, month: blank, year: "2026")
    }
    #expect(document.number?.number == blank)
    #expect(document.issued?.day == blank)
    #expect(document.issued?.month == blank)
  }

  /// What is written in capitals, and where it stands in a document.
  static let capitals: [(String, any WritableKeyPath<OfficialDocument, RichText?> & Sendable)] = [
    ("circulation", \.circulation), ("decisionAuthority", \.decisionAuthority), ("enactingPhrase", \.enactingPhrase),
  ]

  @Test("M-03, F-01: lines in capitals", arguments: capitals)
  func capitalLines(name: String, path: any WritableKeyPath<OfficialDocument, RichText?> & Sendable) {
    let document = finished { $0[keyPath: path] = RichText([.text("Quyết ", []), .text("định:", .italic)]) }
    #expect(document[keyPath: path]?.runs == [.text("QUYẾT ", []), .text("ĐỊNH:", .italic)])
  }

  @Test("H2-01, H2-02, S7-04, A1-03: names, posts and titles in capitals; the signer's name is not") func capitalNames()
  {
    let document = finished {
      $0.superiorAuthority = ["UBND xã Sông Trà"]
      $0.issuingAuthority = ["Ủy ban nhân dân", "tỉnh Nam Hải"]
      $0.signatures = [
        SignatureBlock(lines: [.init(.deputising, "Chủ tịch"), .init(nil, "Phó Chủ tịch")], name: "Trần Văn Lâm")
      ]
      $0.appendices = [Appendix(title: "Danh sách khối thi đua", body: [])]
      $0.subject = "Phát động thi đua"
    }
    #expect(document.superiorAuthority == ["UBND XÃ SÔNG TRÀ"])
    #expect(document.issuingAuthority == ["ỦY BAN NHÂN DÂN", "TỈNH NAM HẢI"])
    #expect(
      document.signatures.first?.lines.map { Decree30.signatureLine($0).plain } == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    )
    #expect(document.signatures.first?.name == "Trần Văn Lâm")
    #expect(document.appendices.first?.title == "DANH SÁCH KHỐI THI ĐUA")
    #expect(document.subject == "Phát động thi đua")
  }

  @Test("every Vietnamese letter by itself becomes a capital") func capitalLetters() {
    let small =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵzµßōⅷжé"
    for letter in small {
      let document = finished { $0.circulation = RichText("Đ – “" + String(letter) + "”\u{A0}Ỹ") }
      #expect(document.circulation?.plain == "Đ – “" + letter.uppercased() + "”\u{A0}Ỹ")
    }
  }

  @Test(
    "T5-04, T5-07: subject of a công văn",
    arguments: [
      ("nâng bậc lương năm 2026", "V/v nâng bậc lương năm 2026"),
      ("V/v nâng bậc lương", "V/v nâng bậc lương"),
      ("V/v: nâng bậc lương.", "V/v nâng bậc lương"),
      ("v/v  nâng bậc lương ;", "V/v nâng bậc lương"),
      ("Về việc nâng bậc lương.", "V/v nâng bậc lương"),
      ("Phát động thi đua", "V/v Phát động thi đua"),
      ("", ""),
    ]
  )
  func letterSubject(given: String, expected: String) {
    #expect(finished(.officialLetter) { $0.subject = RichText(given) }.subject?.plain == expected)
  }

  @Test("V/v in a run of its own is found too") func letterSubjectInRuns() {
    let subject = RichText([.text("", []), .text("V/v", []), .text(": nâng bậc ", .italic), .blank(Blank("năm"))])
    let document = finished(.officialLetter) { $0.subject = subject }
    #expect(document.subject?.runs == [.text("V/v ", []), .text("nâng bậc ", .italic), .blank(Blank("năm"))])
  }

  @Test(
    "subject of other kinds: no V/v, no full stop",
    arguments: [("Ban hành Quy chế.", "Ban hành Quy chế"), ("Về việc khen thưởng", "Về việc khen thưởng")]
  )
  func subject(given: String, expected: String) {
    #expect(finished(.decision) { $0.subject = RichText(given) }.subject?.plain == expected)
  }

  @Test(
    "K9-02, K9-03: addressees",
    arguments: [
      (["Sở Nội vụ."], ["Sở Nội vụ"]),
      (["Sở Nội vụ ;"], ["Sở Nội vụ"]),
      (["Sở Nội vụ", "Các trường"], ["- Sở Nội vụ;", "- Các trường."]),
      (["Sở Nội vụ.", "Đảng ủy (b/c),", "Các xã;"], ["- Sở Nội vụ;", "- Đảng ủy (b/c);", "- Các xã."]),
      ([], []),
    ]
  )
  func addressees(given: [String], expected: [String]) {
    let document = finished(.officialLetter) { $0.addressees = given.map { LabelledLine(RichText($0), label: "-") } }
    #expect(document.addressees.map(\.plain) == expected)
  }

  @Test(
    "R9-03, R9-04: recipients and archive",
    arguments: [
      (["Như trên"], "VT, NV", ["- Như trên;", "- Lưu: VT, NV."]),
      (["Như trên.", "Các xã,"], "Lưu: VT.", ["- Như trên;", "- Các xã;", "- Lưu: VT."]),
      (["Như trên"], "Lưu:VT, HC (2);", ["- Như trên;", "- Lưu: VT, HC (2)."]),
      (["Như trên;", "Các xã;"], nil, ["- Như trên;", "- Các xã."]),
      ([], "VT", ["- Lưu: VT."]),
      ([], nil, []),
      // Groups and a second level, on which the decree is silent.
      (
        ["Bản giấy:", "Như trên", "Bản điện tử:;", "Các xã"], "VT",
        ["Bản giấy:", "- Như trên;", "Bản điện tử:", "- Các xã;", "- Lưu: VT."]
      ),
      (
        ["Các sở", "+ Nội vụ,", "+Y tế", "Các xã:", "+ Tân Hưng."], nil,
        ["- Các sở:", "+ Nội vụ;", "- +Y tế;", "- Các xã:", "+ Tân Hưng."]
      ),
    ] as [([String], String?, [String])]
  )
  func recipients(given: [String], archive: String?, expected: [String]) {
    let document = finished {
      $0.recipients = given.map { LabelledLine(RichText($0)) }
      $0.archive = archive.map { LabelledLine(RichText($0)) }
    }
    #expect((document.recipients + [document.archive].compactMap(\.self)).map(\.plain) == expected)
  }

  @Test(
    "B6-07: căn cứ",
    arguments: [
      (["Căn cứ A"], ["Căn cứ A."]),
      (["Căn cứ A,", "Căn cứ B.", "Theo đề nghị của C;"], ["Căn cứ A;", "Căn cứ B;", "Theo đề nghị của C."]),
    ]
  )
  func legalBases(given: [String], expected: [String]) {
    #expect(finished { $0.legalBases = given.map { RichText($0) } }.legalBases.map(\.plain) == expected)
  }

  /// Endings of a text and what a mark makes of them.
  @Test(
    "a mark takes the place of the punctuation before it",
    arguments: [
      (RichText("Các xã. ; ,"), RichText("Các xã;")),
      (RichText("Các xã\u{A0}."), RichText("Các xã;")),
      (RichText("Các xã.."), RichText("Các xã;")),
      (RichText("Các xã..."), RichText("Các xã...;")),
      (RichText("Các xã…"), RichText("Các xã…;")),
      (RichText("Các xã./."), RichText("Các xã;")),
      (RichText("Các xã (b/c)"), RichText("Các xã (b/c);")),
      (RichText([.text("Các xã", .bold), .text(" ;", [])]), RichText([.text("Các xã;", .bold)])),
      (
        RichText([.text("m", []), .text("2", .superscript)]),
        RichText([.text("m", []), .text("2", .superscript), .text(";", [])])
      ),
      (RichText([.blank(Blank("nơi")), .text(".", [])]), RichText([.blank(Blank("nơi")), .text(";", [])])),
      (RichText(" ; "), RichText()),
      (RichText(), RichText()),
    ]
  )
  func marks(given: RichText, expected: RichText) {
    let document = finished {
      $0.recipients = [LabelledLine(given)]
      $0.archive = LabelledLine("VT")
    }
    #expect(document.recipients.first?.text == expected)
  }

  @Test(
    "the sender of a công điện",
    arguments: [
      ("Chủ tịch tỉnh", "Chủ tịch tỉnh điện:"), ("CHỦ TỊCH TỈNH ĐIỆN:", "CHỦ TỊCH TỈNH ĐIỆN:"),
      ("Chủ tịch tỉnh điện", "Chủ tịch tỉnh điện:"), ("Giám đốc Bưu điện", "Giám đốc Bưu điện điện:"), ("", ""),
    ]
  )
  func caller(given: String, expected: String) {
    let document = finished(.telegram) {
      $0.caller = RichText(given)
      $0.addressees = [LabelledLine("Sở A")]
    }
    #expect(document.caller?.plain == expected)
    #expect(document.addressees.map(\.plain) == ["- Sở A."])
  }

  @Test("names of offices that issue together are joined by dashes") func offices() {
    let document = finished {
      $0.issuingAuthority = ["Sở A", "Sở B -", "Sở C"]
      $0.officeStarts = [1, 2, 7]
    }
    #expect(document.issuingAuthority.map(\.plain) == ["SỞ A -", "SỞ B -", "SỞ C"])
    #expect(document.issuingOffices.map(\.count) == [1, 1, 1])
  }

  @Test("an ellipsis closes a list without another full stop") func ellipsis() {
    #expect(finished { $0.legalBases = ["Căn cứ..."] }.legalBases == ["Căn cứ..."])
  }

  @Test(
    "A1-02: labels of appendices",
    arguments: [
      (1, ["Phụ lục"]), (2, ["Phụ lục I", "Phụ lục II"]),
      (4, ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"]),
    ]
  )
  func appendices(count: Int, labels: [String]) {
    let document = finished { $0.appendices = Array(repeating: Appendix(title: "A", body: []), count: count) }
    #expect(document.appendices.map(\.label) == labels)
  }

  @Test("a list that grows and shrinks before it is finished again gets the labels of its new length") func refinish() {
    var document = finished {
      $0.addressees = [LabelledLine("A"), LabelledLine("B")]
      $0.appendices = [Appendix(title: "A", body: []), Appendix(title: "B", body: [])]
    }
    document.addressees.removeLast()
    document.appendices.removeLast()
    Decree30.finish(&document)
    #expect(document.addressees.map(\.plain) == ["A"])
    #expect(document.appendices.map(\.label) == ["Phụ lục"])
  }
}

@Suite("End mark") struct EndMarkTests {
  private static let table = Block.table(Table(columns: [.init("A")], rows: [.init([.init("1")])]))

  /// B6-18: bodies, and the same with `./.` in its place.
  private static let bodies: [([Block], [Block])] = [
    ([.paragraph("Thực hiện.")], [.paragraph("Thực hiện./.")]),
    ([.paragraph("Thực hiện")], [.paragraph("Thực hiện./.")]),
    ([.paragraph("Thực hiện ./.")], [.paragraph("Thực hiện./.")]),
    ([.paragraph("Thực hiện./.")], [.paragraph("Thực hiện./.")]),
    ([.paragraph("Thực hiện;"), .paragraph("")], [.paragraph("Thực hiện./."), .paragraph("")]),
    ([.paragraph("A."), .paragraph("B.")], [.paragraph("A."), .paragraph("B./.")]),
    ([.paragraph("A."), table], [.paragraph("A."), table]),
    ([table, .paragraph("A.")], [table, .paragraph("A./.")]),
    (
      [
        .item(.init(.clause, text: "A:", children: [.item(.init(.dash, text: "B;")), .item(.init(.dash, text: "C;"))]))
      ],
      [
        .item(
          .init(
            .clause,
            label: "1.",
            text: "A:",
            children: [.item(.init(.dash, label: "-", text: "B;")), .item(.init(.dash, label: "-", text: "C./."))]
          )
        )
      ]
    ),
    (
      [.item(.init(.clause, text: "A.", children: [.paragraph("")]))],
      [.item(.init(.clause, label: "1.", text: "A./.", children: [.paragraph("")]))]
    ),
    (
      [.item(.init(.clause, heading: "A", children: [table]))],
      [.item(.init(.clause, label: "1.", heading: "A", children: [table]))]
    ),
    ([.item(.init(.clause, heading: "A"))], [.item(.init(.clause, label: "1.", heading: "A"))]),
    ([], []),
  ]

  @Test("B6-18: attached to the last words of the body", arguments: bodies) func body(given: [Block], expected: [Block])
  {
    #expect(finished { $0.body = given }.body == expected)
    #expect(finished(.minutes) { $0.body = given }.body == expected)
  }

  @Test("4.13: and to the last words of every appendix", arguments: bodies)
  func appendix(given: [Block], expected: [Block]) {
    let document = finished { $0.appendices = [Appendix(title: "A", body: given), Appendix(title: "B", body: given)] }
    #expect(document.appendices.map(\.body) == [expected, expected])
  }

  @Test("B6-18: the mark is upright and light after words that are not")
  func style() {
    let mark = Run.text("./.", [])
    for style in [TextStyle.bold, .italic, [.bold, .underline], .superscript] {
      for ending in ["", ".", ";", "./."] {
        let given = RichText([.text("Nộp ", []), .text("trước 12 giờ" + ending, style)])
        let body = finished { $0.body = [.paragraph(given)] }.body
        #expect(body == [.paragraph(RichText([.text("Nộp ", []), .text("trước 12 giờ", style), mark]))])
        #expect(finished { $0.body = body }.body == body)
      }
    }
  }

  @Test("B6-18: the mark stands on no line of its own after a blank or a raised number") func runs() {
    let blank = Run.blank(Blank("nơi"))
    let document = finished { $0.body = [.paragraph(RichText([.text("Tại ", []), blank]))] }
    #expect(document.body == [.paragraph(RichText([.text("Tại ", []), blank, .text("./.", [])]))])
  }
}
