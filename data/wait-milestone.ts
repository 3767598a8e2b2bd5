/** Minutes of waiting that are worth a word; after the last of them each half hour. */
const MILESTONES = [5, 10, 15, 20, 30, 45, 60] as const;
const THEN_EACH = 30;

/**
 * The last milestone of a wait, for those who hear it rather than see the clock: told once each, not each second.
 * @param minutes whole minutes waited
 * @returns minutes; 0 before the first
 */
export function waitMilestone(minutes: number): number {
  const last = MILESTONES.at(-1) ?? THEN_EACH;
  if (minutes >= last + THEN_EACH) return minutes - ((minutes - last) % THEN_EACH);
  return MILESTONES.findLast((one) => one <= minutes) ?? 0;
}
