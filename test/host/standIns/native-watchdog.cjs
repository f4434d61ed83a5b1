// Takes the place of @vscode/native-watchdog, whose native part is not compiled here: the extension host also ends when its connection does.
exports.start = () => {}
exports.exit = (code) => process.exit(code ?? 0)
