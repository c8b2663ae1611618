/** Tags and autolinks, images and links, definitions of links, schemes that run code, formulas, hosts without a scheme. */
const MARKUP =
  /<\s*[/!?]?\s*[a-z]|!\[|\]\s*\(|\]\s*\[|\]:\s*\S|(?:java|vb)\s*script\s*:|\bdata\s*:\s*[a-z]+\/|\$\$|\\[a-z]+\{|(?<![:\w])\/\/[\w.-]+\.\w|\bon\w+\s*=/iu;

/** Whether text that is no quotation could become more than text on a page. */
export const hasMarkup = (text: string): boolean => MARKUP.test(text);
