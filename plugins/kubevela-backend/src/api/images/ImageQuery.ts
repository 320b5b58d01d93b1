/** One page of the list of images. Values of one filter are alternatives; different filters must all hold. */
export interface ImageQuery {
  /** Words that all must occur in the repository or in one of its tags. */
  text?: string;
  cluster?: string[];
  environment?: string[];
  /** Rows a page, 1 to 500. */
  limit?: number;
  cursor?: string;
}
