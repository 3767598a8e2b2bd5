/** Digits that decide where a number is looked up: enough to tell numbers apart, few enough to leave prefixes out. */
const TAIL = 8;

/**
 * The key under which a telephone number is looked up, however it is prefixed: its last digits. What is found there is
 * compared in full.
 * @param digits with or without `+`, country code and trunk prefix
 */
export const numberKey = (digits: string): string => digits.replace(/[^\d*#]/g, "").slice(-TAIL);

/** The key of an e-mail address: case does not count. */
export const emailKey = (address: string): string => address.trim().toLowerCase();
