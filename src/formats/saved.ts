/** Where a plan was saved. */
export interface Saved {
  projectId: string;
  version: number | null;
}
