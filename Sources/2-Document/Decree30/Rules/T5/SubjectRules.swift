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
        RuleEntry(
          RulePage(
            "T5-02",
            "Trích yếu cỡ 13 đến 14, đứng, đậm, canh giữa, ngay dưới tên loại",
            clause: Clause.part("5b"),
            reads: .style,
            passes: "đậm",
            fails: "nghiêng"
          ),
          .layout([.subject])
        ),
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
        RuleEntry(
          RulePage(
            "T5-05",
            "Trích yếu công văn cỡ 12 đến 13, đứng, không đậm, canh giữa dưới số",
            clause: Clause.part("5b"),
            reads: .style,
            passes: "V/v (đứng)",
            fails: "V/v (nghiêng, đậm)"
          ),
          .layout([.letterSubject])
        ),
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
        RuleEntry(
          RulePage(
            "T5-08",
            "Trích yếu không quá 500 ký tự",
            clause: "Nghị định 30, Phụ lục VI, phần II, mục I",
            levels: [.warning],
            reads: .words,
            passes: "60 ký tự",
            fails: "620 ký tự"
          ),
          .elsewhere("chưa xét")
        ),
      ]
    )
  }
}
