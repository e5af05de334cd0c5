// Loads the page anew as soon as what was saved is shown.
(function () {
  var shown = document.currentScript.getAttribute("data-shown");
  var request, pause;

  function ask() {
    request = new XMLHttpRequest();
    request.onloadend = function () {
      if (this.status === 200 && this.responseText !== shown) location.reload();
      else pause = setTimeout(ask, this.status === 200 ? 0 : 1000);
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

  window.addEventListener("load", follow);
  document.addEventListener("visibilitychange", follow);
  window.addEventListener("pagehide", stop);
})();
