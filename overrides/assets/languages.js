{#- Puts the list of many languages into the switcher, from the page that has all of them. -#}
{
  const link = document.querySelector(".guide-every-language");
  fetch(link.href).then((answer) => answer.text()).then((html) => {
    const all = new DOMParser().parseFromString(html, "text/html").querySelectorAll(".guide-all-languages li");
    {#- Without the list the few and the link to it stay. #}
    if (!all.length) return;
    const list = document.querySelector(".guide-languages ul");
    list.textContent = "";
    list.append(...all);
    for (const { firstElementChild: one } of all) {
      one.href = new URL(one.getAttribute("href"), link.href).href + link.dataset.place;
    }
    link.hidden = true;
{% include "partials/own_languages.html" %}
{% include "partials/finding_languages.html" %}
  });
}
