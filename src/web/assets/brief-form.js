/* Checks the brief while somebody types, by the same reader that plans it. Without this script errors come with the answer. */
const form = document.querySelector("form[data-check]");
const quietMs = 350;

document.getElementById("errors")?.focus();
if (form !== null) check(form);

function check(form) {
  const touched = new Set();
  let timer = null;
  let asking = null;

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const body = new URLSearchParams(new FormData(form));
    try {
      const response = await fetch(form.dataset.check, { method: "POST", body, signal: asking.signal });
      if (response.ok) show(await response.json(), touched);
    } catch (error) {
      // The next key asks again, and sending the form checks it in any case.
      if (error.name !== "AbortError") setAssumed([{ text: "The server cannot be reached to check this." }]);
    }
  };
  const askSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, quietMs);
  };
  form.addEventListener("input", (event) => {
    touched.add(event.target.name);
    askSoon();
  });
  // Whoever leaves a field is told about it, also where nothing was typed.
  form.addEventListener("focusout", (event) => {
    if (!event.target.name) return;
    touched.add(event.target.name);
    askSoon();
  });
  for (const shown of form.querySelectorAll(".problem"))
    if (shown.textContent !== "") touched.add(shown.dataset.problemOf);
  void ask();
}

function show({ problems, general = [], assumptions }, touched) {
  const byField = new Map(problems.map(({ field, message }) => [field, message]));
  for (const place of document.querySelectorAll("[data-problem-of]")) {
    const field = place.dataset.problemOf;
    const isTouched = touched.has(field) || (field === "userRegions" && touched.has("primaryRegion"));
    const message = isTouched ? (byField.get(field) ?? "") : "";
    if (place.textContent !== message) place.textContent = message;
    const control = document.getElementById(place.dataset.control);
    if (control !== null && control.tagName !== "FIELDSET")
      control.setAttribute("aria-invalid", String(message !== ""));
  }
  if (assumptions === null) {
    const open = problems.length + general.length;
    const text = open === 1 ? "One field is missing or wrong as yet." : `${open} fields are missing or wrong as yet.`;
    setAssumed([{ text }, ...general.map((message) => ({ text: message }))]);
    return;
  }
  if (assumptions.length === 0) setAssumed([{ text: "Nothing: the brief says it all." }]);
  else setAssumed(assumptions.map(({ path, value, why }) => ({ path, text: `${value} (${why})` })));
}

function setAssumed(items) {
  const list = document.querySelector("[data-assumed]");
  list?.replaceChildren(
    ...items.map(({ path, text }) => {
      const item = document.createElement("li");
      if (path !== undefined) {
        const code = document.createElement("code");
        code.textContent = path;
        item.append(code, " ");
      }
      item.append(text);
      return item;
    }),
  );
}
