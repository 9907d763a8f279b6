/// Stable codes of what can be wrong with data whose fields the program knows, such as the year of a thi đua office.
public enum BindingCode: String, Sendable, CaseIterable {
  /// A value where there has to be a group of fields.
  case notAGroup = "TD-01"
  /// A field, a row or a name that is there twice.
  case duplicate = "TD-02"
  /// A value that must be given and is not.
  case missing = "TD-03"
  /// A value of another type than its field.
  case type = "TD-04"
  /// A number that can be read in two ways.
  case ambiguous = "TD-05"
  /// A day the calendar does not have, or days in the wrong order.
  case impossibleDate = "TD-06"
  /// A key that no field has.
  case unknownKey = "TD-07"
  /// A name that is none of those known.
  case unknownName = "TD-08"
  /// A value that was typed beside one that is computed or comes from the year.
  case typedAndComputed = "TD-09"
}
