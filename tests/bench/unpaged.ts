/** A generated report without the lines that number its pages: what it says, whatever reads it. */
export function unpaged(text: string): string {
  return text.replace(/^[ \t]*- \d+ -[ \t]*$/gm, '');
}
