/** One JSON document or JSON line on stdout. Everything else (progress, logs) goes to stderr. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Stress for a terminal; plain when the output is a file or a pipe. */
export function bold(text: string): string {
  return process.stdout.isTTY ? `\u001b[1m${text}\u001b[22m` : text;
}

export function dim(text: string): string {
  return process.stdout.isTTY ? `\u001b[2m${text}\u001b[22m` : text;
}
