/// The rules that VanBan comes with: data only, embedded when the package is built.
public enum StandardRules {
  /// Name (`dates.rules`) and text of each file, lexicons first, each group in the order of names.
  public static var files: [(name: String, text: String)] { embedded }
}
