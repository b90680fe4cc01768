/** Code points, in which records count, and UTF-16 units, in which browsers do. */

/** How many code points a string's first so many units hold. */
export function pointsIn(text, units) {
  let points = 0;
  for (let at = 0; at < units; at += text.codePointAt(at) > 0xffff ? 2 : 1) points += 1;
  return points;
}

/** How many units a string's first so many code points take. */
export function unitsOf(text, points) {
  let at = 0;
  for (let left = points; left > 0 && at < text.length; left -= 1) at += text.codePointAt(at) > 0xffff ? 2 : 1;
  return at;
}

/** A stretch of a text by its code points. */
export function slice(text, start, end) {
  return text.slice(unitsOf(text, start), unitsOf(text, end));
}
