/** A vendor's logo of `@iconify-json/logos` (CC0); names and marks belong to their owners. */
export interface Icon {
  /** SVG elements without an `<svg>` around them. */
  body: string;
  width: number;
  height: number;
}
