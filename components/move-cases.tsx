import { Component } from "preact";
import type { Case } from "../data/case.ts";
import { casesToJson, readCasesJson } from "../data/case-json.ts";
import { localDay } from "../data/local-day.ts";
import { announce } from "./core/announce.ts";
import { cases } from "./core/cases.ts";
import { faultText } from "./core/fault.ts";
import { offerFile } from "./core/offer-file.ts";
import { scheduleReminders } from "./core/reminders.ts";
import { t } from "./core/t.ts";

interface State {
  said: string;
  /** Why nothing was imported; `detail` is the sentence of whoever read the file. */
  broken: { text: string; detail: string } | null;
}

/** More than anyone keeps in cases, in octets. */
const MOST_BYTES = 100_000_000;

/** All cases out as one file, and in again. What cannot be read changes nothing. */
export class MoveCases extends Component<{ all: readonly Case[] }, State> {
  override state: State = { said: "", broken: null };

  private readonly import = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    // the same file may be chosen again
    const clear = () => {
      field.value = "";
    };
    if (!file) return;
    if (file.size > MOST_BYTES) {
      clear();
      return this.refuse(t("importTooLarge"));
    }
    let text: string;
    try {
      text = await file.text();
    } catch {
      return this.refuse(t("importUnread"));
    } finally {
      clear();
    }
    const { value, problem } = readCasesJson(text);
    if (problem) return this.refuse(t("importBroken", problem.at || t("importWhole")), problem.sentence);
    try {
      const { added, changed, same } = await cases.import(value);
      const said = t("importDone", added.length, changed.length, same.length);
      this.setState({ said, broken: null });
      announce(said);
      await scheduleReminders();
    } catch (error) {
      this.refuse(faultText(error));
    }
  };

  private refuse(text: string, detail = "") {
    this.setState({ said: "", broken: { text, detail } });
    announce(`${text} ${detail}`);
  }

  private readonly export = () => {
    const now = Date.now();
    const name = `${localDay(now) ?? "all"}_human-route-cases.json`;
    offerFile(new Blob([casesToJson(this.props.all, now)], { type: "application/json" }), name);
    const said = t("fileOffered", name);
    this.setState({ said, broken: null });
    announce(said);
  };

  override render() {
    const { said, broken } = this.state;
    return (
      <>
        <div class="tools">
          <label class="mini choose">
            {t("importCases")}
            <input
              type="file"
              class="unseen"
              accept="application/json,.json"
              onChange={({ currentTarget }) => void this.import(currentTarget)}
            />
          </label>
          {this.props.all.length > 0 && (
            <button type="button" class="mini" onClick={this.export}>
              {t("exportCases")}
            </button>
          )}
        </div>
        {said && <p class="said">{said}</p>}
        {broken && (
          <p class="note">
            {broken.text} {broken.detail && <span lang="en">{broken.detail}</span>}
          </p>
        )}
      </>
    );
  }
}
