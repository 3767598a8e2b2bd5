import { romanize } from "es-hangul";
import { pinyin } from "pinyin-pro";

/**
 * How a phrase is read aloud, in Latin letters: pinyin with tones for Chinese, the official romanization for Korean.
 * Japanese is left out: its readings need a dictionary that is larger than all else here.
 * @param lang BCP 47
 * @returns null where the phrase has nothing to romanize
 */
export function roman(text: string, lang: string): string | null {
  const [language] = lang.split("-");
  if (language === "zh" && /\p{sc=Han}/u.test(text))
    return pinyin(text.normalize("NFKC").replaceAll("。", "."), { toneType: "symbol", nonZh: "consecutive" })
      .replace(/\s+/g, " ")
      .replace(/ (?=[,.!?;:、])/g, "")
      .trim();
  return language === "ko" && /\p{sc=Hangul}/u.test(text) ? romanize(text) : null;
}
