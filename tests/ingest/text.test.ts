import { describe, expect, it } from 'vitest';
import { UnreadableFileError } from '../../ingest/errors.ts';
import { decodePage } from '../../ingest/read/decode.ts';
import { readText } from '../../ingest/read/text.ts';

const GB = Buffer.from('d4c6cfaacfd8c1d6d2b5bed6', 'hex');
const BIG5 = Buffer.from('aabac154a5fa', 'hex');

describe('a text file', () => {
  it('keeps its words as they are, but for its mark and line ends', () => {
    expect(readText(Buffer.from('\ufeff一、 总体\u00a0情况\r\n\t0\t\r。 \n'), 'a.txt')).toBe(
      '一、 总体\u00a0情况\n\t0\t\n。 \n',
    );
  });

  it('loses the numbers of its pages, which would stand in sentences', () => {
    const pages = '先审查、一\n- 1 -\n事一审。\n新收 3 件\n— 2 —\n办结 3 件\n';
    expect(readText(Buffer.from(pages), 'a.txt')).toBe('先审查、一\n事一审。\n新收 3 件\n办结 3 件\n');
  });

  it.each(['表\n- 1 -\n完\n', '表\n- 3 -\n中\n- 1 -\n完\n', '表\n1\n中\n2\n完\n'])(
    'keeps lines that count no pages: %j',
    (text) => {
      expect(readText(Buffer.from(text), 'a.txt')).toBe(text);
    },
  );

  it('is read in GB18030 when it is no UTF-8', () => {
    expect(readText(GB, 'a.txt')).toBe('云溪县林业局');
  });

  it.each([
    ['of blanks', Buffer.from(' \r\n\u3000')],
    ['with zero bytes', Buffer.from('政府\0信息')],
    ['in no known encoding', Buffer.from([0x80, 0xff, 0xff, 0x81])],
  ])('%s is refused', (_what, bytes) => {
    expect(() => readText(bytes, 'a.txt')).toThrow(UnreadableFileError);
  });
});

describe('the encoding of a page', () => {
  const declare = (charset: string, words: Buffer) =>
    Buffer.concat([Buffer.from(`<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`), words]);

  it('is the one it declares when it is no UTF-8', () => {
    expect(decodePage(declare('gb2312', GB), 'a')).toMatch(/云溪县林业局$/);
    expect(decodePage(declare('big5', BIG5), 'a')).not.toMatch(/\ufffd/);
    expect(decodePage(declare('big5', BIG5), 'a').slice(-3)).toBe(new TextDecoder('big5').decode(BIG5));
  });

  it('is UTF-8 when it is, whatever the page declares', () => {
    expect(decodePage(declare('gbk', Buffer.from('云溪县')), 'a')).toMatch(/云溪县$/);
  });

  it('is still UTF-8 when the site cut one character in two', () => {
    const cut = Buffer.concat([Buffer.from('云溪县林业局').subarray(0, 16), Buffer.from('<p>一、总体情况')]);
    expect(decodePage(declare('utf-8', cut), 'a')).toMatch(/云溪县林业\ufffd<p>一、总体情况$/);
  });

  it('is GB18030 when it declares none, or one that it is not', () => {
    expect(decodePage(Buffer.concat([Buffer.from('<p>'), GB]), 'a')).toBe('<p>云溪县林业局');
    expect(decodePage(declare('no-such-thing', GB), 'a')).toMatch(/云溪县林业局$/);
  });
});
