import Bytes
import Diagnostics
import ArgumentParser
import Commendation
import FileWriting
import Office
import OfficialWriting
import Publishing

/// `vanthu ho-so`
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ho-so",
    abstract: "Làm cả bộ hồ sơ đề nghị khen thưởng từ một tệp dữ liệu, sau khi kiểm tra chéo mọi giấy tờ.",
    discussion: """
      Tệp dữ liệu là tệp của năm thi đua, có thêm nhóm ho_so. Danh sách đề nghị, phiếu bầu và biên bản nhập riêng rồi so \
      với nhau; từng giấy tờ làm xong được đọc lại để so với dữ liệu. Có một chỗ lệch thì không ghi gì và kể hết các chỗ.
      Thư mục --ra hiện ra trọn vẹn hoặc không có, kèm SHA256SUMS để kiểm bằng sha256sum -c.
      """,
    aliases: ["dossier"]
  )

  @Argument(help: ArgumentHelp("Tệp dữ liệu YAML hoặc JSON; - là đầu vào chuẩn.", valueName: "tệp"))
  var data: String

  @Option(name: .customLong("ra"), help: ArgumentHelp("Thư mục của hồ sơ.", valueName: "thư mục"))
  var output: String?

  @Flag(name: .customLong("kiem-tra"), help: "Chỉ kiểm tra và in các thành phần có, thiếu; không ghi gì.")
  var onlyChecks = false

  @OptionGroup var profile: ProfileOption

  @Flag(name: .customLong("nghiem"), help: "Coi căn cứ hết hiệu lực hoặc chưa có hiệu lực là lỗi.")
  var isStrict = false

  @OptionGroup var writing: WritingOptions
  @OptionGroup var templates: TemplateOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if (output == nil) != onlyChecks { throw ValidationError("chọn một: --ra thư mục, hoặc --kiem-tra") }
  }

  func run() throws {
    let order = DossierOrder(
      data: data,
      profile: profile.file,
      isStrict: isStrict,
      forms: try writing.forms(report),
      to: output,
      overwrites: writing.overwrites
    )
    let answer = try templates.office(report).make(order)
    if onlyChecks, let dossier = answer.value?.dossier {
      report.show(answer.findings)
      writeOut(report.json ? partsJSON(dossier).indented() + "\n" : partsTable(dossier))
      if answer.ending != .done { throw report.exitCode(of: answer) }
      return
    }
    let made = try report.result(of: answer)
    if let output { finish(made, output) }
  }

  private func finish(_ made: MadeDossier, _ output: String) {
    if report.json {
      writeOut(
        JSONText.object([
          ("thu_muc", .string(output)),
          ("tep", .array(made.files.map { .string($0) })),
          ("truong_hop", .number(made.dossier.cases.count)),
          ("de_trong", made.blanks.json),
        ]).description + "\n"
      )
      return
    }
    if let summary = blankSummary(made.blanks) { writeError(summary + "\n") }
    let cases = VietnameseNumber.twoDigits(made.dossier.cases.count)
    writeError("\(made.papers) giấy tờ, \(cases) trường hợp; kiểm lại: cd \(output) && sha256sum -c SHA256SUMS\n")
    writeOut((made.files + [WholeFolder.listName]).map { "\(output)/\($0)\n" }.joined())
  }

  private func partsTable(_ dossier: Dossier) -> String {
    var text = "Thành phần hồ sơ (\(VietnameseNumber.twoDigits(dossier.sets)) bộ)\n"
    for part in dossier.parts {
      let state = part.evidence == nil ? (part.isRequired ? "THIẾU" : "chưa có") : "có"
      let subject = part.subject.map { " của \($0)" } ?? ""
      let form = part.form.map { ", mẫu \($0)" } ?? ""
      let evidence = part.evidence.flatMap { $0 == "có" ? nil : ": \($0)" } ?? ""
      text += "  \(state)  \(part.name)\(subject)\(form)\(evidence)\n"
    }
    return text
  }

  private func partsJSON(_ dossier: Dossier) -> JSONText {
    .object([
      ("so_bo", .number(dossier.sets)),
      (
        "thanh_phan",
        .array(
          dossier.parts.map { part in
            .object([
              ("ten", .string(part.name)), ("doi_tuong", .string(part.subject ?? "")),
              ("mau", .string(part.form ?? "")), ("quy_dinh", .string(part.clause ?? "")),
              ("co", .boolean(part.evidence != nil)), ("bat_buoc", .boolean(part.isRequired)),
              ("so_ngay", .string(part.evidence ?? "")),
            ])
          }
        )
      ),
    ])
  }
}
