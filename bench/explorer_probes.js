// What `explorer.py` measures with, in every page it opens.
const frame = () => new Promise(requestAnimationFrame);

window.probe = {
  /** When the picture has stood for two frames: `ready` says that it is arranged and drawn. */
  async shown(ready = () => document.body.dataset.settled) {
    while (!ready()) await frame();
    await frame();
    await frame();
    return performance.now();
  },

  /** Pull the picture about by mouse for so many seconds; the frames a second. */
  async panned(seconds) {
    const [x, y] = [innerWidth / 2, innerHeight / 2];
    const say = (target, type, clientX) =>
      target.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX, clientY: y, buttons: 1 }));
    say(document.elementFromPoint(x, y), "mousedown", x);
    const began = performance.now();
    let frames = 0;
    for (; performance.now() - began < 1000 * seconds; frames += 1) {
      say(document, "mousemove", x + 100 * Math.sin(frames / 9));
      await frame();
    }
    const rate = (1000 * frames) / (performance.now() - began);
    say(document, "mouseup", x);
    return rate;
  },

  /** When somebody can begin: the heading and the search are there, and nothing is waited for. */
  useful: () =>
    probe.shown(
      () =>
        document.querySelector("main h1") &&
        document.querySelector("header input") &&
        !document.querySelector(".loading"),
    ),

  queries: () => performance.getEntriesByName(new URL("graphql", location)),

  /** After the next key: how long until the last change of the page, and its query alone, in ms. */
  async searched() {
    const before = probe.queries().length;
    let [pressed, told] = [0, 0];
    const watch = new MutationObserver(() => (told = performance.now()));
    const heard = () => {
      pressed = performance.now();
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    };
    addEventListener("input", heard, { capture: true, once: true });
    while (probe.queries().length === before) await frame();
    for (let rest = 0; rest < 20; rest += 1) await frame();
    watch.disconnect();
    return [told - pressed, probe.queries().at(-1).duration];
  },
};
