const DASH = '[-\u2010-\u2015－_~·•]';

/** - 3 -、— 3 —、第3页、第 3 页 共 9 页、3/9、Page 3: a line without white space, in NFKC; one of its groups is the number. */
export const PAGE_NUMBER = new RegExp(
  `^(?:${DASH}{1,3}(\\d{1,4})${DASH}{1,3}|第(\\d{1,4}|[一二三四五六七八九十]{1,3})页(?:[,，/]?共\\d{1,4}页)?|(\\d{1,4})/\\d{1,4}|page(\\d{1,4})(?:of\\d{1,4})?)$`,
  'i',
);
