/** Names as impostors write them, brought back to what the eye reads. */

/** ASCII look-alikes that impostors put for letters. */
const LEET: Record<string, string> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  $: "s",
  "@": "a",
  "!": "i",
  "|": "l",
};

/** Letters of other alphabets that read as Latin ones (from the Unicode confusables, the ones in use for names). */
const FOREIGN: Record<string, string> = {
  а: "a",
  ɑ: "a",
  α: "a",
  ạ: "a",
  Ь: "b",
  ь: "b",
  с: "c",
  ϲ: "c",
  ԁ: "d",
  ɗ: "d",
  е: "e",
  ё: "e",
  є: "e",
  ҽ: "e",
  ε: "e",
  ɡ: "g",
  ց: "g",
  һ: "h",
  հ: "h",
  і: "i",
  ї: "i",
  ı: "i",
  ɩ: "i",
  ι: "i",
  ј: "j",
  ʝ: "j",
  κ: "k",
  к: "k",
  ⅼ: "l",
  ӏ: "l",
  ḷ: "l",
  ɫ: "l",
  м: "m",
  ո: "n",
  п: "n",
  η: "n",
  о: "o",
  ο: "o",
  օ: "o",
  ø: "o",
  р: "p",
  ρ: "p",
  ԛ: "q",
  г: "r",
  ѕ: "s",
  ʂ: "s",
  т: "t",
  τ: "t",
  υ: "u",
  ս: "u",
  ц: "u",
  ν: "v",
  ѵ: "v",
  ԝ: "w",
  ѡ: "w",
  ω: "w",
  х: "x",
  χ: "x",
  у: "y",
  γ: "y",
  ү: "y",
  ʏ: "y",
  ᴢ: "z",
  ʐ: "z",
  в: "b",
  н: "h",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ł: "l",
  ħ: "h",
  ŧ: "t",
};

/**
 * What the eye reads in a name: lower case, without marks, foreign look-alike letters as Latin ones, digits that stand
 * for letters as those, `rn` as `m`, `vv` as `w`; only letters and digits are left.
 */
export function skeleton(text: string): string {
  let out = "";
  for (const char of text.normalize("NFKD").toLowerCase()) {
    if (/\p{M}/u.test(char)) continue;
    out += FOREIGN[char] ?? LEET[char] ?? char;
  }
  return out
    .replace(/rn/g, "m")
    .replace(/vv/g, "w")
    .replace(/i/g, "l")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
