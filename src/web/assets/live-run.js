/*
 * The progress of a run. The server sends markup by the id of the element that it belongs into; a broken connection is
 * taken up where it was left, which `EventSource` does by itself. Without this script the page is loaded again instead.
 */
const spoken = document.createElement("p");
spoken.className = "visually-hidden";
spoken.setAttribute("aria-live", "polite");
document.body.append(spoken);

/** How long to wait before the page is asked for again. */
const retryMs = 2_000;

listen();

function listen() {
  const run = document.getElementById("run");
  if (run === null) return;
  const { live, page } = run.dataset;
  const source = new EventSource(live);
  const onEvent = (message) => {
    const { regions, say, isEnd } = JSON.parse(message.data);
    for (const [id, markup] of Object.entries(regions)) replaceContent(id, markup);
    if (say !== null) speak(say);
    if (!isEnd) return;
    source.close();
    void show(page);
  };
  source.addEventListener("custom", onEvent);
  source.addEventListener("values", onEvent);
  // The server's own event of this name has data; a broken connection has none.
  source.addEventListener("error", (event) => {
    if (event instanceof MessageEvent) {
      onEvent(event);
      return;
    }
    sayConnection("The connection broke; it is being taken up again. The run goes on.");
    // The browser has given up, for instance since there is nothing more to tell: the page itself knows how it stands.
    if (source.readyState === EventSource.CLOSED) showLater(page);
  });
  source.addEventListener("open", () => sayConnection(""));
}

function showLater(page) {
  setTimeout(() => void show(page), retryMs);
}

/** Markup that this server made, with every text escaped. */
function replaceContent(id, markup) {
  const element = document.getElementById(id);
  if (element !== null) element.innerHTML = markup;
}

/** The page of the run in place of its progress, with the reader where they were. */
async function show(page) {
  const html = await textOf(page);
  if (html === null) {
    sayConnection("The server cannot be reached; it is asked again.");
    showLater(page);
    return;
  }
  const next = new DOMParser().parseFromString(html, "text/html");
  const [main, fresh] = [document.getElementById("main"), next.getElementById("main")];
  if (main === null || fresh === null) {
    location.reload();
    return;
  }
  const hadFocus = main.contains(document.activeElement) || document.activeElement === document.body;
  document.title = next.title;
  main.replaceChildren(...fresh.childNodes);
  if (hadFocus) main.focus({ preventScroll: true });
  // It may go on after all: only the news of it could not be had.
  if (document.getElementById("run") !== null) setTimeout(listen, retryMs);
}

/** Null where no answer comes. */
async function textOf(page) {
  try {
    const response = await fetch(page, { headers: { Accept: "text/html" } });
    return await response.text();
  } catch {
    return null;
  }
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

function sayConnection(text) {
  const element = document.getElementById("connection");
  if (element !== null && element.textContent !== text) element.textContent = text;
}
