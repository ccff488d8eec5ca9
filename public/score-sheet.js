// Keeps a score sheet while it is filled in, and lets the keys 1 to 9 choose a level in the criterion that has the focus
// (app/modules/fonds/ui/sheet-form.tsx). Without it the button "Bewaar en ga later verder" keeps the sheet.
const form = document.querySelector("form[data-draft]");
const bar = document.querySelector("[data-draft-status]");

if (form instanceof HTMLFormElement && bar instanceof HTMLElement) {
  const { draft = "", failed = "" } = form.dataset;
  let waiting = false;
  let sending = false;
  let gone = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const say = (/** @type {string} */ text) => {
    if (bar.textContent !== text) bar.textContent = text;
  };
  const later = (/** @type {number} */ wait) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), wait);
  };
  const filled = () => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    return body;
  };
  // One at a time, so that an older sheet never comes in after a newer one.
  const send = async () => {
    if (sending || gone) return;
    sending = true;
    waiting = false;
    const answer = await fetch(draft, { method: "POST", body: filled(), redirect: "error", keepalive: true })
      .then(async (response) => ({ status: response.status, said: String((await response.json()).said) }))
      .catch(() => null);
    sending = false;
    if (gone) return;
    const isDone = answer !== null && (answer.status === 200 || answer.status === 400 || answer.status === 409);
    say(isDone ? answer.said : failed);
    if (!isDone) changed(5000);
    else if (waiting) later(0);
  };
  const changed = (/** @type {number} */ wait) => {
    waiting = true;
    later(wait);
  };

  form.addEventListener("change", () => changed(0));
  form.addEventListener("input", (event) => {
    if (event.target instanceof HTMLTextAreaElement) changed(1500);
  });
  addEventListener("online", () => {
    if (timer !== undefined && bar.textContent === failed) later(0);
  });
  // Who goes away in the middle of a sentence leaves nothing behind.
  addEventListener("pagehide", () => {
    if (waiting && !gone) navigator.sendBeacon(draft, filled());
  });
  // Handing in takes all with it.
  form.addEventListener("submit", () => {
    gone = true;
    clearTimeout(timer);
  });
  // Who goes back to the sheet fills in further.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) gone = false;
  });

  const keys = document.querySelector("[data-sheet-keys]");
  const toggle = keys?.querySelector("input[type=checkbox]");
  const stored = "lvb-sheet-keys";
  const kept = () => {
    try {
      return localStorage.getItem(stored);
    } catch {
      return null;
    }
  };
  if (keys instanceof HTMLElement && toggle instanceof HTMLInputElement) {
    keys.hidden = false;
    toggle.checked = kept() !== "off";
    toggle.addEventListener("change", () => {
      try {
        localStorage.setItem(stored, toggle.checked ? "on" : "off");
      } catch {
        // Then it holds for this page.
      }
    });
    form.addEventListener("keydown", (event) => {
      const { target, key } = event;
      if (!toggle.checked || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(key)) return;
      const group = target instanceof Element ? target.closest("fieldset") : null;
      const level = group?.querySelectorAll("input[type=radio]")[Number(key) - 1];
      if (!(level instanceof HTMLInputElement)) return;
      event.preventDefault();
      level.focus();
      level.click();
    });
  }
}
