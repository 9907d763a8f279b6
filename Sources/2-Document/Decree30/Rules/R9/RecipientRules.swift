internal import Diagnostics
internal import DocumentModel
internal import Rules

extension Decree30 {
  /// The rules `R9-…` and how they are kept.
  static var recipientRules: RuleGroup {
    RuleGroup(
      "R9",
      "Nơi nhận",
      [
        RuleEntry(
          RulePage(
            "R9-01",
            "“Nơi nhận:” cỡ 12, nghiêng, đậm, sát lề trái",
            clause: Clause.part("9d"),
            reads: [.words, .style],
            passes: "12, đậm nghiêng",
            fails: "13, nghiêng"
          ),
          .guaranteed("chương trình tự ghi “Nơi nhận:”"),
          .layout([.recipientsLabel])
        ),
        RuleEntry(
          RulePage(
            "R9-02",
            "“Nơi nhận:” ngang dòng đầu của quyền hạn, chức vụ",
            clause: Clause.part("9d"),
            reads: .geometry,
            passes: "ngang hàng",
            fails: "thấp hơn"
          ),
          .guaranteed("hai cột của một hàng")
        ),
        RuleEntry(RecipientsAreAList(), .layout([.recipient])),
        RuleEntry(ArchiveLineClosesTheList(), .layout([.recipient])),
        RuleEntry(AsAboveComesFirst()),
        RuleEntry(ArticleComesFirst()),
      ]
    )
  }
}
