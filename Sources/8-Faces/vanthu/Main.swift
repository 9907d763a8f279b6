import CommandLineTool

/// The program: everything is in `CommandLineTool`, where tests can call it.
@main
enum Main {
  static func main() async { await runVanThu(CommandLine.arguments) }
}
