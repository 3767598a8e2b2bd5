import browser from "webextension-polyfill";
import { dataset } from "./core/dataset.ts";
import { type MessageKey, t } from "./core/t.ts";

const READS: MessageKey[] = ["readsAddress", "readsClick", "readsOptIn"];
const NEVER: MessageKey[] = ["neverNetwork", "neverPage", "neverDial", "neverAds"];
const ASKS: [name: string, why: MessageKey][] = [
  ["activeTab", "permissionActiveTab"],
  ["scripting", "permissionScripting"],
  ["storage", "permissionStorage"],
  ["alarms", "permissionAlarms"],
  ["notifications", "permissionNotifications"],
  ["sidePanel", "permissionSidePanel"],
  ["declarativeContent", "permissionDeclarativeContent"],
];

/** Shown once after installation: what is read, what never happens, and why each permission is there. */
export function WelcomeView() {
  const list = (keys: readonly MessageKey[]) => (
    <ul>
      {keys.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  );
  const { permissions = [] } = browser.runtime.getManifest();
  return (
    <main class="page">
      <img src="/icon/128.png" alt="" width={72} height={72} />
      <h1>{t("welcome")}</h1>
      <p class="lead">{t("welcomeLead")}</p>
      <section class="card">
        <h2>{t("howTo")}</h2>
        <ol>
          <li>{t("howToPin")}</li>
          <li>{t("howToClick")}</li>
          <li>{t("howToGuide")}</li>
        </ol>
        <p class="soft">{t("howToSearch", dataset.meta.platforms)}</p>
      </section>
      <section class="card">
        <h2>{t("whatItReads")}</h2>
        {list(READS)}
      </section>
      <section class="card">
        <h2>{t("whatItNever")}</h2>
        {list(NEVER)}
      </section>
      <section class="card">
        <h2>{t("permissions")}</h2>
        <dl class="permissions">
          {ASKS.filter(([name]) => permissions.includes(name)).map(([name, why]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{t(why)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="card">
        <h2>{t("howProved")}</h2>
        <p>{t("howProvedText")}</p>
      </section>
    </main>
  );
}
