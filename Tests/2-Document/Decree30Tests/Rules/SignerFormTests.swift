import DocumentModel
import Testing

/// S7-01, S7-03, S7-05, S7-06: what is typed before a post, a collective or a name.
@Suite struct SignerFormTests {
  /// A plan signed with some lines: `TM.ỦY BAN` is a line with a prefix.
  static func signed(
    _ lines: [String],
    _ name: String = "Hà Văn Sìn",
    by agency: [String] = ["ỦY BAN NHÂN DÂN", "XÃ THẠCH LAM"],
    _ kind: DocumentKind = .plan
  ) -> (inout OfficialDocument) -> Void {
    { document in
      document.kind = kind
      document.issuingAuthority = agency.map { RichText($0) }
      document.signatures = [
        SignatureBlock(
          lines: lines.map { line in
            let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
            return .init(
              parts.count == 2 ? SignatureAuthority(rawValue: parts[0]) : nil,
              RichText(parts.last ?? "")
            )
          },
          name: RichText(name)
        )
      ]
    }
  }

  static let prefixes: [Trial] = [
    ([], ["TM:Ủy ban nhân dân", "Chủ tịch"]),
    (["lỗi “TM.”"], ["TM:TM. Ủy ban nhân dân", "Chủ tịch"]),
    (["lỗi “TM.”"], ["TM. Ủy ban nhân dân", "Chủ tịch"]),
    (["lỗi “KT.”"], ["TM:Ủy ban nhân dân", "KT:KT. Chủ tịch", "Phó Chủ tịch"]),
    (["lỗi “KT.”"], ["KT.Chủ tịch", "Phó Chủ tịch"]),
    (["lỗi “KT”"], ["KT CHỦ TỊCH", "Phó Chủ tịch"]),
    (["lỗi “K/T”"], ["K/T Chủ tịch", "Phó Chủ tịch"]),
    (["lỗi “T/L”"], ["T/L Chủ tịch", "Chánh Văn phòng"]),
    (["lỗi “TUQ.”"], ["TUQ:TUQ. Chủ tịch", "Trưởng phòng"]),
    (["lỗi “Q.”"], ["Q:Q. Chủ tịch"]),
    (["lỗi “QUYỀN”"], ["Quyền Chủ tịch"]),
    ([], ["Trưởng Công an xã"]), ([], ["Tổ trưởng"]), ([], ["Kế toán trưởng"]), ([], ["Thủ trưởng đơn vị"]),
    ([], ["Tổng Giám đốc"]), ([], ["Quản đốc"]),
    // The form of the Party is another rule's.
    ([], ["T/M Ủy ban nhân dân", "Chủ tịch"]),
  ].map { found, lines in Trial("S7-01", "\(lines)", Kept.plan, found, signed(lines)) }

  static let sector = ["TRƯỜNG TIỂU HỌC", "HOA MAI"]
  static let fits: [Trial] = [
    ([], ["TM:Ủy ban nhân dân", "Chủ tịch"], ["ỦY BAN NHÂN DÂN", "XÃ"], DocumentKind.plan),
    (["lỗi signatureLine(0, line: 0)"], ["TM:Giám đốc"], ["SỞ NỘI VỤ"], .plan),
    (["lỗi signatureLine(0, line: 0)"], ["TL:Phòng Nội vụ", "Trưởng phòng"], ["UỶ BAN NHÂN DÂN"], .plan),
    (["lỗi signatureLine(0, line: 0)"], ["TUQ:Sở Nội vụ", "Trưởng phòng"], ["SỞ NỘI VỤ"], .plan),
    (["lỗi signatureLine(0, line: 0)"], ["KT:Văn phòng", "Phó Chánh Văn phòng"], ["SỞ NỘI VỤ"], .plan),
    ([], ["TL:Trưởng phòng", "Chuyên viên"], ["SỞ NỘI VỤ"], .plan),
    ([], ["KT:Trưởng ban", "Phó Trưởng ban"], ["BAN QUẢN LÝ DỰ ÁN"], .plan),
    ([], ["KT:Bộ trưởng", "Thứ trưởng"], ["BỘ NỘI VỤ"], .plan),
    ([], ["KT:Cục trưởng", "Phó Cục trưởng"], ["CỤC VĂN THƯ"], .plan),
    ([], ["KT:Viện trưởng", "Phó Viện trưởng"], ["VIỆN KIỂM SÁT"], .plan),
    ([], ["KT:Hiệu trưởng", "Phó Hiệu trưởng"], sector, .plan),
    // A committee's paper without TM. is the chairman's own, if anything.
    (["cảnh báo signatureLine(0, line: 0)"], ["Chủ tịch"], ["ỦY BAN NHÂN DÂN", "XÃ"], .plan),
    (["cảnh báo signatureLine(0, line: 0)"], ["KT:Chủ tịch", "Phó Chủ tịch"], ["ỦY BAN NHÂN DÂN"], .submission),
    ([], ["Chủ tịch"], ["ỦY BAN NHÂN DÂN", "XÃ"], .decision),
    ([], ["Chủ tịch"], ["ỦY BAN NHÂN DÂN", "XÃ"], .directive),
    ([], ["TL:Chủ tịch", "Chánh Văn phòng"], ["ỦY BAN NHÂN DÂN"], .officialLetter),
    ([], ["TUQ:Chủ tịch", "Trưởng phòng"], ["ỦY BAN NHÂN DÂN"], .officialLetter),
    ([], ["Thư ký"], ["ỦY BAN NHÂN DÂN"], .minutes), ([], ["Chủ tịch"], ["HỘI ĐỒNG NHÂN DÂN"], .resolution),
  ].map { found, lines, agency, kind in
    Trial("S7-03", "\(lines) \(agency)", Kept.plan, found, signed(lines, by: agency, kind))
  }

  static let names: [Trial] = [
    ([], "Nguyễn Văn A"), ([], "Y Bhơk Niê"), ([], "H’Hen Niê"), ([], "Lê Ô"), ([], "Đỗ Tâm-An"),
    (["lỗi “NGUYỄN”"], "NGUYỄN VĂN A"), (["lỗi “nguyễn”"], "nguyễn văn a"), (["lỗi “văn”"], "Nguyễn văn An"),
    (["lỗi “NGUYỄN”"], "TS. NGUYỄN VĂN A"), ([], "TS. Nguyễn Văn A"), ([], "PGS.TS Nguyễn Văn A"),
  ].map { found, name in Trial("S7-05", name, Kept.plan, found, signed(["Chủ tịch"], name)) }

  static let school = ["TRƯỜNG TIỂU HỌC", "HOA MAI"]
  static let titles: [Trial] = [
    ([], "Tsơn Văn Ba", sector), ([], "Bàn Thị Sắm", sector), ([], "Đại Thị Sắm", sector),
    (["lỗi “TS”"], "TS. Lương Thị Hạnh", ["ỦY BAN NHÂN DÂN"]), (["lỗi “TS”"], "TS Lương Thị Hạnh", ["ỦY BAN NHÂN DÂN"]),
    (["lỗi “Th.S”"], "Th.S Lương Thị Hạnh", ["ỦY BAN NHÂN DÂN"]), (["lỗi “ThS”"], "ThS. A B", ["SỞ NỘI VỤ"]),
    (["lỗi “PGS.TS”"], "PGS.TS Lương Thị Hạnh", ["SỞ NỘI VỤ"]), (["lỗi “BSCKII”"], "BSCKII. A B", ["SỞ NỘI VỤ"]),
    (["cảnh báo “BS.CKI”"], "BS.CKI A B", ["BỆNH VIỆN ĐA KHOA"]), (["lỗi “NGƯT”"], "NGƯT A B", ["SỞ NỘI VỤ"]),
    (["cảnh báo “NGND”"], "NGND A B", school), (["cảnh báo “GS. TSKH”"], "GS. TSKH. A B", ["VIỆN KHOA HỌC"]),
    (["cảnh báo “Thiếu tá”"], "Thiếu tá Lò Én", ["CÔNG AN XÃ THẠCH LAM"]),
    (["lỗi “Đại tá”"], "Đại tá Lò Én", ["ỦY BAN NHÂN DÂN"]), (["lỗi “Trung uý”"], "Trung uý A B", ["SỞ NỘI VỤ"]),
    (["lỗi “ông”"], "ông A B", school), (["lỗi “Bà”"], "Bà Lương Thị Hạnh", school), (["lỗi “Đ/c”"], "Đ/c A B", school),
    (["lỗi “Ông”"], "Ông Lò Văn Én", ["SỞ NỘI VỤ"]), (["cảnh báo “Ông”"], "Ông Ích Khiêm", ["SỞ NỘI VỤ"]),
    (["lỗi “Ông TS”"], "Ông TS. Lò Én", ["SỞ NỘI VỤ"]),
  ].map { found, name, agency in Trial("S7-06", name, Kept.plan, found, signed(["Chủ tịch"], name, by: agency)) }

  @Test(arguments: prefixes + fits + names + titles) func rules(_ trial: Trial) throws { try trial.run() }
}
