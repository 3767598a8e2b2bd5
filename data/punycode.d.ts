declare module "punycode/punycode.es6.js" {
  /** A host or label with its punycode parts (RFC 3492) as Unicode. */
  export function toUnicode(domain: string): string;
}
