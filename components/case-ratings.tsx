import { type Case, RATINGS, type Rating, type Stars } from "../data/case.ts";
import { t } from "./core/t.ts";
import { word } from "./core/word.ts";

interface Props {
  ratings: Case["ratings"];
  onRate: (rating: Rating, stars: Stars | null) => void;
}

const STARS: readonly Stars[] = [1, 2, 3, 4, 5];

/** Six sides of the service, each from one to five. */
export function CaseRatings({ ratings, onRate }: Props) {
  return (
    <details class="fold">
      <summary>{t("rateTitle")}</summary>
      <p class="soft small">{t("rateNote")}</p>
      <div class="ratings">
        {RATINGS.map((rating) => (
          <fieldset key={rating}>
            <legend>{word("rating", rating)}</legend>
            {STARS.map((stars) => (
              <button
                type="button"
                key={stars}
                aria-label={`${word("rating", rating)}: ${stars}`}
                aria-pressed={ratings[rating] === stars}
                class={stars <= (ratings[rating] ?? 0) ? "star on" : "star"}
                onClick={() => onRate(rating, ratings[rating] === stars ? null : stars)}
              >
                {stars}
              </button>
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
