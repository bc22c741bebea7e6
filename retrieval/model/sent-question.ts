/** Reports are told by year; a number this long names a person, a telephone or an account. */
const LONG_NUMBER = /[0-9０-９]{7,}[XxＸｘ]?/g;

/** The question as a model is sent it: without numbers that name somebody. */
export function sentQuestion(typed: string): string {
  return typed.replace(LONG_NUMBER, '（号码）');
}
