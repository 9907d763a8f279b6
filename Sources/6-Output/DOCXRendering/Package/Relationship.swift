/// What the main part of the file refers to.
enum Relationship: Int, CaseIterable {
  case styles = 1
  case settings, fontTable, theme, pageHeader, firstHeader, contact, emptyFooter

  /// The name by which the main part calls it.
  var id: String { "rId\(rawValue)" }

  /// Name of the part, from the root of the file.
  var part: String { "word/\(target)" }

  /// Name of the part, from the folder of the main part.
  var target: String {
    switch self {
    case .styles: "styles.xml"
    case .settings: "settings.xml"
    case .fontTable: "fontTable.xml"
    case .theme: "theme/theme1.xml"
    case .pageHeader: "header1.xml"
    case .firstHeader: "header2.xml"
    case .contact: "footer1.xml"
    case .emptyFooter: "footer2.xml"
    }
  }

  /// What it is to the main part, the last step of its address.
  var type: String {
    switch self {
    case .styles: "styles"
    case .settings: "settings"
    case .fontTable: "fontTable"
    case .theme: "theme"
    case .pageHeader, .firstHeader: "header"
    case .contact, .emptyFooter: "footer"
    }
  }

  /// What is in it.
  var contentType: String {
    switch self {
    case .theme: "application/vnd.openxmlformats-officedocument.theme+xml"
    default: "application/vnd.openxmlformats-officedocument.wordprocessingml.\(type)+xml"
    }
  }

  /// What a document refers to.
  ///
  /// - Parameter hasContact: whether it has an address block at the foot of page 1.
  static func used(hasContact: Bool) -> [Relationship] {
    allCases.filter { relationship in
      switch relationship {
      case .contact, .emptyFooter: hasContact
      default: true
      }
    }
  }
}
