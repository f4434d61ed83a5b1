/**
 * Text as Markdown that shows it as it is: names have stars and underscores in them. What VS Code has for this leaves no blank at which a long line could
 * be broken.
 */
export function markdownText(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_{}[\]()#+\-=!~<>|&.:]/g, '\\$&')
    .replace(/\s*\n\s*/g, '  \n')
}
