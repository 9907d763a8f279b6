import ArgumentParser
import Bytes
import Publishing
import Commendation
import Diagnostics
import DocumentModel
import Papers
import FileWriting
import OfficialWriting
import Rendering
import TemplateEngine
import Values

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
    let formats = try writing.chosenFormats(report)
    if formats.contains(.edXML) {
      throw report.stop(
        Diagnostic(
          .error,
          WorkCode.usage.rawValue,
          "hồ sơ không ghi được bản tin edXML: bản tin chỉ dành cho văn bản đã ban hành",
          hint: "ban hành rồi thì gửi từng văn bản bằng vanthu tao … --dinh-dang edxml"
        ),
        .usage
      )
    }
    let library = try templates.library(report)
    let read = FileDoor.open.document(data)
    let opened = Workplace.open(library, profile: profile.file)
    var diagnostics = read.diagnostics + opened.diagnostics
    guard let record = read.value, let workplace = opened.value else {
      try stop(diagnostics)
      throw ExitStatus.ourBug.exitCode
    }
    // One cause is said once, not once a file.
    if let missing = library.missingReferences {
      report.show(diagnostics)
      throw report.stop(missing, .noInput)
    }
    let outcome = Dossier.compute(record, isStrict: isStrict) { workplace.reference($0) }
    diagnostics += outcome.diagnostics
    guard let dossier = outcome.value else {
      try stop(diagnostics)
      throw ExitStatus.ourBug.exitCode
    }
    diagnostics += workplace.documentRules.diagnostics
    let run = DossierWriting(
      dossier: dossier,
      completion: DossierCompletion(dossier, record),
      workplace: workplace,
      formats: formats,
      width: writing.width,
      isDraft: writing.isDraft,
      place: record.wholePlace
    )
    let papers = run.papers()
    diagnostics += papers.diagnostics
    if onlyChecks {
      report.show(diagnostics)
      writeOut(report.json ? partsJSON(dossier).indented() + "\n" : partsTable(dossier))
      if diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.errors.exitCode }
      return
    }
    try stop(diagnostics)
    guard let papers = papers.value, let output else { throw ExitStatus.ourBug.exitCode }
    do {
      try WholeFolder(output, overwrites: writing.overwrites).write(papers.files)
    } catch {
      throw report.stop(refusal(error), .cannotWrite)
    }
    finish(dossier, papers, output)
  }

  private func refusal(_ refusal: WholeFolder.Refusal) -> Diagnostic {
    var diagnostic = writeDiagnostic(refusal)
    // Not even --ghi-de takes away what others wrote.
    if case .foreign = refusal { diagnostic.hint = "dời tệp, thư mục ấy đi, hoặc chọn thư mục khác ở --ra" }
    return diagnostic
  }

  /// Findings that keep the dossier from being written, and the folder of an earlier run.
  private func stop(_ diagnostics: [Diagnostic]) throws {
    let isStopped = diagnostics.contains { $0.severity == .error }
    let stale = output.flatMap { isStopped && WholeFolder($0).isOurs ? staleDiagnostic($0) : nil }
    try report.stopOnErrors(diagnostics + (stale.map { [$0] } ?? []))
  }

  private func finish(_ dossier: Dossier, _ papers: DossierWriting.Papers, _ output: String) {
    let blanks = counted(papers.blanks)
    if report.json {
      writeOut(
        JSONText.object([
          ("thu_muc", .string(output)),
          ("tep", .array(papers.files.map { .string($0.name) })),
          ("truong_hop", .number(dossier.cases.count)),
          ("de_trong", .array(blanks.map { .object([("ten", .string($0.name)), ("so_cho", .number($0.count))]) })),
        ]).description + "\n"
      )
      return
    }
    if let summary = blankSummary(blanks) { writeError(summary + "\n") }
    let cases = VietnameseNumber.twoDigits(dossier.cases.count)
    writeError("\(papers.count) giấy tờ, \(cases) trường hợp; kiểm lại: cd \(output) && sha256sum -c SHA256SUMS\n")
    writeOut((papers.files.map(\.name) + [WholeFolder.listName]).map { "\(output)/\($0)\n" }.joined())
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

/// Makes the papers of a dossier and reads each of them back.
struct DossierWriting {
  let dossier: Dossier
  let completion: DossierCompletion
  let workplace: Workplace
  let formats: [OutputFormat]
  let width: Int
  let isDraft: Bool
  /// The data file, for findings about a whole paper.
  let place: Place?

  /// The files of a dossier.
  struct Papers {
    var files: [WholeFolder.File] = []
    var count = 0
    var blanks: [String] = []
  }

  /// All papers, absent when one of them could not be made or does not say what the data say.
  func papers() -> Outcome<Papers> {
    var result = Papers()
    var diagnostics: [Diagnostic] = []
    var makers: [DossierPaper: PaperMaker] = [:]
    var opened: Set<DossierPaper> = []
    let press = Press(width: width)
    var sink = ByteSink()
    for paper in completion.papers {
      if opened.insert(paper.paper).inserted {
        let loaded = load(completion.template(of: paper.paper))
        makers[paper.paper] = loaded.value.map { PaperMaker($0, at: workplace) }
        diagnostics += loaded.diagnostics
      }
      guard let template = makers[paper.paper]?.template else { continue }
      let data = completion.data(of: paper, for: template)
      let made = data.flatMap { makers[paper.paper]?.make($0) ?? Outcome(nil) }
      diagnostics += made.diagnostics
      guard var document = made.value?.document else { continue }
      if isDraft || paper.paper == .decision { document.makeDraft() }
      let ready = press.ready(document, in: formats, at: place)
      diagnostics += ready.diagnostics
      guard let ready = ready.value else { continue }
      sink.removeAll()
      press.render(ready, as: .xml, into: &sink)
      diagnostics += completion.findings(in: paper, xml: sink.bytes, name: "\(paper.name).xml")
      result.count += 1
      result.blanks += made.value?.blanks ?? []
      for format in formats {
        sink.removeAll()
        press.render(ready, as: format, into: &sink)
        result.files.append(WholeFolder.File(name: "\(paper.name).\(format.fileExtension)", bytes: sink.bytes))
      }
    }
    let templates = DossierPaper.allCases.compactMap { makers[$0]?.template }
    if templates.count == opened.count { diagnostics += completion.strayKeys(templates) }
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return Outcome(hasErrors ? nil : result, diagnostics)
  }

  private func load(_ name: String) -> Outcome<Template> {
    guard let folder = workplace.library.folder(of: name) else {
      return Outcome(nil, [workplace.library.missing(name)])
    }
    return workplace.library.load(folder: folder)
  }
}
