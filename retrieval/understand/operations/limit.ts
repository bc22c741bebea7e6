/** 前十, 前3名, 最多的五个, 哪三个; `null` where no number of places is asked for. */
export function limitIn(text: string): number | null {
  const written = LIMITS.map((said) => said.exec(text)?.[1]).find((one) => one !== undefined);
  return written === undefined ? null : numberOf(written);
}

/** 第二名是谁: who stands at this place is asked for, and no list; the first is who has most. */
export function placeIn(text: string): { readonly place?: number } {
  const [said, another] = [...text.matchAll(PLACE)].map((match) => numberOf(match[1] ?? ''));
  // 最多的是谁，第二名呢 asks for both.
  const first = /最[多少高低大小][^,，?？]{0,8}(?:谁|哪)[^,，?？]{0,6}[,，?？]/.test(text);
  return another === undefined && said && said > 1 && !first ? { place: said } : {};
}

const PLACE = /第([一二三四五六七八九十]{1,2}|\d{1,2})(?:名|位|多|大|高|少|低|(?= *(?:$|[是的呢家?？])))/g;

function numberOf(written: string): number | null {
  const value = /^\d/.test(written) ? Number(written) : chinese(written);
  return value > 0 ? value : null;
}

const LIMITS = [
  /哪(\d{1,2}|[二三四五六七八九十两])(?:个|家)/,
  /(?:前|排前|倒数前?|后|第|排第)(\d{1,3}|[一二三四五六七八九十两]{1,2})(?:名|位|个|家|的|强|大|多|少|高|低|(?= *(?:$|[是都有,，?？吧呢分哪])))/,
  /最[多少高低]的(?:前)?(\d{1,3}|[二三四五六七八九十两]{1,2})(?:个|家|名)/,
];

function chinese(written: string): number {
  const digit = (char: string | undefined) => '一二三四五六七八九十'.indexOf((char ?? '').replace('两', '二')) + 1;
  const [first, second] = written;
  if (second === undefined) return digit(first);
  return first === '十' ? 10 + digit(second) : digit(first) * 10;
}
