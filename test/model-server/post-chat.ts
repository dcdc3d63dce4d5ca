/** The smallest schema that strict mode accepts. */
export const colourSchema = {
  type: "object",
  properties: { colour: { type: "string" } },
  required: ["colour"],
  additionalProperties: false,
};

/** As a client sends it to get an answer of that schema. */
export function responseFormat(schema: Record<string, unknown> = colourSchema, name = "paint") {
  return { type: "json_schema" as const, json_schema: { name, strict: true, schema } };
}

interface Sent {
  body?: Record<string, unknown>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Posts a chat request with bare fetch, for what no decent client shows of an answer. */
export async function postChat(baseUrl: string, { body = {}, headers = {}, signal }: Sent = {}): Promise<Response> {
  const chat = { model: "gpt-4o", messages: [{ role: "user", content: "Which colour? Answer in JSON." }], ...body };
  return await fetch(`${baseUrl}/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(chat),
    signal: signal ?? null,
  });
}
