/*
 * The progress of a run. The server sends markup by the id of the element that it belongs into; a broken connection is
 * taken up where it was left, which `EventSource` does by itself. Without this script the page is loaded again instead.
 */
const run = document.getElementById("run");
const connection = document.getElementById("connection");
const spoken = document.createElement("p");
spoken.className = "visually-hidden";
spoken.setAttribute("aria-live", "polite");
document.body.append(spoken);

if (run !== null) listen(run.dataset.live ?? "", run.dataset.page ?? "");

/** How long to wait before a connection is begun anew that the browser has given up. */
const retryMs = 2_000;

function listen(address, page) {
  const source = new EventSource(address);
  let last = null;
  const onEvent = (message) => {
    last = message.lastEventId;
    const { regions, say, isEnd } = JSON.parse(message.data);
    for (const [id, markup] of Object.entries(regions)) replaceContent(id, markup);
    if (say !== null) speak(say);
    if (!isEnd) return;
    source.close();
    void showEnd(page);
  };
  source.addEventListener("custom", onEvent);
  source.addEventListener("values", onEvent);
  // The server's own event of this name has data; a broken connection has none.
  source.addEventListener("error", (event) => {
    if (event instanceof MessageEvent) {
      onEvent(event);
      return;
    }
    setText(connection, "The connection broke; it is being taken up again. The run goes on.");
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(from(address, last), page), retryMs);
  });
  source.addEventListener("open", () => setText(connection, ""));
}

/** The same stream after the event that was seen last; its id ends with the event's number. */
function from(address, id) {
  return id === null ? address : address.replace(/after=\d+/, `after=${id.slice(id.lastIndexOf(":") + 1)}`);
}

/** Markup that this server made, with every text escaped. */
function replaceContent(id, markup) {
  const element = document.getElementById(id);
  if (element !== null) element.innerHTML = markup;
}

/** The page of the ended run in place of its progress, with the reader where they were. */
async function showEnd(page) {
  const response = await fetch(page, { headers: { Accept: "text/html" } });
  const ended = new DOMParser().parseFromString(await response.text(), "text/html");
  const [main, fresh] = [document.getElementById("main"), ended.getElementById("main")];
  if (main === null || fresh === null) {
    location.reload();
    return;
  }
  const hadFocus = main.contains(document.activeElement) || document.activeElement === document.body;
  document.title = ended.title;
  main.replaceChildren(...fresh.childNodes);
  if (hadFocus) main.focus({ preventScroll: true });
}

let waiting = [];

/** What comes together is said together: a planner decides six sections within a blink. */
function speak(sentence) {
  waiting.push(sentence);
  if (waiting.length > 1) return;
  setTimeout(() => {
    spoken.textContent = waiting.slice(-3).join(" ");
    waiting = [];
  }, 1_000);
}

function setText(element, text) {
  if (element !== null && element.textContent !== text) element.textContent = text;
}
