// Times one click inside the page: when the browser asked the server, when the last answer came, and when
// the page changed for the last time. Read by benchmarks/clicks.py.
(() => {
  const QUIET_MS = 400; // a page that has not changed for this long is done
  const now = () => performance.now();
  const last = { clicked: null, asked: 0, answered: 0, repainted: 0 };
  const heard = new WeakSet();
  const send = WebSocket.prototype.send;

  WebSocket.prototype.send = function (message) {
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener("message", () => { last.answered = now(); });
    }
    last.asked = now();
    return send.call(this, message);
  };

  document.addEventListener("click", (event) => { last.clicked ??= event.timeStamp; }, true);
  new MutationObserver(() => { last.repainted = now(); }).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });

  const shapes = () => [...document.querySelectorAll("svg.marks")].map((chart) =>
    [...chart.querySelectorAll("path, line, text")].map((mark) =>
      [mark.getAttribute("d"), mark.getAttribute("transform"), mark.textContent].join(" ")).join("\n"));

  const isAnswered = () => last.clicked !== null && last.asked > 0 && last.answered > last.asked
    && document.querySelector("[data-test-script-state]").dataset.testScriptState === "notRunning";

  window.repaint = {
    arm() { Object.assign(last, { clicked: null, asked: 0, answered: 0, repainted: 0 }); },
    picture() { return shapes().join("\n\n"); },
    settled() {
      return new Promise((resolve) => {
        const look = setInterval(() => {
          if (!isAnswered() || now() - Math.max(last.repainted, last.answered) < QUIET_MS) return;
          clearInterval(look);
          const since = (time) => time - last.clicked;
          resolve([since(last.asked), since(last.answered), since(last.repainted)]);
        }, 25);
      });
    },
  };
})();
