/** What only HTTP can tell: what is wrong with a request as such, and how a run ended that somebody asks for later. */
export type HttpProblemCode =
  | "malformed_json"
  | "unsupported_media_type"
  | "method_not_allowed"
  | "misdirected_request"
  | "cross_site_request"
  | "key_reused"
  | "key_in_use"
  | "run_failed";

const answers = {
  malformed_json: [400, "The body is no JSON"],
  cross_site_request: [403, "The request comes from another site"],
  method_not_allowed: [405, "That method is not for this address"],
  key_in_use: [409, "The first request with this key goes on"],
  run_failed: [409, "The run failed"],
  unsupported_media_type: [415, "The body is not of a type that is read here"],
  misdirected_request: [421, "The request names another host"],
  key_reused: [422, "The key belongs to another request"],
} as const satisfies Readonly<Record<HttpProblemCode, readonly [number, string]>>;

/** Answered as a problem; see `problemResponse`. */
export class HttpProblem extends Error {
  override readonly name = "HttpProblem";
  readonly code: HttpProblemCode;
  readonly status: (typeof answers)[HttpProblemCode][0];
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: HttpProblemCode, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.code = code;
    [this.status, this.title] = answers[code];
    this.headers = headers;
  }
}
