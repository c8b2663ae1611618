import type { Marker } from "../domain/markers.ts";

/**
 * Whether the Arabic items of a part count on through its headings, as the articles of a policy do: 004 has
 * 1. 2. under 一、 and 3. under 二、. Such an item is cited as 第N条, whatever heading it stands under.
 */
export function countsOn(markers: Marker[]): boolean {
  let next = 1;
  let headings = 0;
  let fresh = false;
  for (const marker of markers) {
    if (marker.style === "一、" || marker.style === "第章") fresh = true;
    if (marker.style !== "1.") continue;
    if (marker.number !== next) return false;
    next++;
    if (fresh) headings++;
    fresh = false;
  }
  return headings >= 2;
}
