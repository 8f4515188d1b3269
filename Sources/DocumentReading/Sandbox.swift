/// What programs see of the machine in the sandbox of bubblewrap: themselves and one folder. There is
/// no network, no other file, no other process.
enum Sandbox {
  /// The arguments of `bwrap` before the command.
  ///
  /// - Parameter folder: the only place for files.
  static func arguments(folder: PrivateFolder?) -> [String] {
    var arguments = ["--ro-bind", "/usr", "/usr"]
    for name in ["bin", "lib", "lib64"] { arguments += ["--symlink", "usr/\(name)", "/\(name)"] }
    // Where programs are chosen and fonts are set up.
    for path in ["/etc/alternatives", "/etc/fonts", "/etc/ld.so.cache", "/etc/libreoffice"] {
      arguments += ["--ro-bind-try", path, path]
    }
    arguments += [
      "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--setenv", "HOME", "/tmp",
      "--unshare-all", "--die-with-parent",
    ]
    if let folder { arguments += ["--bind", folder.path, folder.path, "--chdir", folder.path] }
    return arguments
  }
}
