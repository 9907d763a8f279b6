import DocumentModel
import TestSupport
import Testing

/// A document that has every component, each with words of its own.
private let everything: OfficialDocument = {
  var document = OfficialDocument(kind: .plan)
  document.sizes = .large
  document.isDraft = true
  document.superiorAuthority = ["chủ quản 1", "chủ quản 2"]
  document.issuingAuthority = ["cơ quan 1", "cơ quan 2"]
  document.officeStarts = [1]
  document.number = DocumentNumber(number: RichText([.blank(Blank("số"))]), symbol: "KH-A")
  document.issued = IssueDate(place: "địa danh", day: "ngày", month: "tháng", year: "năm")
  document.secrecy = .topSecret
  document.urgency = .veryUrgent
  document.circulation = "lưu hành"
  document.subject = "trích yếu"
  document.caller = "nơi gửi điện"
  document.addressees = [LabelledLine("kính gửi 1;", label: "-"), LabelledLine("kính gửi 2.", label: "-")]
  document.decisionAuthority = "thẩm quyền"
  document.legalBases = ["căn cứ 1", "căn cứ 2"]
  document.enactingPhrase = "quyết định:"
  document.body = [
    .paragraph("đoạn"),
    .item(
      OutlineItem(
        .part,
        pinned: .partWord,
        label: "Phần I",
        heading: "phần",
        children: [
          .item(OutlineItem(.section, label: "I.", heading: "mục")),
          .item(OutlineItem(.article, label: "Điều 1.", heading: "điều")),
          .item(OutlineItem(.clause, label: "1.", heading: "khoản", children: [.paragraph("trong khoản")])),
          .item(OutlineItem(.dash, label: "-", text: "gạch")),
        ]
      )
    ),
    .table(
      Table(
        caption: "tên bảng",
        columns: [Table.Column("cột 1", width: 2), Table.Column("cột 2", alignment: .trailing)],
        rows: [
          Table.Row([Table.Cell("ô 1"), Table.Cell("ô 2")]), Table.Row([Table.Cell("tổng", span: 2)], isTotal: true),
        ]
      )
    ),
  ]
  document.recipients = [LabelledLine("nơi nhận;", label: "-")]
  document.archive = LabelledLine("Lưu: VT.", label: "-")
  document.signatures = [
    SignatureBlock(
      lines: [.init(.onBehalf, "tập thể"), .init(.deputising, "chức vụ"), .init(nil, "phó")],
      otherPost: "chức vụ khác",
      name: "người ký 1"
    ), SignatureBlock(lines: [], name: "người ký 2"),
  ]
  document.drafterMark = "soạn"
  document.contact = "liên hệ"
  document.appendices = [
    Appendix(title: "phụ lục 1", label: "Phụ lục I", note: "kèm theo", body: [.paragraph("trong phụ lục")]),
    Appendix(title: "phụ lục 2", label: "Phụ lục II", orientation: .landscape, body: []),
  ]
  return document
}()

@Suite("Văn bản")
struct DocumentTests {
  /// Writes down every visit.
  private struct Scribe: DocumentWalker {
    var visits: [String] = []
    var components: Set<Component> = []
    var paths: [(path: DocumentPath, text: RichText)] = []

    mutating func visit(_ text: RichText, label: String, as component: Component, at path: DocumentPath) {
      paths.append((path, text))
      visits.append("\(component.rawValue) \(label.isEmpty ? "" : "“\(label)” ")\(text.plain)")
      components.insert(component)
    }
  }

  @Test("Đi qua mọi chữ theo thứ tự đọc, với nhãn và thành phần của nó")
  func walk() {
    var scribe = Scribe()
    everything.walk(&scribe)
    let expected = """
      superiorAuthority chủ quản 1
      superiorAuthority chủ quản 2
      issuingAuthority cơ quan 1
      issuingAuthority cơ quan 2
      number ………
      number KH-A
      placeAndDate địa danh
      placeAndDate ngày
      placeAndDate tháng
      placeAndDate năm
      circulation lưu hành
      subject trích yếu
      caller nơi gửi điện
      addressees “-” kính gửi 1;
      addressees “-” kính gửi 2.
      decisionAuthority thẩm quyền
      legalBasis căn cứ 1
      legalBasis căn cứ 2
      enactingPhrase quyết định:
      paragraph đoạn
      centredHeading “Phần I” phần
      sectionHeading “I.” mục
      articleHeading “Điều 1.” điều
      clauseHeading “1.” khoản
      paragraph trong khoản
      paragraph “-” gạch
      tableCaption tên bảng
      tableHeading cột 1
      tableHeading cột 2
      tableCell ô 1
      tableCell ô 2
      tableCell tổng
      recipient “-” nơi nhận;
      recipient “-” Lưu: VT.
      signatureLine “TM. ” tập thể
      signatureLine “KT. ” chức vụ
      signatureLine phó
      otherPost chức vụ khác
      signerName người ký 1
      signerName người ký 2
      drafterMark soạn
      contact liên hệ
      appendixTitle “Phụ lục I” phụ lục 1
      appendixNote kèm theo
      paragraph trong phụ lục
      appendixTitle “Phụ lục II” phụ lục 2
      """
    #expect(scribe.visits.joined(separator: "\n") == expected)
  }

  @Test("Chữ ở đường dẫn của mỗi lần đi qua chính là chữ ấy; không hai chữ chung một đường dẫn")
  func paths() {
    var scribe = Scribe()
    everything.walk(&scribe)
    for (path, text) in scribe.paths { #expect(everything.text(at: path) == text) }
    #expect(Set(scribe.paths.map(\.path)).count == scribe.paths.count)
  }

  @Test("Chữ dưới tiêu đề của một mục cũng được đi qua")
  func textUnderHeading() {
    var document = OfficialDocument(kind: .plan)
    document.body = [.item(OutlineItem(.clause, label: "1.", heading: "tiêu đề", text: "chữ", children: []))]
    var scribe = Scribe()
    document.walk(&scribe)
    #expect(scribe.visits == ["clauseHeading “1.” tiêu đề", "paragraph chữ"])
  }

  @Test("Không bỏ sót thành phần nào có chữ của văn bản")
  func everyComponent() {
    var scribe = Scribe()
    everything.walk(&scribe)
    var letter = OfficialDocument(kind: .officialLetter)
    letter.subject = "trích yếu"
    letter.walk(&scribe)
    // Written by the program itself, or a mark that is not a text.
    let unwritten: Set<Component> = [
      .nationalName, .motto, .kindTitle, .draftMark, .secrecy, .urgency, .recipientsLabel, .appendixLabel, .pageNumber,
    ]
    #expect(Set(Component.allCases).subtracting(scribe.components) == unwritten)
  }

  @Test("Văn bản trống: không có chữ nào")
  func walkNothing() {
    var scribe = Scribe()
    OfficialDocument(kind: .minutes).walk(&scribe)
    #expect(scribe.visits == [])
  }

  @Test("Hình vẽ của văn bản có đủ mọi thành phần")
  func drawn() {
    let expected = """
      van-ban ke-hoach L dự thảo
      ├─ superiorAuthority “chủ quản 1”
      ├─ superiorAuthority “chủ quản 2”
      ├─ issuingAuthority “cơ quan 1”
      ├─ issuingAuthority và “cơ quan 2”
      ├─ number “[số]” “KH-A”
      ├─ placeAndDate “địa danh” “ngày” “tháng” “năm”
      ├─ secrecy TỐI MẬT
      ├─ urgency THƯỢNG KHẨN
      ├─ circulation “lưu hành”
      ├─ subject “trích yếu”
      ├─ caller “nơi gửi điện”
      ├─ addressees “-” “kính gửi 1;”
      ├─ addressees “-” “kính gửi 2.”
      ├─ decisionAuthority “thẩm quyền”
      ├─ legalBasis “căn cứ 1”
      ├─ legalBasis “căn cứ 2”
      ├─ enactingPhrase “quyết định:”
      ├─ “đoạn”
      ├─ phan kieu=Phần I “Phần I” tieu-de “phần”
      │  ├─ muc “I.” tieu-de “mục”
      │  ├─ dieu “Điều 1.” tieu-de “điều”
      │  ├─ khoan “1.” tieu-de “khoản”
      │  │  └─ “trong khoản”
      │  └─ gach “-” “gạch”
      ├─ bang “tên bảng”
      │  ├─ cot “cột 1” 2 trai | “cột 2” 1 phai
      │  ├─ hang “ô 1” | “ô 2”
      │  └─ hang tong “tổng”×2
      ├─ recipient “-” “nơi nhận;”
      ├─ archive “-” “Lưu: VT.”
      ├─ signature
      │  ├─ signatureLine TM “tập thể”
      │  ├─ signatureLine KT “chức vụ”
      │  ├─ signatureLine “phó”
      │  ├─ otherPost “chức vụ khác”
      │  └─ signerName “người ký 1”
      ├─ signature
      │  └─ signerName “người ký 2”
      ├─ drafterMark “soạn”
      ├─ contact “liên hệ”
      ├─ appendix doc “Phụ lục I” “phụ lục 1”
      │  ├─ appendixNote “kèm theo”
      │  └─ “trong phụ lục”
      └─ appendix ngang “Phụ lục II” “phụ lục 2”

      """
    #expect(everything.drawn == expected)
    #expect(OfficialDocument(kind: .officialLetter).drawn == "van-ban cong-van D\n")
  }

  @Test(
    "Tiêu đề của mục là thành phần nào",
    arguments: [
      (OutlineItem(.part, label: "Phần I"), .centredHeading),
      (OutlineItem(.chapter, label: "Chương I"), .centredHeading),
      (OutlineItem(.section, label: "Mục 1"), .centredHeading),
      (OutlineItem(.subsection, label: "Tiểu mục 1"), .centredHeading),
      (OutlineItem(.section, label: "I."), .sectionHeading), (OutlineItem(.part, label: "A."), .sectionHeading),
      (OutlineItem(.part, pinned: .capitalLetter), .sectionHeading),
      (OutlineItem(.section, pinned: .sectionWord, label: "I."), .centredHeading),
      (OutlineItem(.article, label: "Điều 1."), .articleHeading), (OutlineItem(.clause, label: "1."), .clauseHeading),
      (OutlineItem(.point, label: "a)"), .clauseHeading), (OutlineItem(.dash, label: "-"), .clauseHeading),
    ] as [(OutlineItem, Component)]
  )
  func headings(_ item: OutlineItem, _ expected: Component) { #expect(item.headingComponent == expected) }

  @Test("Nhãn đứng dòng riêng chỉ ở Phần, Chương, Mục, Tiểu mục")
  func ownLines() {
    #expect(LabelStyle.allCases.filter(\.hasOwnLine) == [.partWord, .chapterWord, .sectionWord, .subsectionWord])
  }

  @Test("Chữ ký thay, thừa lệnh … có dấu chấm và dấu cách")
  func prefixes() {
    #expect(SignatureAuthority.allCases.map(\.prefix) == ["TM. ", "Q. ", "KT. ", "TL. ", "TUQ. "])
  }
}
