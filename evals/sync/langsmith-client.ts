import { Client } from "langsmith";
import { AppError } from "../../src/errors.ts";
import { createPatientFetch, GivenUp, type Patience } from "./patient-fetch.ts";

export interface LangSmithSettings {
  apiKey: string | undefined;
  endpoint: string | undefined;
  patience?: Patience;
}

const defaultPatience: Patience = { retries: 4 };

/** A client for data sets and experiments. They are sent as they are: whoever uploads them has asked for just that. */
export function createLangSmithClient({ apiKey, endpoint, patience = defaultPatience }: LangSmithSettings): Client {
  if (apiKey === undefined)
    throw new AppError("configuration", "LANGSMITH_API_KEY is not set; without it nothing can be sent to LangSmith");
  return new Client({
    apiKey,
    ...(endpoint === undefined ? {} : { apiUrl: endpoint }),
    fetchImplementation: createPatientFetch(patience),
    hideInputs: false,
    hideOutputs: false,
    hideMetadata: false,
  });
}

/** What LangSmith refused, in one line. */
export function langSmithError(doing: string, error: unknown): AppError {
  if (error instanceof AppError && !(error instanceof GivenUp)) return error;
  const status = statusOf(error);
  if (status === 401 || status === 403) {
    return new AppError(
      "configuration",
      `LangSmith refused the key while ${doing}: check LANGSMITH_API_KEY and LANGSMITH_ENDPOINT`,
      { cause: error },
    );
  }
  const message = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, " ").slice(0, 300);
  const answer = status === undefined ? "cannot be reached" : `answered ${status}`;
  return new AppError("store_unavailable", `LangSmith ${answer} while ${doing}: ${message}`, { cause: error });
}

/** The HTTP status of an error of the client. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("status" in error)) return undefined;
  return typeof error.status === "number" ? error.status : undefined;
}
