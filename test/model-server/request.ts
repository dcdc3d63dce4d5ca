import { z } from "zod";

/** What the tests and a responder see of one chat request. */
export interface ReceivedRequest {
  /**
   * Name of the structured answer asked for: the JSON schema's name, or the function's; in JSON mode the text after
   * "answer_format:" on a line of its own in the first system or developer message; otherwise "unknown".
   */
  task: string;
  /** How many earlier requests of this task this server has seen, rejected ones included; 0 for the first. */
  earlier: number;
  /** Position among all requests, rejected ones included. */
  index: number;
  /** The model of the body; on Azure's path the deployment. */
  model: string;
  format: AnswerFormat | "none";
  /** The JSON schema sent (of the answer or of the tool's parameters), else null. */
  schema: unknown;
  messages: readonly { role: string; content: string }[];
  /** The contents of all messages, joined by newlines. */
  text: string;
  /** The whole parsed body. */
  body: unknown;
  headers: Readonly<Record<string, string | undefined>>;
  /** Aborts when the client closes the connection before the answer is complete. */
  signal: AbortSignal;
}

export type AnswerFormat = "json-schema" | "tool-call" | "json-mode";

const messageSchema = z.looseObject({
  role: z.string(),
  content: z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]).nullish(),
});

const toolSchema = z.looseObject({
  type: z.literal("function"),
  function: z.looseObject({
    name: z.string(),
    parameters: z.unknown().optional(),
    strict: z.boolean().nullish(),
  }),
});

const responseFormatSchema = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("text") }),
  z.looseObject({ type: z.literal("json_object") }),
  z.looseObject({
    type: z.literal("json_schema"),
    json_schema: z.looseObject({
      name: z.string(),
      schema: z.unknown().optional(),
      strict: z.boolean().nullish(),
    }),
  }),
]);

/** The part of a chat request that this server acts on; other keys pass unread. */
export const chatBodySchema = z.looseObject({
  model: z.string().optional(),
  messages: z.array(messageSchema).min(1),
  stream: z.boolean().nullish(),
  response_format: responseFormatSchema.nullish(),
  tools: z.array(toolSchema).nullish(),
  tool_choice: z
    .union([
      z.enum(["none", "auto", "required"]),
      z.looseObject({ type: z.literal("function"), function: z.looseObject({ name: z.string() }) }),
    ])
    .nullish(),
});

export type ChatBody = z.infer<typeof chatBodySchema>;

/** Content parts are joined, since nothing here depends on where one ends. */
export function plainMessages(body: ChatBody): { role: string; content: string }[] {
  return body.messages.map(({ role, content }) => ({
    role,
    content: typeof content === "string" ? content : (content ?? []).map((part) => part.text ?? "").join(""),
  }));
}

/** What a provider reads as the prompt: the schema stands before the messages, so it is part of the cached prefix. */
export function promptText({ schema, text }: Pick<ReceivedRequest, "schema" | "text">): string {
  return schema === null ? text : `${JSON.stringify(schema)}\n${text}`;
}
