import { Component } from "preact";
import { AUDIENCES, type Audience, TOPICS, type Topic } from "../data/words.ts";
import { countryName } from "./core/country-name.ts";
import { t } from "./core/t.ts";
import { word } from "./core/word.ts";
import { Lazy } from "./lazy.tsx";
import { SelectChip } from "./select-chip.tsx";

export interface Need {
  topic: Topic;
  audience: Audience;
  /** ISO 3166-1 alpha-2, or null: anywhere. */
  country: string | null;
}

interface Props {
  need: Need;
  /** The platform's countries: they come first. */
  countries: readonly string[];
  onChange: (change: Partial<Need>) => void;
}

const loadCanUse = () => import("./can-use.tsx").then(({ CanUse }) => CanUse);

/** What for, as whom, where and with what one can use: one sentence that can be changed. */
export class NeedLine extends Component<Props, { more: string[] }> {
  override state = { more: [] as string[] };

  /** The whole list of countries is only made when someone reaches for it. */
  private readonly fill = async () => {
    if (this.state.more.length > 0) return;
    const { allCountries } = await import("./core/all-countries.ts");
    this.setState({ more: allCountries() });
  };

  override render() {
    const { need, countries, onChange } = this.props;
    const country = need.country ?? "WW";
    const codes = new Set([
      "WW",
      ...(need.country ? [need.country] : []),
      ...countries.filter((code) => code !== "EU"),
      ...this.state.more,
    ]);
    return (
      <div class="need">
        <SelectChip
          label={t("needTopic")}
          value={need.topic}
          options={TOPICS.map((topic) => [topic, word("topic", topic)])}
          onPick={(topic) => onChange({ topic: topic as Topic })}
        />
        <SelectChip
          label={t("needAudience")}
          value={need.audience}
          options={AUDIENCES.map((audience) => [audience, word("audience", audience)])}
          onPick={(audience) => onChange({ audience: audience as Audience })}
        />
        <SelectChip
          label={t("needCountry")}
          value={country}
          options={[...codes].map((code) => [code, countryName(code)])}
          onOpen={this.fill}
          onPick={(code) => onChange({ country: code === "WW" ? null : code })}
        />
        <Lazy
          load={loadCanUse}
          props={{}}
          until={
            <details class="can">
              <summary>{t("canUse")}</summary>
            </details>
          }
        />
      </div>
    );
  }
}
