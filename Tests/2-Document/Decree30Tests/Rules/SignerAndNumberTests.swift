import Decree30
import DocumentModel
import Testing

/// Each rule on forms: what breaks it, and what comes close and does not.
@Suite struct SignerAndNumberTests {
  /// A document of a kind with a number, an agency, a signature, and an authority line.
  struct Sample: Sendable, CustomTestStringConvertible {
    var kind = DocumentKind.plan
    var number = "5"
    var symbol = "KH-UBND"
    var agency = ["ỦY BAN NHÂN DÂN", "XÃ THẠCH LAM"]
    var lines: [String] = ["TM.ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    var name = "Lương Thị Bích Hạnh"
    var authority: String?
    var secrecy: Secrecy?
    var others: [String] = []
    var flaws: [String] = []

    var testDescription: String { "\(number)/\(symbol) \(lines.joined(separator: ", ")), \(name)" }

    var document: OfficialDocument {
      var document =
        switch kind {
        case .decision: Kept.decision
        case .officialLetter, .submission: Kept.letter
        case .minutes: Kept.minutes
        default: Kept.plan
        }
      document.kind = kind
      document.issuingAuthority = agency.map { RichText($0) }
      document.number = DocumentNumber(number: RichText(number), symbol: RichText(symbol))
      document.secrecy = secrecy
      if let authority { document.decisionAuthority = RichText(authority) }
      document.signatures = (others + [""]).map { post in
        SignatureBlock(lines: post.isEmpty ? lines.map(Self.line) : [Self.line(post)], name: RichText(name))
      }
      return Decree30.finished(document)
    }

    /// `KT.CHỦ TỊCH` is a line with a prefix.
    private static func line(_ text: String) -> SignatureBlock.Line {
      for authority in SignatureAuthority.allCases where text.hasPrefix(authority.rawValue + ".") {
        return .init(authority, RichText(String(text.dropFirst(authority.rawValue.count + 1))))
      }
      return .init(nil, RichText(text))
    }
  }

  static let school = ["TRƯỜNG TIỂU HỌC", "HOA MAI"]

  static let samples: [Sample] = [
    Sample(), Sample(number: "152"), Sample(number: "0005"),
    // Number and symbol.
    Sample(number: "0", flaws: ["lỗi N3-03"]), Sample(number: "00", flaws: ["lỗi N3-03"]),
    Sample(number: "-5", flaws: ["lỗi N3-03"]), Sample(number: "5a", flaws: ["lỗi N3-03"]),
    Sample(symbol: "KH - UBND", flaws: ["lỗi N3-03"]), Sample(symbol: "2026/KH-UBND", flaws: ["lỗi N3-06"]),
    Sample(symbol: "/KH-UBND", flaws: ["lỗi N3-06"]), Sample(symbol: "QĐ-UBND", flaws: ["lỗi N3-04"]),
    Sample(symbol: "UBND-VX", flaws: ["lỗi N3-04"]), Sample(symbol: "KHÁC-UBND", flaws: ["lỗi N3-04"]),
    Sample(symbol: "kh-UBND", flaws: ["cảnh báo N3-04"]), Sample(kind: .submission, symbol: "TTr-UBND"),
    Sample(kind: .submission, symbol: "TTR-UBND", flaws: ["cảnh báo N3-04"]),
    Sample(kind: .officialLetter, symbol: "UBND-VX"),
    Sample(kind: .officialLetter, symbol: "UBND", flaws: ["ghi chú N3-03"]),
    Sample(kind: .officialLetter, symbol: "CVP-TH"),
    Sample(kind: .officialLetter, symbol: "CV-UBND", flaws: ["lỗi N3-05"]),
    // Who signs for whom.
    Sample(lines: ["TM.ỦY BAN NHÂN DÂN", "KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
    Sample(lines: ["TM.ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"], flaws: ["lỗi S7-02"]),
    Sample(lines: ["TM.ỦY BAN NHÂN DÂN", "KT.CHỦ TỊCH"], flaws: ["lỗi S7-02"]),
    Sample(lines: ["TM.ỦY BAN NHÂN DÂN", "KT.CHỦ TỊCH", "CHỦ TỊCH"], flaws: ["lỗi S7-02"]),
    Sample(lines: ["KT.GIÁM ĐỐC", "TRƯỞNG PHÒNG"], flaws: ["lỗi S7-02"]),
    Sample(lines: ["KT.TRƯỞNG BAN", "ỦY VIÊN THƯỜNG TRỰC"], flaws: ["cảnh báo S7-02"]),
    Sample(lines: ["KT.BỘ TRƯỞNG", "THỨ TRƯỞNG"]), Sample(lines: ["CHỦ TỊCH"], flaws: ["cảnh báo S7-03"]),
    Sample(lines: ["Q.GIÁM ĐỐC"]),
    Sample(lines: ["PHÓ GIÁM ĐỐC"], flaws: ["cảnh báo S7-02"]),
    Sample(lines: ["TL.CHỦ TỊCH", "KT.CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]),
    Sample(kind: .minutes, symbol: "BB-UBND", lines: ["PHÓ TRƯỞNG BAN"], others: ["THƯ KÝ"]),
    Sample(lines: ["PHÓ TRƯỞNG BAN"], others: ["THƯ KÝ"]),
    Sample(lines: ["TM.GIÁM ĐỐC"], flaws: ["lỗi S7-03"]),
    Sample(lines: ["KT.UỶ BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"], flaws: ["lỗi S7-03", "ghi chú CP-05"]),
    Sample(lines: ["TL.HỘI ĐỒNG NHÂN DÂN", "CHÁNH VĂN PHÒNG"], flaws: ["lỗi S7-03"]),
    Sample(agency: school, lines: ["TM.ỦY BAN NHÂN DÂN", "HIỆU TRƯỞNG"], flaws: ["lỗi S7-03"]),
    Sample(
      agency: ["UBND XÃ THẠCH LAM"],
      lines: ["TM.UỶ BAN NHÂN DÂN", "CHỦ TỊCH"],
      flaws: ["cảnh báo H2-05", "ghi chú CP-05"]
    ),
    Sample(agency: ["ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM"], lines: ["TM.BAN THƯỜNG TRỰC", "CHỦ TỊCH"]),
    Sample(lines: ["TUQ.CHỦ TỊCH", "TRƯỞNG PHÒNG"]),
    Sample(lines: ["TUQ.CHỦ TỊCH", "KT.TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"], flaws: ["cảnh báo S7-10"]),
    // Names.
    Sample(name: "TS. Lương Thị Hạnh", flaws: ["lỗi S7-06"]),
    Sample(name: "Bà Lương Thị Hạnh", flaws: ["lỗi S7-06"]),
    Sample(name: "Thạc sĩ Lò Én", flaws: ["lỗi S7-06"]), Sample(name: "Bàn Thị Sắm"), Sample(name: "Tsơn"),
    // Decisions.
    Sample(kind: .decision, symbol: "QĐ-UBND", authority: "ỦY BAN NHÂN DÂN XÃ THẠCH LAM"),
    Sample(
      kind: .decision,
      symbol: "QĐ-UBND",
      authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THẠCH LAM",
      flaws: ["cảnh báo F-03"]
    ),
    Sample(kind: .decision, symbol: "QĐ-UBND", lines: ["CHỦ TỊCH"], authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THẠCH LAM"),
    Sample(
      kind: .decision,
      symbol: "QĐ-UBND",
      lines: ["CHỦ TỊCH"],
      authority: "UỶ BAN NHÂN DÂN XÃ",
      flaws: ["ghi chú CP-05", "cảnh báo F-03"]
    ),
    Sample(
      kind: .decision,
      symbol: "QĐ-UBND",
      lines: ["KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
      authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ"
    ),
    // Marks.
    Sample(secrecy: .secret, flaws: ["cảnh báo M-02"]),
  ]

  @Test(arguments: samples) func formsAreKept(_ sample: Sample) { #expect(broken(sample.document) == sample.flaws) }

  @Test func blanksAreNotJudged() {
    var document = Kept.plan
    document.number = DocumentNumber(
      number: RichText([.blank(Blank("số"))]),
      symbol: RichText([.blank(Blank("ký hiệu"))])
    )
    document.signatures = [
      SignatureBlock(
        lines: [.init(nil, RichText([.blank(Blank("chức vụ"))]))],
        name: RichText([.blank(Blank("họ tên"))])
      )
    ]
    #expect(broken(Decree30.finished(document)) == [])
  }
}
