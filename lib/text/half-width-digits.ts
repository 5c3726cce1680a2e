const WIDE = /[０-９]|．(?=[０-９\d])/g;

/** Full-width digits, and the point before one, as their ASCII counterparts; the length is unchanged. */
export const halfWidthDigits = (text: string): string =>
  text.search(WIDE) < 0 ? text : text.replace(WIDE, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
