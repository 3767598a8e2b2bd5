import type { Case, CaseLists, CasePromise, ListName } from "../data/case.ts";
import { t } from "./core/t.ts";
import { when } from "./core/when.ts";

interface Props {
  kept: Case;
  onRemove: <L extends ListName>(list: L, item: CaseLists[L][number]) => void;
  /** Puts a promise in the place of the one with its id. */
  onPromise: (item: CasePromise) => void;
}

/** What is kept in a case, but its tries: numbers, people, promises and notes. */
export function CaseItems({ kept, onRemove, onPromise }: Props) {
  const { tickets, people, promises, notes } = kept;
  const remove = (text: string, run: () => void) => (
    <button
      type="button"
      class="remove"
      aria-label={t("removeThis", text)}
      title={t("removeThis", text)}
      onClick={run}
    />
  );
  if (tickets.length + people.length + promises.length + notes.length === 0) return null;
  return (
    <ul class="items">
      {tickets.map((item) => {
        const text = t("caseTicket", item.number);
        return (
          <li key={item.id}>
            <span>{text}</span>
            {remove(text, () => onRemove("tickets", item))}
          </li>
        );
      })}
      {people.map((item) => {
        const text = t("casePerson", item.name);
        return (
          <li key={item.id}>
            <span>{text}</span>
            {remove(text, () => onRemove("people", item))}
          </li>
        );
      })}
      {promises.map((item) => {
        const text = t("casePromise", item.text);
        return (
          <li key={item.id} class="wide">
            <span>
              {text} <small class={isLate(item) ? "doubt" : "soft"}>{dueText(item)}</small>
            </span>
            <button
              type="button"
              class="mini"
              aria-label={`${t(item.done ? "promiseUnmark" : "promiseMark")}: ${item.text}`}
              onClick={() => onPromise({ ...item, done: item.done ? null : new Date().toISOString() })}
            >
              {t(item.done ? "promiseUnmark" : "promiseMark")}
            </button>
            {remove(text, () => onRemove("promises", item))}
          </li>
        );
      })}
      {notes.map((item) => (
        <li key={item.id} class="wide">
          <span>
            {item.text} <small class="soft">{when(item.at)}</small>
          </span>
          {remove(item.text, () => onRemove("notes", item))}
        </li>
      ))}
    </ul>
  );
}

const isLate = ({ done, due }: CasePromise) => done === null && Date.parse(due) < Date.now();

function dueText(item: CasePromise): string {
  if (item.done) return t("promiseKept", when(item.done, false));
  return t(isLate(item) ? "promiseLate" : "promiseBy", when(item.due));
}
