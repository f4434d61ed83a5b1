// Takes the place of @vscode/spdlog, whose native part is not compiled here: without it VS Code's output channels would stay empty.
const { appendFileSync, mkdirSync } = require('node:fs')
const { dirname } = require('node:path')

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off']

class Logger {
  #file
  #level = 2
  #plain = false

  constructor(_type, _name, file) {
    mkdirSync(dirname(file), { recursive: true })
    this.#file = file
  }

  trace(message) {
    this.#write(0, message)
  }
  debug(message) {
    this.#write(1, message)
  }
  info(message) {
    this.#write(2, message)
  }
  warn(message) {
    this.#write(3, message)
  }
  error(message) {
    this.#write(4, message)
  }
  critical(message) {
    this.#write(5, message)
  }
  getLevel() {
    return this.#level
  }
  setLevel(level) {
    this.#level = level
  }
  /** Without formatters a message is written as it is, line ends included. */
  clearFormatters() {
    this.#plain = true
  }
  setPattern() {}
  flush() {}
  drop() {}

  #write(level, message) {
    if (level < this.#level) return
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '')
    try {
      appendFileSync(this.#file, this.#plain ? message : `${time} [${levels[level]}] ${message}\n`)
    } catch {
      // A log that cannot be written must not end what is logged: the folder may be gone when the server is stopping.
    }
  }
}

exports.version = 0
exports.setLevel = () => {}
exports.setFlushOn = () => {}
exports.Logger = Logger
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file)
exports.createAsyncRotatingLogger = exports.createRotatingLogger
