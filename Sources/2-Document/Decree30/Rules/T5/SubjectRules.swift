internal import Diagnostics
internal import DocumentModel
internal import Rules

extension Decree30 {
  /// The rules `T5-…` and how they are kept.
  static var subjectRules: RuleGroup {
    RuleGroup(
      "T5",
      "Tên loại, trích yếu",
      [
        RuleEntry(
          RulePage(
            "T5-01",
            "Tên loại in hoa, cỡ 13 đến 14, đứng, đậm, canh giữa",
            clause: Clause.part("5b"),
            reads: [.words, .style],
            passes: "KẾ HOẠCH",
            fails: "Kế hoạch"
          ),
          .guaranteed("chương trình tự ghi tên loại"),
          .layout([.kindTitle])
        ),
        RuleEntry(SubjectIsSetAsOne(), .layout([.subject])),
        RuleEntry(
          RulePage(
            "T5-03",
            "Dưới trích yếu có đường kẻ dài từ 1/3 đến 1/2 dòng chữ",
            clause: Clause.part("5b"),
            reads: .geometry,
            passes: "0,4",
            fails: "không có"
          ),
          .layout([.subject])
        ),
        RuleEntry(LetterBeginsWithItsLabel()),
        RuleEntry(LetterSubjectIsPlain(), .layout([.letterSubject])),
        RuleEntry(
          RulePage(
            "T5-06",
            "Trích yếu công văn cách số, ký hiệu 6 pt",
            clause: Clause.part("5b"),
            reads: .geometry,
            passes: "6 pt",
            fails: "0 pt"
          ),
          .layout([.letterSubject])
        ),
        RuleEntry(SubjectHasNoEndMark()),
        RuleEntry(SubjectIsShort()),
      ]
    )
  }
}
