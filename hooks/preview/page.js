// What the preview adds to a page: after every save it loads anew, or the page to which the saved
// file belongs; it shows advice beside the text that it is on, and has the handout beside the page.
(function () {
  var script = document.currentScript;
  var shown = script.getAttribute("data-shown");
  var notes = document.getElementById("preview-notes");
  var request, pause;

  function ask() {
    request = new XMLHttpRequest();
    request.onloadend = function () {
      var said = this.status === 200 ? JSON.parse(this.responseText) : { shown: shown };
      if (said.shown === shown) pause = setTimeout(ask, this.status === 200 ? 0 : 1000);
      else if (said.open && said.open !== location.pathname) location.assign(said.open);
      else location.reload();
    };
    request.open("GET", "/livereload/" + shown);
    request.send();
  }

  function stop() {
    clearTimeout(pause);
    if (!request) return;
    request.onloadend = null;
    request.abort();
  }

  function follow() {
    stop();
    if (document.visibilityState === "visible") ask();
  }

  function made(name, kind, text) {
    var element = document.createElement(name);
    element.className = "preview-" + kind;
    if (text) element.textContent = text;
    return element;
  }

  function told(one) {
    var item = made("li", "advice");
    item.append(made("code", "place", one.place), " " + one.code);
    item.append(made("p", "said", one.said), made("p", "mend", one.mend));
    return item;
  }

  function box(kind) {
    var element = made("aside", kind);
    element.lang = notes.lang;
    element.dir = "ltr";
    return element;
  }

  function boxBeside(texts) {
    texts.forEach(function (text) { text.classList.add("preview-marked"); });
    var block = texts[0].closest("p, h1, h2, h3, h4, li, td, th, dd, figcaption, summary") || texts[0];
    var beside = box("beside");
    beside.append(made("ul", "list"));
    if (/^(LI|TD|TH|DD)$/.test(block.tagName)) block.append(beside);
    else block.after(beside);
    return beside;
  }

  function showAdvice(said) {
    var article = document.querySelector("article") || document.body;
    var marked = Array.prototype.slice.call(article.querySelectorAll("[title]"));
    var boxes = {};
    var rest = [];
    said.advice.forEach(function (one) {
      if (one.language && one.language !== document.documentElement.lang) return;
      var texts = marked.filter(function (text) { return text.title === one.line; });
      if (!texts.length) { rest.push(one); return; }
      boxes[one.line] = boxes[one.line] || boxBeside(texts);
      boxes[one.line].firstChild.append(told(one));
    });
    if (!rest.length) return;
    var top = box("rest");
    var list = made("ul", "list");
    rest.forEach(function (one) { list.append(told(one)); });
    top.append(made("p", "heading", said.heading), list);
    article.prepend(top);
  }

  function showHandout(said) {
    var link = document.querySelector('article a[href*="-a4.pdf"]') ||
      document.querySelector('article a[href*=".pdf"]');
    if (!link) return;
    var wide = matchMedia("(min-width: 1280px)");
    var panel = box("handout");
    var button = made("button", "switch");
    var frame = made("iframe", "frame");
    button.type = "button";
    frame.title = said.handout;
    panel.append(button, frame);
    document.body.append(panel);

    function turn() {
      var isOff = sessionStorage.getItem("preview-handout") === "off";
      button.textContent = isOff ? said.show : said.hide;
      button.setAttribute("aria-expanded", String(!isOff));
      document.documentElement.classList.toggle("preview-has-handout", !isOff);
      if (!isOff && wide.matches && !frame.src) frame.src = link.href + "#view=FitH&navpanes=0";
    }

    button.onclick = function () {
      var isOff = sessionStorage.getItem("preview-handout") === "off";
      sessionStorage.setItem("preview-handout", isOff ? "on" : "off");
      turn();
    };
    wide.addEventListener("change", turn);
    turn();
  }

  window.addEventListener("load", function () {
    follow();
    if (!notes) return;
    var said = JSON.parse(notes.textContent);
    showAdvice(said);
    showHandout(said);
  });
  document.addEventListener("visibilitychange", follow);
  window.addEventListener("pagehide", stop);
})();
