/** What good support is made of: answering at all and soon, knowing, solving, speaking well, material, coming by itself. */
export const QUALITY_PARTS = ["response", "skill", "solving", "communication", "resources", "initiative"] as const;
export type QualityPart = (typeof QUALITY_PARTS)[number];

/** The reader's own marks after one contact: 1 (bad) to 5 (good), each part may be left out. */
export type Rating = Partial<Record<QualityPart, number>>;

/** A mean of marks, 1 to 5, and of how many; null without any. */
export interface Mark {
  mean: number | null;
  n: number;
}

export interface Quality {
  parts: Record<QualityPart, Mark>;
  /** The mean of the parts that have marks, so that a part marked often weighs no more; n: ratings with any mark. */
  whole: Mark;
}

const isMark = (value: unknown): value is number => typeof value === "number" && value >= 1 && value <= 5;

/** The quality card of a platform from the reader's own ratings. What is no mark is not counted. */
export function quality(ratings: readonly Rating[]): Quality {
  const mark = (part: QualityPart): Mark => meanOf(ratings.map((rating) => rating[part]).filter(isMark));
  const parts: Quality["parts"] = {
    response: mark("response"),
    skill: mark("skill"),
    solving: mark("solving"),
    communication: mark("communication"),
    resources: mark("resources"),
    initiative: mark("initiative"),
  };
  const { mean } = meanOf(Object.values(parts).flatMap((part) => part.mean ?? []));
  const n = ratings.filter((rating) => QUALITY_PARTS.some((part) => isMark(rating[part]))).length;
  return { parts, whole: { mean, n } };
}

function meanOf(marks: readonly number[]): Mark {
  const n = marks.length;
  return { mean: n === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / n, n };
}
