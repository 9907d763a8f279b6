internal import Diagnostics
internal import DocumentModel
internal import Rules

extension Decree30 {
  /// The rules `B6-…` and how they are kept.
  static var bodyRules: RuleGroup {
    RuleGroup(
      "B6",
      "Nội dung",
      [
        RuleEntry(BodyIsUpright(), .layout([.paragraph])),
        RuleEntry(
          RulePage(
            "B6-02",
            "Lời văn canh đều hai bên",
            clause: Clause.part("6e"),
            reads: .style,
            passes: "đều hai bên",
            fails: "canh trái"
          ),
          .layout([.paragraph])
        ),
        RuleEntry(
          RulePage(
            "B6-03",
            "Dòng đầu lùi 1 cm hoặc 1,27 cm, một cách trong cả văn bản",
            clause: Clause.part("6e"),
            reads: .geometry,
            passes: "1,27 cm",
            fails: "0,7 cm"
          ),
          .layout([.paragraph])
        ),
        RuleEntry(
          RulePage(
            "B6-04",
            "Các đoạn cách nhau ít nhất 6 pt",
            clause: Clause.part("6e"),
            reads: .geometry,
            passes: "6 pt",
            fails: "3 pt"
          ),
          .layout([.paragraph])
        ),
        RuleEntry(
          RulePage(
            "B6-05",
            "Các dòng cách nhau từ dòng đơn đến 1,5 dòng",
            clause: Clause.part("6e"),
            reads: .geometry,
            passes: "1,15 dòng",
            fails: "2 dòng"
          ),
          .guaranteed("1,15 dòng (cho phép 1 đến 1,5)")
        ),
        RuleEntry(BasesStandApart(), .layout([.legalBasis])),
        RuleEntry(BasesEndInOrder()),
        RuleEntry(CitationsAreComplete()),
        RuleEntry(LaterCitationsAreShort()),
        RuleEntry(ChaptersHaveTheirLine(), .layout([.centredHeading]), .mended(ItemsAreNumbered.self)),
        RuleEntry(SectionsHaveTheirLine(), .layout([.centredHeading]), .mended(ItemsAreNumbered.self)),
        RuleEntry(ArticlesAreLabelled(), .layout([.articleHeading]), .mended(ItemsAreNumbered.self)),
        RuleEntry(ItemsAreNumbered()),
        RuleEntry(PointsAreLettered(), .mended(ItemsAreNumbered.self)),
        RuleEntry(
          RulePage(
            "B6-15",
            "Khoản có tiêu đề: số thứ tự và tiêu đề trên một dòng riêng, chữ đậm",
            clause: Clause.part("6đ"),
            levels: [.warning],
            reads: [.structure, .style],
            passes: "1. Phạm vi ⏎ …",
            fails: "1. Phạm vi: …"
          ),
          .layout([.clauseHeading])
        ),
        RuleEntry(ChaptersHaveHeadings()),
        RuleEntry(NumbersAreNotNested()),
        RuleEntry(BodyEndsWithItsMark(), .checked(EndMarkStandsAtTheEnd())),
      ]
    )
  }
}
