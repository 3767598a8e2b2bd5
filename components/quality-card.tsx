import { Component } from "preact";
import type { Situation } from "../data/choose.ts";
import { type GradeInput, grade } from "../data/grade.ts";
import type { PlanRule } from "../data/numbering-plan.ts";
import type { Platform } from "../data/platform.ts";
import { QUALITY_PARTS, quality, type Rating } from "../data/quality.ts";
import { dataset } from "./core/dataset.ts";
import { t } from "./core/t.ts";
import { word } from "./core/word.ts";

export interface QualityCardProps {
  platform: Platform;
  situation: Pick<Situation, "country" | "language" | "now">;
  /** The reader's own marks after contacts with this platform. */
  ratings?: readonly Rating[];
}

/** How well people can be reached: the grade with all that went into it, and the reader's own marks. */
export class QualityCard extends Component<QualityCardProps, { plan: readonly PlanRule[] | null }> {
  override state = { plan: null as readonly PlanRule[] | null };

  override componentDidMount(): void {
    dataset.plan().then(
      (plan) => this.setState({ plan }),
      (error) => {
        console.error(error);
        this.setState({ plan: [] });
      },
    );
  }

  override render() {
    const { plan } = this.state;
    return plan && <Card {...this.props} plan={plan} />;
  }
}

function Card({ platform, situation, ratings = [], plan }: QualityCardProps & { plan: readonly PlanRule[] }) {
  const graded = grade(platform, situation, plan);
  const { parts, whole } = quality(ratings);
  return (
    <div class="quality">
      {graded.grade ? (
        <p class="grade">
          <b>{graded.grade}</b> <span>{t("gradePoints", graded.points, graded.known)}</span>
        </p>
      ) : (
        <p>
          <b>{t("gradeNone")}</b>
        </p>
      )}
      {graded.cap && <p class="soft">{word("cap", graded.cap)}</p>}
      <table>
        <caption>{t("gradeInputs")}</caption>
        <tbody>
          {graded.inputs.map((input) => (
            <tr key={input.part}>
              <th scope="row">{word("part", input.part)}</th>
              <td>{foundWords(input)}</td>
              <td class="value">{input.points === null ? "–" : t("ofPoints", input.points, input.max)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">{t("gradeFormula")}</p>
      {whole.n > 0 && (
        <table>
          <caption>{t("ownMarks", whole.n)}</caption>
          <tbody>
            {QUALITY_PARTS.map((part) => (
              <tr key={part}>
                <th scope="row">{word("quality", part)}</th>
                <td class="value">{markWords(parts[part].mean)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

const markWords = (mean: number | null) => (mean === null ? "–" : t("ofPoints", Math.round(mean * 10) / 10, 5));

function foundWords({ part, found }: GradeInput): string {
  if (found === null) return t(part === "none" ? "noneRefused" : "notKnown");
  if (typeof found !== "number") return word("found", found);
  if (part === "hours") return t("hoursAWeek", found);
  return part === "languages" ? t("otherLanguages", found) : t("refusedChannels", found);
}
