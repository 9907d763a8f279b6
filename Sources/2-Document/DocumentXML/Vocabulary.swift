import Decree30
import DocumentModel

/// How often something stands in its parent.
enum Occurrence {
  case once
  case optional
  case many
  case atLeastOnce

  var isRequired: Bool {
    switch self {
    case .once, .atLeastOnce: true
    case .optional, .many: false
    }
  }

  var isRepeated: Bool {
    switch self {
    case .many, .atLeastOnce: true
    case .once, .optional: false
    }
  }
}

/// One of some elements, at its place in the order of its parent.
struct Slot {
  var names: [ElementName]
  var occurrence: Occurrence

  init(_ name: ElementName, _ occurrence: Occurrence = .once) { self.init([name], occurrence) }

  init(_ names: [ElementName], _ occurrence: Occurrence) {
    self.names = names
    self.occurrence = occurrence
  }
}

/// What stands in an element of a finished document.
enum Content {
  /// Running text: characters, styles, blanks.
  case words
  /// Characters alone.
  case string
  /// The file of a picture as base64.
  case picture
  /// One of some fixed texts.
  case oneOf([String])
  /// A label, then running text.
  case labelled
  /// A label, a heading or running text, then blocks.
  case item
  /// Elements in an order, with fixed words between them where there are any.
  case slots([Slot], words: [String] = [])
}

/// What the value of an attribute may be.
enum AttributeValues {
  case oneOf([String])
  /// A whole number from 1 to 1000.
  case count
  /// A whole number from 0.
  case number
  /// A name without accents: letters a–z, digits and underscores.
  case identifier
  /// The name of a template or frame: also hyphens.
  case fileName
  /// Any text but an empty one.
  case text
}

/// An attribute an element may have.
struct AttributeRule {
  var name: AttributeName
  var values: AttributeValues
  var isRequired = false
}

extension ElementName {
  /// What stands in the element in a finished document; the elements of templates are described by the schema.
  var content: Content {
    switch self {
    case .document: .slots([Slot(.head), Slot(.content), Slot(.tail), Slot(.appendix, .many)])
    case .head:
      .slots([
        Slot(.draftMark, .optional), Slot(.superiorAuthority, .optional), Slot(.issuingAuthority, .optional),
        Slot(.nationalName), Slot(.motto), Slot(.numberAndSymbol, .optional), Slot(.placeAndDate, .optional),
        Slot(.secrecy, .optional), Slot(.urgency, .optional), Slot(.circulation, .optional),
        Slot(.kindTitle, .optional), Slot(.subject, .optional), Slot(.addressees, .optional),
      ])
    case .draftMark: .oneOf([Decree30.draftMark])
    case .nationalName: .oneOf([Decree30.nationalName])
    case .motto: .oneOf([Decree30.motto])
    case .secrecy: .oneOf(Secrecy.allCases.map(\.rawValue))
    case .urgency: .oneOf(Urgency.allCases.map(\.rawValue))
    case .kindTitle: .oneOf(DocumentKind.allCases.compactMap(\.title))
    case .superiorAuthority, .issuingAuthority: .slots([Slot(.line, .atLeastOnce)])
    case .numberAndSymbol: .slots([Slot(.number), Slot(.symbol)], words: [Decree30.numberLabel, "/"])
    case .placeAndDate:
      .slots(
        [Slot(.place), Slot(.day), Slot(.month), Slot(.year)],
        words: ["", ", " + Decree30.dayWord, Decree30.monthWord, Decree30.yearWord]
      )
    case .addressees: .slots([Slot(.destination, .atLeastOnce)], words: [Decree30.addresseesLabel])
    case .recipients:
      .slots([Slot(.destination, .many), Slot(.archive, .optional)], words: [Decree30.recipientsLabel])
    case .destination, .archive: .labelled
    case .label: .string
    case .signaturePicture: .picture
    case .content:
      .slots([
        Slot(.decisionAuthority, .optional), Slot(.legalBasis, .many), Slot(.enactingPhrase, .optional),
        Slot(Self.blocks, .many),
      ])
    case .part, .chapter, .section, .subsection, .article, .clause, .point, .dash: .item
    case .table: .slots([Slot(.caption, .optional), Slot(.column, .atLeastOnce), Slot(.row, .many)])
    case .row: .slots([Slot(.cell, .atLeastOnce)])
    case .tail:
      .slots([
        Slot(.recipients, .optional), Slot(.signature, .many), Slot(.drafterMark, .optional), Slot(.contact, .optional),
      ])
    case .signature:
      .slots([
        Slot([.authorityLine, .postLine], .many), Slot(.signaturePicture, .optional), Slot(.otherPost, .optional),
        Slot(.signerName),
      ])
    case .appendix:
      .slots([
        Slot(.label, .optional), Slot(.heading), Slot(.appendixNote, .optional), Slot(Self.blocks, .many),
      ])
    case .line, .number, .symbol, .place, .day, .month, .year, .circulation, .subject, .decisionAuthority, .legalBasis,
      .enactingPhrase, .paragraph, .heading, .caption, .column, .cell, .authorityLine, .postLine, .otherPost,
      .signerName, .drafterMark, .contact, .appendixNote, .bold, .italic, .underline, .superscript, .subscript:
      .words
    case .blank: .oneOf(Blank.Form.allCases.map(\.characters) + [""])
    case .summary, .include: .string
    case .template, .frame, .fields, .field, .loop, .condition, .otherwise: .slots([])
    }
  }

  /// The attributes the element may have.
  var attributes: [AttributeRule] {
    switch self {
    case .document:
      [
        AttributeRule(name: .kind, values: .oneOf(DocumentKind.allCases.map(\.rawValue)), isRequired: true),
        AttributeRule(name: .sizes, values: .oneOf(SizePreset.allCases.map(\.rawValue))),
      ]
    case .part, .chapter, .section, .subsection, .article, .clause, .point, .dash:
      [AttributeRule(name: .form, values: .oneOf(LabelStyle.allCases.map(\.rawValue)))]
    case .column:
      [
        AttributeRule(name: .width, values: .count),
        AttributeRule(name: .alignment, values: .oneOf(Table.Alignment.allCases.map(\.rawValue))),
      ]
    case .row: [AttributeRule(name: .isTotal, values: .oneOf(["co", "khong"]))]
    case .cell: [AttributeRule(name: .span, values: .count)]
    case .authorityLine:
      [
        AttributeRule(name: .authority, values: .oneOf(SignatureAuthority.allCases.map(\.rawValue)), isRequired: true)
      ]
    case .appendix: [AttributeRule(name: .orientation, values: .oneOf(Orientation.allCases.map(\.rawValue)))]
    case .blank:
      [
        AttributeRule(name: .name, values: .text, isRequired: true),
        AttributeRule(name: .form, values: .oneOf(Blank.Form.allCases.map(\.rawValue))),
      ]
    case .template:
      [
        AttributeRule(name: .name, values: .fileName, isRequired: true),
        AttributeRule(name: .computation, values: .fileName),
      ]
    case .frame: [AttributeRule(name: .name, values: .fileName, isRequired: true)]
    case .field: Self.fieldAttributes
    case .loop:
      [
        AttributeRule(name: .variable, values: .identifier, isRequired: true),
        AttributeRule(name: .list, values: .text, isRequired: true),
      ]
    case .condition: [AttributeRule(name: .condition, values: .text, isRequired: true)]
    case .otherwise: [AttributeRule(name: .condition, values: .text)]
    case .include: [AttributeRule(name: .frame, values: .fileName, isRequired: true)]
    default: []
    }
  }

  private static let fieldAttributes: [AttributeRule] = {
    let scalars = ["chu", "so-nguyen", "so-thap-phan", "ngay", "co-khong"]
    return [
      AttributeRule(name: .name, values: .identifier, isRequired: true),
      AttributeRule(name: .caption, values: .text),
      AttributeRule(
        name: .form,
        values: .oneOf(scalars + ["anh-chu-ky", "danh-sach", "bang", "nhom"]),
        isRequired: true
      ),
      AttributeRule(name: .element, values: .oneOf(scalars)),
      AttributeRule(name: .isRequired, values: .oneOf(["co", "khong"])),
      AttributeRule(name: .mayBeBlank, values: .oneOf(["co", "khong"])),
      AttributeRule(name: .minimum, values: .number),
      AttributeRule(name: .maximum, values: .number),
      AttributeRule(name: .values, values: .text),
      AttributeRule(name: .role, values: .oneOf(["han", "nam", "ngay-van-ban", "nam-van-ban", "ngay-hieu-luc"])),
      AttributeRule(name: .example, values: .text),
    ]
  }()
}
