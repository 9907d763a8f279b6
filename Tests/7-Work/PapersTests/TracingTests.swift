import DataReading
import Diagnostics
import DocumentModel
import Papers
import TemplateEngine
import Testing
import Values

/// Values that a computation put into a paper come from the file of the year.
@Suite struct TracingTests {
  private static let paper = YearPaper(
    computation: "binh-xet",
    fields: """
      <truong ten="nam" kieu="so-nguyen"/>
      <truong ten="diem" kieu="bang">
        <truong ten="don_vi" kieu="chu"/><truong ten="tham_dinh" kieu="so-thap-phan"/><truong ten="hang" kieu="so-nguyen"/>
      </truong>
      """,
    body: """
      <doan>Năm {{ nam }}, nêu Sở B</doan>
      <bang><cot>Hạng</cot><cot>Đơn vị</cot><cot>Điểm</cot><lap moi="d" trong="diem">
        <hang><o>{{ d.hang }}</o><o>{{ d.don_vi }}</o><o>{{ d.tham_dinh }}</o></hang>
      </lap></bang>
      """
  )

  private static let year = """
    nam: 2025
    ngay_van_ban: 15/01/2026
    cap: xã
    khoi:
      - {ten: Khối Một, nhom: cơ quan, thanh_vien: [{ten: Sở A}, {ten: Sở B}, {ten: Sở C}]}
    quy_tac:
      - {ten: giay_khen, hinh_thuc: Giấy khen, kieu: cố định, so: 1}
    ho_so_quy_dinh:
      ho_so:
        - ten: Quy chế
          nguon: Quy chế
          da_xac_minh: có
          thang_diem: 1000
          thang_khen: [{ma: giay_khen, ten: Giấy khen, diem_tu: 800}]
    diem:
      - {don_vi: Sở A, tham_dinh: "900,5"}
      - {don_vi: Sở B, tham_dinh: "900,5"}
      - {don_vi: Sở C, tham_dinh: "790"}
    """

  /// `nam.yaml:17`: the line that the text of a cell comes from.
  @Test(arguments: [(0, 1, "nam.yaml:16"), (1, 1, "nam.yaml:17"), (1, 2, "nam.yaml:17"), (2, 0, "nam.yaml:18")])
  func aComputedCellComesFromItsRow(_ row: Int, _ cell: Int, _ expected: String) throws {
    let template = try Self.paper.template()
    let text = "du_lieu_nam: {tu_tep: nam.yaml}\nkhoi: Khối Một\n"
    let typed = try #require(readDocument(name: "d.yaml", bytes: Array(text.utf8), format: .yaml).value)
    let resolved = resolveFiles(in: typed) { _ in Outcome(Array(Self.year.utf8)) }
    let record = try #require(resolved.value)
    var maker = PaperMaker(template, at: projectWorkplace)
    let made = maker.make(record)
    let paper = try #require(made.value)
    let traced = template.traced(paper.values, of: paper.record)
    let path = DocumentPath(.body, blocks: [1], piece: .cell(row: row, cell: cell))
    let places = traced.origins(of: DocumentSpan(path)).flatMap(\.data).map { paper.record.place(of: $0) }
    #expect(places.map { "\($0.file):\($0.line ?? 0)" } == [expected])
  }
}
