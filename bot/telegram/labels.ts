/** Leaves out the middle of a long name: the place stands first, the office last. */
export function cut(text: string, length: number, head: number): string {
  const chars = [...text];
  if (chars.length <= length) return text;
  const tail = length - 1 - head;
  return `${chars.slice(0, head).join('')}…${tail > 0 ? chars.slice(-tail).join('') : ''}`;
}

/** How wide words are on a button, in Chinese characters; a Latin letter or figure is about half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((width, char) => width + (char.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);
}
