import { Component } from "preact";
import { AUDIENCES, type Audience } from "../data/words.ts";
import { allCountries } from "./core/all-countries.ts";
import { announce } from "./core/announce.ts";
import { cases } from "./core/cases.ts";
import { countryName } from "./core/country-name.ts";
import { dataset } from "./core/dataset.ts";
import { day } from "./core/day.ts";
import { eraseAll } from "./core/erase-all.ts";
import { keep } from "./core/keep.ts";
import { onSetting, readSetting } from "./core/settings.ts";
import { t } from "./core/t.ts";
import { setWatch } from "./core/watch.ts";
import { word } from "./core/word.ts";
import { SnapshotList } from "./snapshot-list.tsx";

interface State {
  country: string | null;
  audience: Audience;
  watch: boolean;
  erased: boolean | null;
}

/** The settings: few, each said in plain words. */
export class OptionsView extends Component<object, State> {
  override state: State = { country: null, audience: "consumer", watch: false, erased: null };
  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    void this.read();
    this.stop = onSetting("watch", (watch) => this.setState({ watch }));
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  private async read() {
    const [country, audience, watch] = await Promise.all([
      readSetting("country"),
      readSetting("audience"),
      readSetting("watch"),
    ]);
    this.setState({ country, audience, watch });
  }

  /** The request for leave must stand within the click: nothing is awaited before it. */
  private readonly watch = () => {
    setWatch(!this.state.watch).then(
      (watch) => {
        this.setState({ watch });
        announce(t(watch ? "watchIsOn" : "watchIsOff"));
      },
      () => announce(t("notKept")),
    );
  };

  private readonly erase = async () => {
    let erased = true;
    try {
      if (this.state.watch) await setWatch(false);
      await eraseAll(cases);
    } catch (error) {
      console.error(error);
      erased = false;
    }
    await this.read();
    this.setState({ erased });
    announce(t(erased ? "erased" : "eraseFailed"));
  };

  override render() {
    const { country, audience, watch, erased } = this.state;
    const { date, platforms } = dataset.meta;
    return (
      <main class="page">
        <h1>{t("settings")}</h1>
        <section class="card">
          <h2>{t("aboutYou")}</h2>
          <p class="soft">{t("aboutYouHint")}</p>
          <label class="row">
            <span>{t("country")}</span>
            <select
              value={country ?? ""}
              onChange={({ currentTarget: { value } }) => {
                this.setState({ country: value || null });
                void keep("country", value || null);
              }}
            >
              <option value="">{t("countryGuess")}</option>
              {["WW", ...allCountries()].map((code) => (
                <option key={code} value={code}>
                  {countryName(code)}
                </option>
              ))}
            </select>
          </label>
          <label class="row">
            <span>{t("askAs")}</span>
            <select
              value={audience}
              onChange={({ currentTarget: { value } }) => {
                this.setState({ audience: value as Audience });
                void keep("audience", value as Audience);
              }}
            >
              {AUDIENCES.map((one) => (
                <option key={one} value={one}>
                  {word("audience", one)}
                </option>
              ))}
            </select>
          </label>
          <div class="row">
            <span>{t("language")}</span>
            <span class="soft">{t("languageNote")}</span>
          </div>
        </section>
        <section class="card">
          <h2>{t("watch")}</h2>
          <p>{t("watchWhat")}</p>
          <p class="soft">{t("watchNever")}</p>
          <button type="button" class={watch ? "button" : "button main"} aria-pressed={watch} onClick={this.watch}>
            {t(watch ? "watchOff" : "watchOn")}
          </button>
          <p class="soft">{t(watch ? "watchIsOn" : "watchIsOff")}</p>
        </section>
        <section class="card">
          <h2>{t("keptData")}</h2>
          <p>{t("keptDataWhat")}</p>
          <button type="button" class="button" onClick={() => void this.erase()}>
            {t("eraseAll")}
          </button>
          {erased && <p class="soft">{t("erased")}</p>}
          {erased === false && <p class="note">{t("eraseFailed")}</p>}
        </section>
        <SnapshotList />
        <section class="card">
          <h2>{t("about")}</h2>
          <p>{t("aboutData", platforms, day(date))}</p>
          <p>{t("aboutLicence")}</p>
          <p class="soft">{t("aboutParts")}</p>
        </section>
        <p class="soft">{t("nothingLeaves")}</p>
      </main>
    );
  }
}
