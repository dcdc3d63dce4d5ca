import { type AnswerFormat, type ChatBody, plainMessages } from "./request.ts";

/** The form in which a request wants its answer. */
export interface AskedAnswer {
  format: AnswerFormat | "none";
  task: string;
  /** null where no schema was sent */
  schema: unknown;
  strict: boolean;
  /** The client named the function that the model has to call. */
  forced: boolean;
}

export const unknownTask = "unknown";

/** Reads `response_format` first: a request with a JSON schema and tools expects content unless the model chooses to call. */
export function askedAnswer(body: ChatBody): AskedAnswer {
  const responseFormat = body.response_format;
  if (responseFormat?.type === "json_schema") {
    const { name, schema, strict } = responseFormat.json_schema;
    return { format: "json-schema", task: name, schema: schema ?? null, strict: strict === true, forced: false };
  }
  if (responseFormat?.type === "json_object") {
    return { format: "json-mode", task: taskInPrompt(body), schema: null, strict: false, forced: false };
  }
  return askedCall(body) ?? { format: "none", task: unknownTask, schema: null, strict: false, forced: false };
}

/** A choice left to the model falls on the first tool: this server has no model that could choose. */
function askedCall(body: ChatBody): AskedAnswer | null {
  const choice = body.tool_choice;
  if (choice === "none") return null;
  const forcedName = typeof choice === "object" && choice !== null ? choice.function.name : null;
  const tool = body.tools?.find((candidate) => forcedName === null || candidate.function.name === forcedName);
  if (tool === undefined) return null;
  const { name, parameters, strict } = tool.function;
  return {
    format: "tool-call",
    task: name,
    schema: parameters ?? null,
    strict: strict === true,
    forced: forcedName !== null,
  };
}

/** JSON mode carries no name, so a prompt that wants to be told apart has a line such as "answer_format: hosting". */
function taskInPrompt(body: ChatBody): string {
  const first = plainMessages(body).find(({ role }) => role === "system" || role === "developer");
  const line = /^[ \t]*answer_format:[ \t]*(\S.*)$/m.exec(first?.content ?? "");
  return line?.[1]?.trim() ?? unknownTask;
}
