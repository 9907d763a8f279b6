internal import Diagnostics
internal import DocumentModel
internal import Rules

extension Decree30 {
  /// The rules `K9-…` and how they are kept.
  static var addresseeRules: RuleGroup {
    RuleGroup(
      "K9",
      "Kính gửi",
      [
        RuleEntry(AddresseesFitTheKind()),
        RuleEntry(OneAddresseeStandsBare()),
        RuleEntry(AddresseesAreAList()),
        RuleEntry(
          RulePage(
            "K9-04",
            "Các gạch đầu dòng thẳng dưới dấu hai chấm",
            clause: Clause.part("9d"),
            levels: [.warning],
            reads: .geometry,
            passes: "thẳng hàng",
            fails: "sát lề"
          ),
          .guaranteed("mọi định dạng đặt gạch dưới dấu hai chấm")
        ),
        RuleEntry(
          RulePage(
            "K9-05",
            "Kính gửi cỡ 13 đến 14, đứng, không đậm",
            clause: Clause.part("9d"),
            reads: .style,
            passes: "không đậm",
            fails: "đậm"
          ),
          .layout([.addressees])
        ),
      ]
    )
  }
}
