/// The rules that VanBan comes with: data only, embedded when the package is built.
public enum StandardRules {
  /// Name (`dates.rules`) and text of each file, lexicons first, each group in the order of names.
  public static var files: [(name: String, text: String)] {
    embedded.filter { $0.name.hasSuffix(".rules") }
  }

  /// Name (`vietnam.holidays`) and text of each file of yearly holidays.
  public static var holidayFiles: [(name: String, text: String)] {
    embedded.filter { $0.name.hasSuffix(".holidays") }
  }
}
