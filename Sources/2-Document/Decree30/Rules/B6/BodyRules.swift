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
        RuleEntry(
          RulePage(
            "B6-01",
            "Lời văn cỡ 13 đến 14, đứng, không đậm",
            clause: Clause.part("6e"),
            reads: .style,
            passes: "cỡ 14",
            fails: "cỡ 12; cả đoạn đậm"
          ),
          .layout([.paragraph])
        ),
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
          .guaranteed("khoảng cách dòng là hằng số")
        ),
        RuleEntry(
          RulePage(
            "B6-06",
            "Căn cứ chữ nghiêng, mỗi căn cứ một đoạn",
            clause: Clause.part("6a"),
            reads: [.words, .structure, .style],
            passes: "Căn cứ … (nghiêng)",
            fails: "hai căn cứ trong một đoạn"
          ),
          .layout([.legalBasis])
        ),
        RuleEntry(BasesEndInOrder()),
        RuleEntry(BasesAreCitedInFull()),
        RuleEntry(
          RulePage(
            "B6-09",
            "Đã viện dẫn đầy đủ một lần thì lần sau chỉ ghi tên loại, số, ký hiệu",
            clause: Clause.part("6b"),
            levels: [.note],
            reads: .words,
            passes: "Nghị định số 30/2020/NĐ-CP",
            fails: "ghi lại ngày, cơ quan, trích yếu"
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(
          RulePage(
            "B6-10",
            "“Phần”, “Chương” và số La Mã trên một dòng, canh giữa; tiêu đề in hoa ở dòng dưới",
            clause: Clause.part("6đ"),
            reads: [.words, .structure],
            passes: "Chương I",
            fails: "CHƯƠNG 1:"
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(
          RulePage(
            "B6-11",
            "“Mục”, “Tiểu mục” và chữ số Ả Rập trên một dòng, canh giữa; tiêu đề in hoa ở dòng dưới",
            clause: Clause.part("6đ"),
            reads: [.words, .structure],
            passes: "Mục 1",
            fails: "Mục I"
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(
          RulePage(
            "B6-12",
            "“Điều”, số Ả Rập và dấu chấm, chữ đậm, lùi đầu dòng",
            clause: Clause.part("6đ"),
            reads: [.words, .structure],
            passes: "Điều 1.",
            fails: "Điều 1:"
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(ItemsAreNumbered()),
        RuleEntry(
          RulePage(
            "B6-14",
            "Điểm theo thứ tự chữ cái tiếng Việt (a b c d đ e g …), sau là dấu đóng ngoặc",
            clause: Clause.part("6đ"),
            reads: [.words, .structure],
            passes: "d) đ) e)",
            fails: "e) f); a."
          ),
          .elsewhere("chưa xét")
        ),
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
        RuleEntry(
          RulePage(
            "B6-16",
            "Phần, chương, mục, tiểu mục đều có tiêu đề",
            clause: Clause.part("6d"),
            levels: [.warning],
            reads: .structure,
            passes: "Chương I ⏎ QUY ĐỊNH CHUNG",
            fails: "Chương I ⏎ Điều 1."
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(
          RulePage(
            "B6-17",
            "Không đánh số kiểu 1.1, 1.1.1",
            clause: Clause.practice("bố cục của Nghị định chỉ có khoản, điểm"),
            levels: [.note],
            reads: .words,
            passes: "1.",
            fails: "1.1."
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(BodyEndsWithItsMark()),
      ]
    )
  }
}
