/** What an error says to people; `null` for one that nobody expected, whose cause belongs into the log. */
export function userMessageOf(error: unknown): string | null {
  return error instanceof Error && 'userMessage' in error ? String(error.userMessage) : null;
}
