/// Why a command could not begin; says what to do about it.
struct SetUpError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
