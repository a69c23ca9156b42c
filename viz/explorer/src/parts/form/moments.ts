/** Moments as the API writes them, as days and times, and back. */

const two = (value: number) => String(value).padStart(2, "0");

/** A day so many days later. */
export function later(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

export const isWholeDay = (text: string): boolean => /T00:00(:00)?(\.0+)?(Z|\+00:00)$/.test(text);

/**
 * A moment's day and time in the reader's zone. A midnight in UTC is a whole day; as an end it is
 * the one after the last day.
 */
export function parts(text: string, end = false): [day: string, time: string] {
  if (text === "") return ["", ""];
  if (isWholeDay(text)) return [later(text.slice(0, 10), end ? -1 : 0), ""];
  const at = new Date(text);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return [day, `${two(at.getHours())}:${two(at.getMinutes())}`];
}

/** The moment of a day and a time in the reader's zone. */
export function moment(day: string, time: string, end = false): string {
  if (day === "") return "";
  return time === ""
    ? `${later(day, end ? 1 : 0)}T00:00:00Z`
    : new Date(`${day}T${time}`).toISOString();
}
