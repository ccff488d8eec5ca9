// Warns somebody who has done nothing for a while, and offers to stay. The page says how long and what then (app/ui/idle-warning.tsx);
// who is there is kept or ended by the server alone, and without this script simply ends.
const dialog = document.querySelector("dialog[data-idle]");

if (dialog instanceof HTMLDialogElement) {
  const { idle = "", warn = "", stay } = dialog.dataset;
  const staying = dialog.querySelector("form[data-stay]");
  const ending = dialog.querySelector("form[data-end]");
  // Other windows of the same browser count too.
  const others = new BroadcastChannel("lvb-idle");
  let since = Date.now();

  const restart = () => {
    since = Date.now();
    if (dialog.open) dialog.close();
  };
  const end = () => {
    clearInterval(ticking);
    if (ending instanceof HTMLFormElement) ending.submit();
    else {
      dialog.dataset["ended"] = "";
      if (!dialog.open) dialog.showModal();
    }
  };
  const keep = async () => {
    const answer = stay
      ? await fetch(stay, { method: "POST", body: new URLSearchParams() }).catch(() => null)
      : { ok: true };
    if (!answer?.ok) return end();
    restart();
    others.postMessage("");
  };
  const ticking = setInterval(() => {
    const seconds = (Date.now() - since) / 1000;
    if (seconds >= Number(idle)) end();
    else if (seconds >= Number(idle) - Number(warn) && !dialog.open) dialog.showModal();
  }, 1000);

  others.onmessage = restart;
  others.postMessage("");
  staying?.addEventListener("submit", (event) => {
    event.preventDefault();
    void keep();
  });
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    void keep();
  });
  // Where nobody is signed in, as at a desk, whoever touches the screen is there.
  if (!stay)
    for (const sign of ["pointerdown", "keydown"])
      addEventListener(sign, () => {
        if (!dialog.open) restart();
      });
}
